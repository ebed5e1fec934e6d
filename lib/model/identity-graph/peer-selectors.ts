/** Peers that are told by labels: `fromEndpoints`, `toEndpoints`, and the pods of a NetworkPolicy. */
import type { Identity } from '../identity/identity.ts';
import { findLabel, parseIdentityLabels } from '../policy/identity-labels.ts';
import { toMap } from '../policy/json-parts.ts';
import { namesPlace } from '../policy/peer-words.ts';
import { addNamespace, type Candidates, explainAddresses, podNamespace } from '../policy/select-identities.ts';
import { meets, parseSelector, type Requirement } from '../policy/selector.ts';
import type { Peers, RulePlace } from './find-peers.ts';
import { type NodeBook, reservedEntities } from './node-book.ts';

export interface PeerSelectors {
  /** An element of `fromEndpoints` or `toEndpoints`. */
  find(selector: unknown, place: Pick<RulePlace, 'namespace' | 'isForInit'>): Peers;
  /** An element of `from` or `to` of a NetworkPolicy. */
  findPods(podSelector: unknown, namespaceSelector: unknown, namespace: string | undefined): Peers;
}

/** `localCluster`: where policy-default-local-cluster is on, the cluster that peers are in unless they name one. */
export function createPeerSelectors(
  { identities, index }: Candidates,
  book: NodeBook,
  localCluster: string | undefined,
): PeerSelectors {
  const placeOf = (identity: Identity | undefined) => identity && book.placeOfIdentity(identity.id);
  const withCluster = (requirements: Requirement[]) =>
    localCluster === undefined || requirements.some(namesCluster)
      ? requirements
      : [...requirements, is(`k8s:${clusterKey}`, localCluster)];

  const select = (requirements: readonly Requirement[], bare: 'any' | 'k8s'): Peers => {
    if (requirements.length === 0) return { places: [book.placeOfEntity('all')] };
    const why = explainAddresses(requirements);
    if (why !== undefined) return { why };
    const places = index.select(requirements, bare).flatMap((n) => placeOf(identities[n]) ?? []);
    const entities = listReserved(requirements, bare).map((entity) => book.placeOfEntity(entity));
    return { places: [...new Set([...places, ...entities])], ...doubtOf(requirements) };
  };

  return {
    find(selector, place) {
      const requirements = parseSelector(selector);
      if (!requirements) return { why: 'a selector of its peers cannot be read' };
      if (requirements.some(isReserved)) return select(requirements, 'any');
      return select(withCluster([...requirements, ...namespaceOf(requirements, place)]), 'any');
    },
    findPods(podSelector, namespaceSelector, namespace) {
      const pods = parseSelector(podSelector ?? {});
      const where = parsePlace(namespaceSelector);
      if (!pods || !where) return { why: 'a selector of its peers cannot be read' };
      const own = { kind: 'NetworkPolicy', namespace: namespace ?? 'default' } as const;
      const placed = namespaceSelector === undefined ? addNamespace(podSelector ?? {}, pods, own) : [...pods, ...where];
      return select(withCluster(placed), 'k8s');
    },
  };
}

const clusterKey = 'io.cilium.k8s.policy.cluster';
const namespaceLabels = 'io.cilium.k8s.namespace.labels.';

const is = (key: string, value: string): Requirement => ({ key, operator: 'In', values: [value] });
const exists = (key: string): Requirement => ({ key, operator: 'Exists', values: [] });

const isReserved = ({ key }: Requirement) => key.startsWith('reserved:');
const withoutSource = ({ key }: Requirement) => key.replace(/^(any|k8s):/, '');
const namesCluster = (requirement: Requirement) => withoutSource(requirement) === clusterKey;
const namesNamespace = (requirement: Requirement) => withoutSource(requirement) === podNamespace;

/** The policy's own namespace unless the selector says where; of a clusterwide one, any namespace unless it names one. */
function namespaceOf(
  requirements: readonly Requirement[],
  { namespace, isForInit }: Pick<RulePlace, 'namespace' | 'isForInit'>,
): Requirement[] {
  if (namespace !== undefined) return requirements.some(namesPlace) ? [] : [is(`k8s:${podNamespace}`, namespace)];
  return isForInit || requirements.some(namesNamespace) ? [] : [exists(`k8s:${podNamespace}`)];
}

/** Labels of the namespace stand among those of its pods, under a longer key. */
function parsePlace(namespaceSelector: unknown = {}): Requirement[] | undefined {
  const requirements = parseSelector(namespaceSelector);
  if (requirements?.length === 0) return [exists(podNamespace)];
  return requirements?.map((requirement) => ({ ...requirement, key: `${namespaceLabels}${requirement.key}` }));
}

// A node that serves the API has both labels (pkg/identity/numericidentity.go).
const reservedLabels = Object.keys(reservedEntities).map((entity) => ({
  entity,
  labels: parseIdentityLabels(
    entity === 'kube-apiserver' ? ['reserved:kube-apiserver', 'reserved:remote-node'] : [`reserved:${entity}`],
  ),
}));

/** Reserved identities need no object: a selector may mean them all the same. */
const listReserved = (requirements: readonly Requirement[], bare: 'any' | 'k8s'): string[] =>
  reservedLabels.flatMap(({ entity, labels }) =>
    meets(requirements, (key) => findLabel(labels, key, bare)) ? [entity] : [],
  );

/** A selector that only excludes: Cilium 1.20 asks the peer's aggregate identity too, which has none of these labels. */
function doubtOf(requirements: readonly Requirement[]): { doubt?: string } {
  const onlyExcludes = requirements.every(({ operator }) => operator === 'NotIn' || operator === 'DoesNotExist');
  return onlyExcludes ? { doubt: 'a selector of its peers only excludes: Cilium 1.20 lets everybody through it' } : {};
}

/** A clusterwide policy about `reserved:init` adds no namespace to its peers. */
export const isAboutInit = (selector: unknown): boolean =>
  (parseSelector(toMap(selector)) ?? []).some(({ key }) => key === 'reserved:init');
