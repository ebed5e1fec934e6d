/**
 * Which label of an identity a selector's key means (Cilium's pkg/labels: source, colon, key). A key occurs once in an
 * identity, whatever its source.
 */
export type IdentityLabels = Map<string, { source: string; value: string }>;

/** Labels as `source:key=value`. */
export function parseIdentityLabels(labels: readonly string[]): IdentityLabels {
  return new Map(labels.map(parseLabel));
}

function parseLabel(label: string): [string, { source: string; value: string }] {
  const { source, key: rest } = splitKey(label);
  const equals = rest.indexOf('=');
  if (equals < 0) return [rest, { source, value: '' }];
  return [rest.slice(0, equals), { source, value: rest.slice(equals + 1) }];
}

/** `k8s:app` is source k8s and key app; without a source '' . A dot makes no source: `k8s.app` is a key. */
export function splitKey(key: string): { source: string; key: string } {
  const colon = key.indexOf(':');
  return colon < 0 ? { source: '', key } : { source: key.slice(0, colon), key: key.slice(colon + 1) };
}

/** The label's value, or undefined. `bare` is the source of a key without one: any source, or k8s for a NetworkPolicy. */
export function findLabel(labels: IdentityLabels, written: string, bare: 'any' | 'k8s'): string | undefined {
  const { source, key } = splitKey(written);
  const label = labels.get(key);
  const wanted = source === '' ? bare : source;
  return label && (wanted === 'any' || wanted === label.source) ? label.value : undefined;
}
