/** What the objects of one node say of where an address is. One claim per ENI or range, shared by its addresses. */
import type { CiliumNodeRecord } from '../records.ts';
import type { ObjectRef } from './address.ts';
import { parseOwner } from './owner-text.ts';
import type { Place } from './place-addresses.ts';
import type { Range } from './ranges.ts';
import { nodeRef, refOf, type Statement } from './statements.ts';
import { claimOf } from './statements-of-cilium-node.ts';

export function createPlaceStatements(node: CiliumNodeRecord, mode: string): (place: Place) => Statement[] {
  const made = new Map<string, Statement>();
  const once = (says: ObjectRef, field: string, writer: string): Statement => {
    const key = `${field} ${says.kind} ${says.namespace ?? ''} ${says.name}`;
    const statement = made.get(key) ?? { claim: claimOf(node, says, field, writer), standing: 'place', state: 'free' };
    made.set(key, statement);
    return statement;
  };
  const operator = 'cilium-operator';
  return (place) => {
    const statements: Statement[] = [];
    const eni = place.interface?.eni;
    if (place.inPool) {
      const says = mode === 'crd' || !place.resource ? nodeRef(node.name) : refOf('ENI', place.resource);
      statements.push(once(says, 'spec.ipam.pool', mode === 'crd' ? 'user' : operator));
    }
    if (place.reservedFor) statements.push(once(reservation(place.reservedFor), 'spec.ipam.pool', 'user'));
    if (eni && place.attached) statements.push(once(refOf('ENI', eni.id), fieldOf(place), operator));
    if (place.range?.kind === 'CiliumNode') statements.push(stateRange(once, node, place.range, mode));
    if (place.release) {
      const writer = agentsWords.includes(place.release) ? 'cilium-agent' : operator;
      statements.push(once(refOf('release', place.release), 'status.ipam.release-ips', writer));
    }
    return statements;
  };
}

/** The agent's answers in the release handshake; the other words are the operator's (pkg/ipam/types/types.go, 1.15.19). */
const agentsWords = ['ready-for-release', 'do-not-release'];

/** The operator gives the ranges of a node, but in mode eni (1.20) the agent takes them and in kubernetes copies the Node's. */
function stateRange(
  once: (...args: [ObjectRef, string, string]) => Statement,
  node: CiliumNodeRecord,
  range: Range,
  mode: string,
) {
  const says = range.pool ? refOf('IPPool', range.pool) : nodeRef(node.name);
  return once(says, range.field, mode === 'eni' || mode === 'kubernetes' ? 'cilium-agent' : 'cilium-operator');
}

function fieldOf(place: Place): string {
  if (!place.prefix) return 'status.eni.enis[].addresses';
  return place.prefix.includes(':') ? 'status.eni.enis[].ipv6-prefixes' : 'status.eni.enis[].prefixes';
}

/** `owner` of a pool entry in mode crd: shown beside the owner, it makes none. */
function reservation(text: string): ObjectRef {
  const owner = parseOwner(text);
  return owner.kind === 'Pod' ? refOf('Pod', owner.name, owner.namespace) : refOf('owner', text);
}
