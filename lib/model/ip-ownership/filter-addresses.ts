import type { Address, NodeEni } from './address.ts';
import type { AddressFilter } from './ip-addresses.ts';
import type { NodeDescription } from './node-description.ts';
import { formatOwner } from './owner-text.ts';

/** A node with its answer, as filters see it. */
export interface FilteredNode {
  description: NodeDescription;
  enis: ReadonlyMap<string, NodeEni>;
  free: number | string | null;
}

type Matches<Of> = (value: Of | undefined) => boolean;

/** Lists mean "any of"; an absent or empty one means no filter. */
function anyOf<Of>(wanted: readonly Of[] | undefined): Matches<Of> {
  if (!wanted || wanted.length === 0) return () => true;
  return (value) => value !== undefined && wanted.includes(value);
}

/** Whether the node itself passes: node, instance type, fewer free addresses than. */
export function filterNode(filter: AddressFilter, { description, free }: FilteredNode): boolean {
  if (!anyOf(filter.node)(description.name) || !anyOf(filter.type)(description.instanceType)) return false;
  return filter.free === undefined || (free !== null && Number(free) < filter.free);
}

/** A reader of addresses of one node: every filter of addresses but `state`. */
export function createAddressFilter(filter: AddressFilter, node: FilteredNode): (address: Address) => boolean {
  const [isNamespace, isEni, isSubnet] = [anyOf(filter.ns), anyOf<string>(filter.eni), anyOf(filter.subnet)];
  const text = filter.q?.trim().toLowerCase();
  return (address) =>
    isNamespace(address.owner?.namespace) &&
    isEni(address.eni) &&
    isSubnet(address.subnet) &&
    (!text || textsOf(address, node).some((value) => value.toLowerCase().includes(text)));
}

export const createStateFilter = (filter: AddressFilter): ((address: Address) => boolean) => {
  const isState = anyOf(filter.state);
  return (address) => isState(address.state);
};

/** What `q` looks in. */
function textsOf({ ip, owner, eni, subnet, endpointId, identity }: Address, node: FilteredNode): string[] {
  const found = eni === undefined ? undefined : node.enis.get(eni);
  return [
    ip,
    owner ? formatOwner(owner) : '',
    node.description.name,
    node.description.instanceId ?? '',
    eni ?? '',
    found?.mac ?? '',
    subnet ?? '',
    ...(found?.securityGroups ?? []),
    endpointId === undefined ? '' : String(endpointId),
    identity === undefined ? '' : String(identity),
  ];
}
