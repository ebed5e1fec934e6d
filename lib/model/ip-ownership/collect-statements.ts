import type { IpAddress } from '../ids.ts';
import { parseIp } from '../ip.ts';
import type { AnyRecord, CiliumNodeRecord, NodeRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { listRivals } from './list-rivals.ts';
import type { NodeFacts } from './node-facts.ts';
import type { Place, Places } from './place-addresses.ts';
import { nodeRef, type Statement, writtenBy } from './statements.ts';
import { listRoles, stateOwn, statePrimary, stateRole, stateUsed } from './statements-of-cilium-node.ts';
import { isNodeGone, stateEndpoint, statePod, stateSlice, type Viewpoint } from './statements-of-endpoints.ts';
import { createPlaceStatements } from './statements-of-place.ts';

/** Every statement any object makes about an address, seen from one node: place, book, roles, endpoints, pods, others. */
export function createStatementCollector(
  snapshot: Snapshot,
  facts: NodeFacts,
  places: Places,
  ips: Iterable<IpAddress>,
): (ip: IpAddress) => Statement[] {
  const view = viewOf(facts);
  const rivals = listRivals(snapshot, facts.name, ips);
  const ofCiliumNode = facts.ciliumNode ? createCiliumNodeStatements(snapshot, facts.ciliumNode, facts) : () => [];
  return (ip) => [
    ...ofCiliumNode(ip, places.placeOf(ip)),
    ...[...snapshot.find('ip', ip)].sort(inOrder).flatMap((record) => statementsOf(snapshot, record, ip, view)),
    ...(rivals.get(ip) ?? []),
  ];
}

/** The same claims in the same order, however the objects came in. */
const claimants = ['CiliumEndpoint', 'CiliumEndpointSlice', 'Pod', 'Node'];

const inOrder = (a: AnyRecord, b: AnyRecord) =>
  claimants.indexOf(a.kind) - claimants.indexOf(b.kind) || (a.key < b.key ? -1 : 1);

export function viewOf(facts: NodeFacts): Viewpoint {
  const own = new Set(facts.ownAddresses.map((address) => address.ip));
  return { node: facts.name, isOwn: (ip) => own.has(ip) };
}

/** The statements of the node's own CiliumNode, each list of which is looked up by address. */
function createCiliumNodeStatements(snapshot: Snapshot, node: CiliumNodeRecord, facts: NodeFacts) {
  const ofPlace = createPlaceStatements(node, facts.ipam);
  const used = new Map((node.ipam.used ?? []).map((entry) => [entry.ip, entry]));
  const roles = Map.groupBy(listRoles(node), (role) => role.ip);
  const own = Map.groupBy(node.addresses, (address) => address.ip);
  const internal = new Set(facts.ownAddresses.filter((a) => a.type === 'InternalIP').map((a) => a.ip));
  return (ip: IpAddress, place: Place): Statement[] => {
    const entry = used.get(ip);
    const isNodes = own.get(ip)?.some((address) => address.type !== 'CiliumInternalIP');
    return [
      ...ofPlace(place),
      ...(entry ? [stateUsed(snapshot, node, entry)] : []),
      ...(roles.get(ip) ?? []).map((role) => stateRole(node, role)),
      ...stateInterfaceOwn(node, ip, place, internal.has(ip)),
      ...(isNodes ? [stateOwn(node, 'spec.addresses')] : []),
    ];
  };
}

/** An ENI's primary address is the ENI's own unless the operator put it into the pool; the node's InternalIP always is. */
function stateInterfaceOwn(node: CiliumNodeRecord, ip: IpAddress, place: Place, internal: boolean): Statement[] {
  const eni = place.interface?.eni;
  if (!eni) return [];
  if (eni.publicIp === ip) return [stateOwn(node, 'status.eni.enis[].public-ip', 'cilium-operator')];
  const given = (place.inPool || place.attached) && !internal;
  return eni.primary === ip && !given ? [statePrimary(node, eni.id, internal)] : [];
}

function statementsOf(snapshot: Snapshot, record: AnyRecord, ip: IpAddress, view: Viewpoint): Statement[] {
  switch (record.kind) {
    case 'Pod':
      return [statePod(snapshot, record, ip, view) ?? []].flat();
    case 'CiliumEndpoint':
      return [stateEndpoint(snapshot, record, ip, view)];
    case 'CiliumEndpointSlice':
      return stateSlice(snapshot, record, ip, view);
    case 'Node':
      return stateNode(snapshot, record, ip, view);
    default:
      return [];
  }
}

/** Another node's ExternalIP is no rival: nodes behind one gateway may share it. */
function stateNode(snapshot: Snapshot, node: NodeRecord, ip: IpAddress, view: Viewpoint): Statement[] {
  const types = node.addresses.filter((a) => parseIp(a.address) === ip).map((a) => a.type);
  const own = node.name === view.node;
  if (!own && (!types.includes('InternalIP') || isNodeGone(snapshot, node.name))) return [];
  const source = { kind: 'Node', name: node.name, field: 'status.addresses' };
  const written = writtenBy(node.writtenAt, 'kubelet');
  const claim = { says: nodeRef(node.name), source, writer: 'kubelet', ...written, current: true };
  return [{ claim, standing: own ? 'confirmed' : 'rival', state: 'node' }];
}
