/** Short names of identities: the labels that tell one from its neighbours. */
import type { Identity } from '../identity/identity.ts';

/** What people name their programs by stands before everything else. */
const tellingKeys = ['app.kubernetes.io/name', 'k8s-app', 'app', 'name'];
const mostLabels = 3;
/** Labels that are tried after the first one: an identity may have thousands. */
const mostAsked = 12;

/** By number: as few labels as tell it from the other identities of its namespace, without source where that is k8s. */
export function nameIdentities(identities: readonly Identity[]): Map<number, string> {
  const names = new Map<number, string>();
  for (const neighbours of Map.groupBy(identities, ({ namespace }) => namespace).values()) {
    const having = fileByLabel(neighbours);
    for (const identity of neighbours) names.set(identity.id, nameIdentity(identity, having));
  }
  return names;
}

function fileByLabel(identities: readonly Identity[]): Map<string, Set<number>> {
  const having = new Map<string, Set<number>>();
  for (const { id, labels } of identities) {
    for (const label of labels) {
      const filed = having.get(label);
      if (filed) filed.add(id);
      else having.set(label, new Set([id]));
    }
  }
  return having;
}

function nameIdentity({ id, labels }: Identity, having: Map<string, Set<number>>): string {
  const [first, ...others] = listTelling(labels);
  if (first === undefined) return `${id}`;
  const taken = [first];
  let alike = having.get(first) ?? new Set();
  for (const label of others.slice(0, mostAsked)) {
    if (taken.length === mostLabels || alike.size === 1) break;
    const left = intersect(alike, having.get(label) ?? new Set());
    // A label that all those left have tells nothing.
    if (left.size === alike.size) continue;
    taken.push(label);
    alike = left;
  }
  return taken.map(withoutSource).join(',');
}

const intersect = (a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> =>
  new Set([...a].filter((member) => b.has(member)));

/** Labels that Cilium makes of the namespace, the service account and the cluster are the same for all neighbours. */
const isMadeByCilium = (label: string) => /^k8s:io\.(cilium|kubernetes)\./.test(label);

function listTelling(labels: readonly string[]): string[] {
  const own = labels.filter((label) => !isMadeByCilium(label));
  return (own.length > 0 ? own : labels).toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(label: string): number {
  const rank = tellingKeys.indexOf(withoutSource(label).split('=', 1)[0] ?? '');
  return rank < 0 ? tellingKeys.length : rank;
}

const withoutSource = (label: string) => (label.startsWith('k8s:') ? label.slice('k8s:'.length) : label);
