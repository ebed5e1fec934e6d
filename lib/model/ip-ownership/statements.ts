import type { NodeName } from '../ids.ts';
import type { AddressState, Claim, ObjectRef } from './address.ts';

/**
 * A claim with its weight. How the weights are given: docs/spec/ip-ownership.md, IP10 to IP21.
 * - place: says where the address is, not whose it is
 * - confirmed: a live pod, an address the node itself names, an ENI's own address
 * - agrees: names an owner that a confirmed claim names too
 * - starting: names a pod that has no address of this family in its status yet
 * - open: nobody confirms or disproves it
 * - disproved: another object says otherwise
 * - rival: as confirmed, made for another node
 */
export type Standing = 'place' | 'confirmed' | 'agrees' | 'starting' | 'open' | 'disproved' | 'rival';

export interface Statement {
  claim: Claim;
  standing: Standing;
  /** State of the address where this statement decides it. */
  state: AddressState;
  /** From status.ipam.used: it occupies the address even when it is disproved. */
  occupies?: boolean;
}

export const refOf = (kind: string, name: string, namespace?: string): ObjectRef =>
  namespace === undefined ? { kind, name } : { kind, namespace, name };

export const sameRef = (a: ObjectRef, b: ObjectRef): boolean =>
  a.kind === b.kind && a.name === b.name && a.namespace === b.namespace;

/** The node's router, health or ingress address as owner. */
export const roleRef = (role: 'router' | 'health' | 'ingress', node: NodeName): ObjectRef => refOf(role, node);

export const nodeRef = (node: NodeName): ObjectRef => refOf('Node', node);

/** Time of the newest write of the manager whose name begins so, as RFC 3339. */
export function writtenBy(writtenAt: Record<string, number> | undefined, writer: string): { writtenAt?: string } {
  const times = Object.entries(writtenAt ?? {}).flatMap(([name, time]) => (name.startsWith(writer) ? [time] : []));
  return times.length > 0 ? { writtenAt: new Date(Math.max(...times)).toISOString() } : {};
}
