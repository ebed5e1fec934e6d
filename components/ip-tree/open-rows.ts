/**
 * `open=` names unfolded rows: `node:ip-…`, all of a kind as `node:*`, and `-eni:eni-…` for one that is folded all the same,
 * so that a link to five thousand unfolded nodes stays short.
 */
export const allOpen: readonly string[] = ['group:*', 'node:*', 'eni:*', 'prefix:*'];
export const nodesOnly: readonly string[] = ['group:*'];

/** Up to this many addresses everything is unfolded, unless the URL says otherwise. */
const unfoldedUpTo = 40;
export const toDefaultOpen = (shown: number) => (shown <= unfoldedUpTo ? allOpen : nodesOnly);

const toKind = (id: string) => `${id.slice(0, id.indexOf(':'))}:*`;

export function createIsOpen(open: readonly string[]): (id: string) => boolean {
  const named = new Set(open);
  return (id) => !named.has(`-${id}`) && (named.has(id) || named.has(toKind(id)));
}

/** `open` after one row was folded or unfolded. */
export function setOpen(open: readonly string[], id: string, unfolded: boolean): string[] {
  const rest = open.filter((each) => each !== id && each !== `-${id}`);
  const byKind = rest.includes(toKind(id));
  if (unfolded) return byKind ? rest : [...rest, id];
  return byKind ? [...rest, `-${id}`] : rest;
}

/** `*`: all siblings are unfolded; those of the first level by their kind, because there may be thousands. */
export function openSiblings(open: readonly string[], siblings: readonly string[], level: number): string[] {
  const first = siblings[0];
  if (first === undefined) return [...open];
  if (level > 1) return siblings.reduce((all, id) => setOpen(all, id, true), [...open]);
  const kind = toKind(first);
  return [...open.filter((each) => toKind(each.replace(/^-/, '')) !== kind), kind];
}
