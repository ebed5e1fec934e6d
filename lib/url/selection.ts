/** What `sel=` can name. The rest after the first colon is the id, verbatim: addresses of IPv6 contain colons too. */
const selectionKinds = ['ip', 'eni', 'node', 'prefix', 'range', 'pod'] as const;
export type SelectionKind = (typeof selectionKinds)[number];

export interface Selection {
  kind: SelectionKind;
  id: string;
}

/** Takes `ip:2001:db8::1` apart; undefined when it names nothing of `kinds`. */
export function parseSelectionOf<Kind extends string>(
  kinds: readonly Kind[],
  text: string | null,
): { kind: Kind; id: string } | undefined {
  const colon = text?.indexOf(':') ?? -1;
  if (text === null || colon < 1 || colon === text.length - 1) return undefined;
  const kind = kinds.find((known) => known === text.slice(0, colon));
  return kind && { kind, id: text.slice(colon + 1) };
}

/** What can be selected among addresses. */
export const parseSelection = (text: string | null): Selection | undefined => parseSelectionOf(selectionKinds, text);

export const toSelection = (kind: SelectionKind, id: string) => `${kind}:${id}`;
