/** What one CiliumNode says of one of its addresses: place, the agent's book, router, health, ingress. */
import type { IpAddress } from '../ids.ts';
import { ipFamily } from '../ip.ts';
import type { CiliumNodeRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Claim, ObjectRef } from './address.ts';
import { judgeClaimedPod, type Verdict } from './judge-claimed-pod.ts';
import { parseOwner } from './owner-text.ts';
import { nodeRef, refOf, roleRef, type Statement, writtenBy } from './statements.ts';

export type Role = 'router' | 'health' | 'ingress';

export interface RoleAddress {
  ip: IpAddress;
  role: Role;
  field: string;
}

/** Router, health and ingress addresses, both families. */
export function listRoles(node: CiliumNodeRecord): RoleAddress[] {
  const routers = node.addresses.filter((address) => address.type === 'CiliumInternalIP');
  return [
    ...routers.map(({ ip }): RoleAddress => ({ ip, role: 'router', field: 'spec.addresses' })),
    ...node.health.map((ip): RoleAddress => ({ ip, role: 'health', field: 'spec.health' })),
    ...node.ingress.map((ip): RoleAddress => ({ ip, role: 'ingress', field: 'spec.ingress' })),
  ];
}

const agent = 'cilium-agent';

/** A claim whose source is this CiliumNode. */
export function claimOf(node: CiliumNodeRecord, says: ObjectRef, field: string, writer: string): Claim {
  const source = { ...refOf('CiliumNode', node.name), field };
  return { says, source, writer, ...writtenBy(node.writtenAt, writer), current: true };
}

export function stateRole(node: CiliumNodeRecord, { role, field }: RoleAddress): Statement {
  return { claim: claimOf(node, roleRef(role, node.name), field, agent), standing: 'confirmed', state: role };
}

type Used = NonNullable<CiliumNodeRecord['ipam']['used']>[number];

/** An entry of status.ipam.used: it occupies the address whatever others say. */
export function stateUsed(snapshot: Snapshot, node: CiliumNodeRecord, used: Used): Statement {
  const owner = parseOwner(used.owner);
  if (owner.kind === 'Pod') {
    const verdict = judgeClaimedPod(snapshot, owner, used.ip, node.name);
    return toStatement(node, refOf('Pod', owner.name, owner.namespace), 'pod', verdict);
  }
  if (owner.kind === 'text') {
    return toStatement(node, refOf('owner', owner.text), 'pod', { standing: 'open' });
  }
  return toStatement(node, roleRef(owner.kind, node.name), owner.kind, judgeRole(node, owner.kind, used.ip));
}

function toStatement(node: CiliumNodeRecord, says: ObjectRef, state: Statement['state'], verdict: Verdict): Statement {
  const claim = claimOf(node, says, 'status.ipam.used', agent);
  if (verdict.standing !== 'disproved') return { claim, standing: verdict.standing, state, occupies: true };
  return { claim: { ...claim, current: false, why: verdict.why }, standing: 'disproved', state, occupies: true };
}

/** The spec of the same CiliumNode, written by the same agent, confirms or disproves its own book. */
function judgeRole(node: CiliumNodeRecord, role: Role, ip: IpAddress): Verdict {
  const told = listRoles(node).filter((a) => a.role === role && ipFamily(a.ip) === ipFamily(ip));
  if (told.length === 0) return { standing: 'open' };
  if (told.some((address) => address.ip === ip)) return { standing: 'agrees' };
  return { standing: 'disproved', why: `the ${role} address is ${told.map((a) => a.ip).join(', ')}` };
}

/** An address of the node itself: InternalIP, ExternalIP, an ENI's public address. */
export function stateOwn(node: CiliumNodeRecord, field: string, writer = agent): Statement {
  return { claim: claimOf(node, nodeRef(node.name), field, writer), standing: 'confirmed', state: 'node' };
}

/** An ENI's own address, which no pod gets: its owner is the ENI, or the node whose InternalIP it is. */
export function statePrimary(node: CiliumNodeRecord, eniId: string, internal: boolean): Statement {
  const says = internal ? nodeRef(node.name) : refOf('ENI', eniId);
  return {
    claim: claimOf(node, says, 'status.eni.enis[].ip', 'cilium-operator'),
    standing: 'confirmed',
    state: 'primary',
  };
}
