/**
 * Who names whom: an edge says "policy P lets A name B", from plain selection by labels. No verdict: what all policies
 * allow together is not said here.
 */
import type { Page } from '../page.ts';
import type { Direction, PolicyName } from '../policy/policy.ts';

/**
 * `identity:27668`, `entity:world`, `cidr:10.0.0.0/8`, `fqdn:*.google.com`, `service:ns/name`, `nodes:<selector>`, `group:<json>`.
 * A reserved identity that an entity stands for is that entity: number 4 is `entity:health`. Everybody is `entity:all`.
 */
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

/**
 * What a rule says: `allow-l7` where it asks for L7 on any of its ports. `unknown`: whether the rule holds, or whom it names
 * beside those drawn, cannot be said; `unjudged` says why.
 */
export const everyEdgeWord = ['allow', 'allow-l7', 'deny', 'unknown'] as const;
export type EdgeWord = (typeof everyEdgeWord)[number];

export interface EdgeReason {
  policy: PolicyName;
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

/** One per (from, to, word): a pair that is allowed and denied has two. An identity may name itself. */
export interface GraphEdge {
  from: GraphNodeId;
  to: GraphNodeId;
  word: EdgeWord;
  /** Of all reasons, each once; with the parser where L7 is asked: `53/ANY dns`. Empty: any port. At most `mostPorts`. */
  ports: string[];
  /** By policy, in its order. At most `mostReasons`. */
  reasons: EdgeReason[];
  /** What was cut off both lists. */
  more?: { ports: number; reasons: number };
}

/** Of one edge. */
export const mostPorts = 50;
export const mostReasons = 20;

/** A cell of the namespace matrix. '' is everything outside of all namespaces. */
export interface NamespacePair {
  from: string;
  to: string;
  /** Edges of each word. */
  edges: Record<EdgeWord, number>;
}

/** A rule that labels alone cannot turn into edges, or a policy that cannot be read. */
export interface Unjudged {
  policy: PolicyName;
  rule?: string;
  why: string;
}

/** `q`, `ns` and `label` choose together: an edge is shown when one of its ends is chosen. */
export interface IdentityGraphQuery {
  /** Text in a name, a label, a namespace or the number. */
  q?: string;
  ns?: string[];
  /** A whole label or a key with its source. */
  label?: string;
  /** Hidden: identities with any of these labels, or of these namespaces as `namespace:<name>`. */
  hide?: string[];
  /** `CiliumNetworkPolicy/ns/name`, `CiliumClusterwideNetworkPolicy/name`: its edges alone. */
  policy?: string;
  /** `53` or `53/UDP`: edges that name it, or any port. */
  port?: string;
  /** A node id, or `namespace:<name>`: only edges that touch it. */
  focus?: string;
  /** Of the focus: `in` who names it, `out` whom it names. */
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
  /** null above `mostEdges` or `mostFocusEdges`: the matrix alone can be drawn. Sorted by id (code units). */
  nodes: GraphNode[] | null;
  edges: GraphEdge[] | null;
  /** Sorted by from, then to; pairs without an edge are left out. */
  pairs: NamespacePair[];
  /** Nodes of each namespace behind the filters; '' is outside: entities, CIDRs, names. */
  namespaces: { name: string; identities: number }[];
  unjudged: Unjudged[];
  /** Identities whose labels nobody tells: no edge of theirs is known. */
  unlabelled: number;
}

/** An end of a row. */
export type EdgeEnd = Pick<GraphNode, 'id' | 'kind' | 'identity' | 'name' | 'namespace'>;

/** One edge as a row of the table. */
export interface EdgeRow {
  from: EdgeEnd;
  to: EdgeEnd;
  word: EdgeWord;
  /** As of the edge. */
  ports: string[];
  /** Each once. At most `mostReasons`. */
  policies: PolicyName[];
  more?: { ports: number; policies: number };
}

/** Sorted by `from`, `to` or `word`; by namespace, then by name, what is outside last. */
export interface EdgeTableQuery extends IdentityGraphQuery {
  sort?: string;
  offset: number;
  limit: number;
}

/** `GET /api/v1/identity-edges` without `revision` and `sources`. */
export interface EdgeTable extends Omit<Page<EdgeRow>, 'rows'> {
  edges: EdgeRow[];
}

/** Above it edges are not sent, only counted; of the focus of one node more are. */
export const mostEdges = 2000;
export const mostFocusEdges = 20_000;
