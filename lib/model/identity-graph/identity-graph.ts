/**
 * Who names whom: an edge says "policy P lets A name B", from plain selection by labels. No verdict: what all policies
 * allow together is not said here.
 */
import type { Direction, PolicyKind } from '../policy/policy.ts';

/** `identity:27668`, `entity:world`, `cidr:10.0.0.0/8`, `fqdn:*.google.com`, `service:ns/name`, `nodes:<selector>`, `group:<json>`. */
export type GraphNodeId = string;

export const everyPeerKind = ['identity', 'entity', 'cidr', 'fqdn', 'service', 'nodes', 'group'] as const;
export type PeerKind = (typeof everyPeerKind)[number];

export interface GraphNode {
  id: GraphNodeId;
  kind: PeerKind;
  /** Numeric security identity. */
  identity?: number;
  /** Verbatim and short: the labels that tell it from its neighbours, `reserved:` name, entity, CIDR, name pattern. */
  name: string;
  /** Of an identity in this cluster; everything else stands outside of all namespaces. */
  namespace?: string;
  /** `source:key=value`, sorted, verbatim. */
  labels: string[];
  /** null while endpoints cannot be read; absent where there can be none. */
  endpoints?: number | null;
  /** Some policy with rules of that direction (or policyTypes that name it) selects it. */
  selected: Record<Direction, boolean>;
}

/** What the rules of one edge say together: a deny wins, then a restriction at L7. */
export const everyEdgeWord = ['allow', 'allow-l7', 'deny', 'unknown'] as const;
export type EdgeWord = (typeof everyEdgeWord)[number];

export interface EdgeReason {
  policy: { kind: PolicyKind; namespace?: string; name: string };
  /** `egress.1`, as in the policy's page. */
  rule: string;
  /** Of the rule: an edge may be named by A's egress, by B's ingress, or by both. */
  direction: Direction;
  says: 'allow' | 'deny';
  /** `53/ANY`, `8080-8090/TCP`, `ICMP type 8 (IPv4)`; empty: any port. */
  ports: string[];
  /** `dns *`, `GET /public`: as in the policy's page. */
  l7: string[];
}

/** One per (from, to, word). */
export interface GraphEdge {
  from: GraphNodeId;
  to: GraphNodeId;
  word: EdgeWord;
  /** Of all reasons, each once; with the parser where L7 is asked: `53/ANY dns`. Empty: any port. */
  ports: string[];
  reasons: EdgeReason[];
}

/** A cell of the namespace matrix. '' is everything outside of all namespaces. */
export interface NamespacePair {
  from: string;
  to: string;
  /** Edges of each word. */
  edges: Record<EdgeWord, number>;
}

/** A rule that labels alone cannot turn into edges, or a policy that cannot be read. */
export interface Unjudged {
  policy: EdgeReason['policy'];
  rule?: string;
  why: string;
}

export interface IdentityGraphQuery {
  q?: string;
  ns?: string[];
  /** A whole label or a key with its source: identities with it alone. */
  label?: string;
  /** Hidden: identities with any of these labels, or of these namespaces as `namespace:<name>`. */
  hide?: string[];
  /** `CiliumNetworkPolicy/ns/name`: its edges alone. */
  policy?: string;
  /** `53` or `53/UDP`: edges that name it, or any port. */
  port?: string;
  /** A node id, or `namespace:<name>`: only edges that touch it. */
  focus?: string;
  dir?: 'in' | 'out' | 'both';
}

/** `GET /api/v1/identity-graph` without `revision` and `sources`. */
export interface IdentityGraph {
  /** Before any filter. */
  of: { identities: number; edges: number };
  /** Behind the filters. */
  shown: { identities: number; edges: number };
  /** How the filters reduced it, in words: `namespace cilium-test`, `hidden: namespace kube-system`. */
  reduced: string[];
  /** null above `mostEdges`: the matrix alone can be drawn. Sorted by id (code units). */
  nodes: GraphNode[] | null;
  edges: GraphEdge[] | null;
  /** Sorted by from, then to; pairs without an edge are left out. */
  pairs: NamespacePair[];
  /** Identities of each namespace behind the filters; '' is outside. */
  namespaces: { name: string; identities: number }[];
  unjudged: Unjudged[];
}

/** Above it edges are not sent, only counted. */
export const mostEdges = 2000;
