import type { IdentityId } from '../ids.ts';
import type { Page, PageQuery } from '../page.ts';
import type { PolicyName } from '../policy/policy.ts';
import type { IdentityKind } from './identity.ts';

/** One identity as a row: what it is, and how many have it. */
export interface IdentityRow {
  id: IdentityId;
  kind: IdentityKind;
  cluster?: number;
  name?: string;
  /** `source:key=value`, sorted, verbatim. Empty when no object tells them. */
  labels: string[];
  /** A CiliumIdentity with this name exists; null while those cannot be read. */
  object: boolean | null;
  createdAt?: string;
  markedForDeletionAt?: string;
  /** null while endpoints cannot be read. */
  endpoints: number | null;
  /** Endpoints whose pod is there; null while Pods or endpoints cannot be read. */
  pods: number | null;
  /** Of the endpoints; where there is none, the namespace its labels name. */
  namespaces: string[];
  /** Different nodes of the endpoints; null where the node of one of them is not known. */
  nodes: number | null;
  /** Other identities with exactly these labels. */
  sameLabels: IdentityId[];
  /** Policies whose selector picks it, the first `mostPolicies` by name; null while that cannot be said. */
  policies: { count: number; first: PolicyName[] } | null;
}

/** Named in one row. */
export const mostPolicies = 20;

/** A label key (with its source) and how many different values identities have for it. */
export interface LabelKey {
  key: string;
  values: number;
  identities: number;
}

export interface IdentityTableQuery extends PageQuery {
  /** The row of this number alone. */
  id?: IdentityId;
  /** A label as a whole, or a key with its source. */
  label?: string;
  kind?: IdentityKind[];
  /** Only identities that share their labels with another one. */
  duplicates?: boolean;
}

/** `GET /api/v1/identity-table` without `revision` and `sources`. Keys and duplicates are counted over all identities. */
export interface IdentityTable extends Omit<Page<IdentityRow>, 'rows'> {
  identities: IdentityRow[];
  keys: LabelKey[];
  duplicates: number;
}
