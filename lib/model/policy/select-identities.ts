/** Whom a policy is about, by labels alone: Cilium's rules for the subject of a CNP, a CCNP and a NetworkPolicy. */
import type { Identity } from '../identity/identity.ts';
import { parseIdentityLabels } from './identity-labels.ts';
import { type JsonMap, toMap } from './json-parts.ts';
import { createLabelIndex, type LabelIndex } from './label-index.ts';
import type { PolicyKind, Subject } from './policy.ts';
import { formatSelector, parseSelector, type Requirement } from './selector.ts';

/** Identities whose labels are told. */
export interface Candidates {
  identities: readonly Identity[];
  /** Of their labels, in the same order. */
  index: LabelIndex;
}

export function listCandidates(all: readonly Identity[]): Candidates {
  const identities = all.filter(({ labels }) => labels.length > 0);
  return { identities, index: createLabelIndex(identities.map(({ labels }) => parseIdentityLabels(labels))) };
}

export const countUnjudged = (identities: readonly Identity[]): number =>
  identities.filter((identity) => canBeSubject(identity) && identity.labels.length === 0).length;

const host = 1;
/** Subjects are the cluster's own endpoints; the host is none for an endpointSelector. */
export const canBeSubject = ({ id, kind, endpoints }: Identity) =>
  id !== host && (kind === 'cluster' || endpoints.length > 0);

export const podNamespace = 'io.kubernetes.pod.namespace';

interface Place {
  kind: PolicyKind;
  namespace?: string | undefined;
}

/** `unread` says why no identity can be judged. */
export function selectIdentities(
  spec: JsonMap,
  place: Place,
  { identities, index }: Candidates,
  unread?: string,
): Subject {
  const field = findSubjectField(spec, place.kind);
  if (field === undefined) return { field: '', selector: null, identities: null, why: 'the policy names no selector' };
  const requirements = parseSelector(spec[field]);
  if (!requirements) return { field, selector: null, identities: null, why: `${field} cannot be read` };
  const subject = { field, selector: formatSelector(requirements) };
  const why = unread ?? explainUnjudged(field, requirements);
  if (why !== undefined) return { ...subject, identities: null, why };
  const scoped = addNamespace(spec[field], requirements, place);
  const bare = place.kind === 'NetworkPolicy' ? 'k8s' : 'any';
  const selected = index.select(scoped, bare).flatMap((place) => identities[place] ?? []);
  return { ...subject, identities: selected.filter(canBeSubject).map(({ id }) => id) };
}

/** Two selectors are as invalid as none. */
function findSubjectField(spec: JsonMap, kind: PolicyKind): string | undefined {
  const fields = kind === 'NetworkPolicy' ? ['podSelector'] : ['endpointSelector', 'nodeSelector'];
  const named = fields.filter((field) => spec[field] !== undefined);
  return named.length === 1 ? named[0] : undefined;
}

function explainUnjudged(field: string, requirements: readonly Requirement[]): string | undefined {
  if (field === 'nodeSelector') return 'it selects nodes: their hosts are no endpoints here';
  return explainAddresses(requirements);
}

/** A key of source cidr means every narrower prefix too: that is no comparison of labels. */
export function explainAddresses(requirements: readonly Requirement[]): string | undefined {
  const cidr = requirements.find(({ key }) => key.startsWith('cidr:'));
  return cidr && `${cidr.key} is about addresses, not labels`;
}

/** The policy's own namespace always holds: in matchLabels it overwrites the same key, in matchExpressions both must hold. */
export function addNamespace(
  selector: unknown,
  requirements: Requirement[],
  { kind, namespace }: Place,
): Requirement[] {
  if (kind === 'CiliumClusterwideNetworkPolicy' || namespace === undefined) return requirements;
  const key = kind === 'NetworkPolicy' ? podNamespace : `k8s:${podNamespace}`;
  const { matchLabels, ...rest } = toMap(selector);
  return parseSelector({ ...rest, matchLabels: { ...toMap(matchLabels), [key]: namespace } }) ?? requirements;
}
