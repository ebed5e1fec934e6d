/** Text of numbers and ages. Times are ms since the epoch. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** In days. */
const year = 365;

/** Thousands comma. null is "not known", which is never zero. */
export const formatCount = (value: number | string | null | undefined) =>
  value === null || value === undefined ? '?' : typeof value === 'number' ? value.toLocaleString('en-US') : value;

/**
 * `14 s`, `4 min`, then as kubectl: `96m`, `3h12m`, `40h`, `5d4h`, `29d`, `3y144d` (apimachinery `util/duration.HumanDuration`).
 * A time ahead of `now` (clocks differ) is `0 s`.
 */
export function formatAge(ms: number): string {
  const age = Math.max(0, ms);
  if (age < minute) return `${Math.floor(age / second)} s`;
  if (age < hour) return `${Math.floor(age / minute)} min`;
  if (age < 3 * hour) return `${Math.floor(age / minute)}m`;
  if (age < 8 * hour) return withRest(Math.floor(age / hour), 'h', Math.floor((age % hour) / minute), 'm');
  if (age < 48 * hour) return `${Math.floor(age / hour)}h`;
  return formatDays(age);
}

function formatDays(age: number): string {
  const days = Math.floor(age / day);
  if (days < 8) return withRest(days, 'd', Math.floor((age % day) / hour), 'h');
  if (days < 2 * year) return `${days}d`;
  const years = Math.floor(days / year);
  return days < 8 * year ? withRest(years, 'y', days % year, 'd') : `${years}y`;
}

const withRest = (whole: number, unit: string, rest: number, restUnit: string) =>
  rest === 0 ? `${whole}${unit}` : `${whole}${unit}${rest}${restUnit}`;

/** ISO 8601 in the local zone with its offset, to the second: `2023-07-04T16:14:00+02:00`. */
export function formatTime(time: number, offsetMinutes = -new Date(time).getTimezoneOffset()): string {
  const local = new Date(time + offsetMinutes * minute).toISOString().slice(0, 19);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(offsetMinutes);
  return `${local}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `1 node`, `2 nodes`: the plural is given where it is not the singular with an s. */
export const formatPlural = (count: number | null, one: string, many = `${one}s`) =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
