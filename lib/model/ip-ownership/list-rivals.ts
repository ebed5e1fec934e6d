import type { IpAddress, NodeName } from '../ids.ts';
import { blockOf } from '../ip.ts';
import type { CiliumNodeRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Statement } from './statements.ts';
import { listRoles, stateOwn, statePrimary, stateRole } from './statements-of-cilium-node.ts';
import { isNodeGone } from './statements-of-endpoints.ts';

/**
 * What other nodes say of themselves about addresses of this one: their InternalIP, router, health and ingress
 * addresses and the primary addresses of their ENIs. Only nodes with an address in a common block can say anything.
 */
export function listRivals(snapshot: Snapshot, self: NodeName, ips: Iterable<IpAddress>): Map<IpAddress, Statement[]> {
  const rivals = new Map<IpAddress, Statement[]>();
  const wanted = new Set(ips);
  for (const node of listNeighbours(snapshot, self, wanted)) {
    for (const [ip, statement] of ownStatements(node)) {
      if (!wanted.has(ip)) continue;
      rivals.set(ip, [...(rivals.get(ip) ?? []), toRival(snapshot, node, statement)]);
    }
  }
  return rivals;
}

function listNeighbours(snapshot: Snapshot, self: NodeName, ips: Iterable<IpAddress>): Set<CiliumNodeRecord> {
  const blocks = new Set<string>();
  for (const ip of ips) blocks.add(blockOf(ip));
  const nodes = new Set<CiliumNodeRecord>();
  for (const block of blocks) {
    for (const record of snapshot.find('ip', block)) {
      if (record.kind === 'CiliumNode' && record.name !== self) nodes.add(record);
    }
  }
  return nodes;
}

function* ownStatements(node: CiliumNodeRecord): Generator<[IpAddress, Statement]> {
  for (const { ip, type } of node.addresses) {
    if (type === 'InternalIP') yield [ip, stateOwn(node, 'spec.addresses')];
  }
  for (const role of listRoles(node)) yield [role.ip, stateRole(node, role)];
  for (const eni of node.enis ?? []) {
    // With --aws-use-primary-address the primary is an address like the others.
    if (eni.primary && !eni.addresses.includes(eni.primary)) {
      const internal = node.addresses.some((a) => a.type === 'InternalIP' && a.ip === eni.primary);
      yield [eni.primary, statePrimary(node, eni.id, internal)];
    }
  }
}

function toRival(snapshot: Snapshot, node: CiliumNodeRecord, statement: Statement): Statement {
  if (!isNodeGone(snapshot, node.name)) return { ...statement, standing: 'rival' };
  const claim = { ...statement.claim, current: false, why: `Node ${node.name} is gone` };
  return { ...statement, claim, standing: 'disproved' };
}
