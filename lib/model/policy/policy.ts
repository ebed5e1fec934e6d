/** Policies as they are written, and whom their selectors pick by labels. No verdict: what they allow in sum is not said here. */
import type { IdentityEndpoint } from '../identity/identity.ts';
import type { IdentityId } from '../ids.ts';
import type { NetworkPolicyRecord } from '../records.ts';

export type PolicyKind = NetworkPolicyRecord['kind'];

/** In the order in which they are listed. */
export const policyKinds = [
  'CiliumNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'NetworkPolicy',
] as const satisfies readonly PolicyKind[];

/** Endpoints that are named of a policy: one that selects everybody would name 100,000. */
export const mostEndpoints = 50;

export type Direction = 'ingress' | 'egress';

/** `namespace` is absent for a clusterwide policy. */
export interface PolicyName {
  kind: PolicyKind;
  namespace?: string;
  name: string;
}

/** Condition Valid, which Cilium writes since 1.16. `none`: a NetworkPolicy has no such condition. */
export interface Validity {
  state: 'valid' | 'invalid' | 'unknown' | 'not-written' | 'none';
  message?: string;
}

/** One spec of a policy: whom it is about. */
export interface Subject {
  /** `endpointSelector`, `nodeSelector` or `podSelector`; '' where there is none. */
  field: string;
  /** As kubectl writes selectors, keys verbatim; null where it cannot be read. */
  selector: string | null;
  /** By labels alone; null where that cannot be judged: `why` says what is missing. */
  identities: IdentityId[] | null;
  why?: string;
}

export interface Policy {
  kind: PolicyKind;
  namespace?: string;
  name: string;
  createdAt?: string;
  valid: Validity;
  rules: { ingress: number; egress: number; ingressDeny: number; egressDeny: number };
  /** `policyTypes` of a NetworkPolicy: a direction that is named without a rule allows nothing. */
  policyTypes?: string[];
  subjects: Subject[];
  /** Endpoints that any of the subjects selects; null where that is not known. */
  endpoints: { count: number; first: IdentityEndpoint[] } | null;
  /** Identities whose labels nobody tells: they may be selected too. */
  unjudged: number;
}

/** Lines of the YAML, from 1, both included. */
export interface LineRange {
  from: number;
  to: number;
}

/** One element of a rule list, in words. */
export interface Rule {
  /** `egress.1`; in a policy with several specs `specs.0.egress.1`. */
  id: string;
  direction: Direction;
  deny: boolean;
  /** Any of them; empty where no peer is named. */
  peers: string[];
  /** Any of them; empty where no port is named. */
  ports: string[];
  /** What is asked of the traffic itself. */
  l7: string[];
  /** What the rule says when it names no peer, or an empty list of them. */
  note?: string;
  lines: LineRange;
}

/** `GET /api/v1/policies` without `revision` and `sources`. */
export interface Policies {
  policies: Policy[];
}

/** `GET /api/v1/policies/{kind}/{namespace}/{name}` without `revision` and `sources`. */
export interface PolicyPage {
  policy: Policy;
  rules: Rule[];
  /** apiVersion, kind, name and the spec as stored; labels, annotations and status are not kept. */
  yaml: string;
}
