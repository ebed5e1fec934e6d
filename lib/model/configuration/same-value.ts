/** Whether two values of a key mean the same to the program that reads it (Go's flag types, as pflag and viper read them). */
import type { FlagType } from './known-defaults.ts';

export function isSameValue(type: FlagType | undefined, a: string, b: string): boolean {
  if (a === b) return true;
  if (type === 'bool') return isTrue(a) === isTrue(b);
  if (type === 'list') return JSON.stringify(splitList(a)) === JSON.stringify(splitList(b));
  const [x, y] = type === 'duration' ? [parseDuration(a), parseDuration(b)] : [parseNumber(a), parseNumber(b)];
  return type !== 'string' && type !== undefined && x !== undefined && x === y;
}

/** strconv.ParseBool; '' is a flag that was not set. */
const isTrue = (text: string) => ['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text);

/** Lists and maps are separated by spaces or commas; `{}` and `[]` are empty. */
const splitList = (text: string) =>
  text
    .replace(/^[{[](.*)[}\]]$/s, '$1')
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .sort();

const parseNumber = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined);

const nanoseconds: Record<string, number> = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };

/** `1h30m`, `15m0s`, `0`: nanoseconds, or undefined when it is no Go duration. */
function parseDuration(text: string): number | undefined {
  if (text === '0') return 0;
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g);
  return [...parts].reduce((sum, [, size, unit]) => sum + Number(size) * (nanoseconds[unit ?? ''] ?? 0), 0);
}
