import { findCiliumConfig } from '../ipam-mode.ts';
import type { Snapshot } from '../snapshot.ts';
import type { IdentityKind } from './identity.ts';

/**
 * Reserved numbers by name: pkg/identity/numericidentity.go and reserved.go (1.20.2). 8 was ingress only up to 1.13.
 * 11 to 14 stand in policy maps alone, never on an endpoint.
 */
const reservedNames: Record<number, string> = {
  0: 'unknown',
  1: 'host',
  2: 'world',
  3: 'unmanaged',
  4: 'health',
  5: 'init',
  6: 'remote-node',
  7: 'kube-apiserver',
  8: 'ingress',
  9: 'world-ipv4',
  10: 'world-ipv6',
  11: 'aggregate-cluster',
  12: 'aggregate-cluster-mesh',
  13: 'aggregate-world',
  14: 'aggregate-remote-node',
  102: 'kube-dns',
  103: 'eks-kube-dns',
  104: 'core-dns',
  105: 'cilium-operator',
  106: 'eks-core-dns',
  110: 'kube-dns',
  111: 'eks-kube-dns',
  112: 'core-dns',
  113: 'cilium-operator',
  114: 'eks-core-dns',
};

/** How the numbers of one cluster mesh are laid out. */
export interface IdentityRanges {
  clusterId: number;
  /** Identities of one cluster: 65,536, or 32,768 with max-connected-clusters 511. */
  perCluster: number;
}

export function readIdentityRanges(snapshot: Snapshot): IdentityRanges {
  const data = findCiliumConfig(snapshot)?.data ?? {};
  const clusterId = Number(data['cluster-id'] ?? 0);
  const perCluster = data['max-connected-clusters'] === '511' ? 32768 : 65536;
  return { clusterId: Number.isInteger(clusterId) ? clusterId : 0, perCluster };
}

export interface IdentityReading {
  kind: IdentityKind;
  /** Cluster id of a remote cluster's number. */
  cluster?: number;
  /** Name of a reserved number. */
  name?: string;
}

const lastOfScope = 0xffffff;

/** What a number says of itself: the scope is its high 8 bits, the cluster id the next 8 (or 9). */
export function readIdentityNumber(id: number, { clusterId, perCluster }: IdentityRanges): IdentityReading {
  if (!Number.isInteger(id) || id < 0 || id > 0xffffffff) return { kind: 'unknown' };
  if (id < 256) return { kind: 'reserved', ...nameOf(id) };
  const scope = Math.floor(id / (lastOfScope + 1));
  if (scope === 1) return { kind: id > 0x01000000 ? 'cidr' : 'unknown' };
  if (scope === 2) return { kind: 'remote-node' };
  if (scope !== 0) return { kind: 'unknown' };
  const cluster = Math.floor(id / perCluster);
  return cluster === clusterId ? { kind: 'cluster' } : { kind: 'remote-cluster', cluster };
}

function nameOf(id: number): { name?: string } {
  const name = reservedNames[id];
  return name === undefined ? {} : { name };
}

/** Identities that one cluster can hold: GetMaximumAllocationIdentity − GetMinimalAllocationIdentity + 1. */
export const countIdentityNumbers = ({ clusterId, perCluster }: IdentityRanges): number =>
  clusterId > 0 ? perCluster : perCluster - 256;
