import type { IdentityId } from '../ids.ts';

export interface IdentityEndpoint {
  namespace: string;
  name: string;
  endpointId?: number;
}

/** Ranges and reserved numbers: Cilium `pkg/identity/numericidentity.go`. */
export const everyIdentityKind = ['reserved', 'cluster', 'remote-cluster', 'cidr', 'remote-node', 'unknown'] as const;
export type IdentityKind = (typeof everyIdentityKind)[number];

/** `GET /api/v1/identities/{id}` without `revision` and `sources`. */
export interface Identity {
  type: 'identity';
  id: IdentityId;
  kind: IdentityKind;
  /** Cluster id of a remote-cluster number, `reserved:` name of a reserved one. */
  cluster?: number;
  name?: string;
  namespace?: string;
  /** `source:key=value`, sorted, verbatim. Empty when no object tells them. */
  labels: string[];
  endpoints: IdentityEndpoint[];
  createdAt?: string;
  markedForDeletionAt?: string;
  /** A CiliumIdentity object with this name exists. */
  object: boolean;
}
