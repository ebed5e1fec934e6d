import type { IdentityId, IpAddress } from '../ids.ts';
import type { NetworkPolicyRecord } from '../records.ts';
import type { Match, QueryKind } from '../whois/whois.ts';

/** Characters of an input at most: longer than any name with its namespace, and than any label. */
export const longestInput = 500;

/** Sorts of names, in the order in which equally good ones are shown: docs/spec/search.md, SE2. */
export const nameGroups = [
  'pod',
  'endpoint',
  'node',
  'service',
  'namespace',
  'policy',
  'resource',
  'label',
  'configuration',
] as const;
export type NameGroup = (typeof nameGroups)[number];

/** How a name has the input, best first: SE4. */
export const everyFit = ['whole', 'beginning', 'word', 'inside', 'pieces'] as const;
export type Fit = (typeof everyFit)[number];

/** Characters from `start` up to, and not including, `end`. */
export type Mark = [start: number, end: number];

/** What a name stands for: a match of whois, or one of the kinds that whois does not ask for. */
export type Named =
  | Extract<Match, { type: 'pod' | 'endpoint' | 'node' | 'service' | 'namespace' }>
  | { type: 'policy'; kind: NetworkPolicyRecord['kind']; namespace?: string; name: string }
  | { type: 'resource'; plural: string; kind: string; group: string; shortNames: string[] }
  /** A label of CiliumIdentities; `identity` where exactly one has it. */
  | { type: 'label'; label: string; identities: number; identity?: IdentityId }
  /** A key of ConfigMap cilium-config in `namespace`. */
  | { type: 'configuration'; key: string; value: string; namespace: string };

export interface Hit {
  fit: Fit;
  /** The text that was compared, as the object writes it. */
  text: string;
  /** Which characters of `text` matched, from left to right. */
  marks: Mark[];
  named: Named;
}

export interface HitGroup {
  group: NameGroup;
  hits: Hit[];
  /** Names that have the input in one piece; in pieces only those that are shown. */
  total: number;
}

/** `GET /api/v1/search?q=` without `revision` and `sources`. */
export interface Search {
  query: string;
  kind: QueryKind;
  /** The reading in words, e.g. `start of an IPv4 address`. */
  reads: string;
  /** What the input means exactly, as whois answers it. */
  matches: Match[];
  /** Matches there are; more than `matches.length` when the list was cut. */
  total: number;
  groups: HitGroup[];
}

/** A name as the index holds it. */
export interface Name {
  group: NameGroup;
  /** Unique in its group; with the group it finds the record again. */
  key: string;
  /** What is compared and shown. */
  text: string;
}

export interface FoundName {
  key: string;
  text: string;
  fit: Fit;
}

/** Every name of the cluster, by group. lib/server keeps it in step with the store. */
export interface NameIndex {
  /** The best `limit` names that have the input in one piece, and how many do: SE4. */
  findWhole(group: NameGroup, input: string, limit: number): { found: FoundName[]; total: number };
  /** The best `limit` names that have it in pieces: SE5. */
  findPieces(group: NameGroup, input: string, limit: number): FoundName[];
  /** Every address that any object names one by one, each once. */
  addresses(): Iterable<IpAddress>;
}
