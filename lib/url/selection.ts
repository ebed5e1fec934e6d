/** What `sel=` can name. The rest after the first colon is the id, verbatim: addresses of IPv6 contain colons too. */
const selectionKinds = ['ip', 'eni', 'node', 'prefix', 'range', 'pod'] as const;
export type SelectionKind = (typeof selectionKinds)[number];

export interface Selection {
  kind: SelectionKind;
  id: string;
}

/** Takes `ip:2001:db8::1` apart; undefined when it names nothing that can be selected. */
export function parseSelection(text: string | null): Selection | undefined {
  const colon = text?.indexOf(':') ?? -1;
  if (text === null || colon < 1 || colon === text.length - 1) return undefined;
  const kind = selectionKinds.find((known) => known === text.slice(0, colon));
  return kind && { kind, id: text.slice(colon + 1) };
}

export const toSelection = (kind: SelectionKind, id: string) => `${kind}:${id}`;
