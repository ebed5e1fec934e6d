import type { Address } from '../../lib/model/ip-ownership/address.ts';
import type { AddressFilter, EniSummary, NodeSummary, Slot } from '../../lib/model/ip-ownership/ip-addresses.ts';

/** The filter for one address of a strip. What only a node's own answer tells (endpoint id, identity) can match once it is here. */
export function toPasses(filter: AddressFilter) {
  const q = filter.q?.toLowerCase();
  return (slot: Slot, eni: EniSummary | undefined, node: NodeSummary, address: Address | undefined): boolean =>
    isOneOf(filter.state, slot.state) &&
    isOneOf(filter.eni, eni?.id) &&
    isOneOf(filter.subnet, eni?.subnet ?? address?.subnet) &&
    isOneOf(filter.ns, toNamespace(slot, address)) &&
    (q === undefined || listTexts(slot, eni, node, address).some((text) => text?.toLowerCase().includes(q)));
}

const isOneOf = (wanted: readonly string[] | undefined, value: string | undefined) =>
  !wanted?.length || (value !== undefined && wanted.includes(value));

function toNamespace(slot: Slot, address: Address | undefined): string | undefined {
  if (address?.owner) return address.owner.namespace;
  return slot.owner?.includes('/') ? slot.owner.split('/')[0] : undefined;
}

function listTexts(slot: Slot, eni: EniSummary | undefined, node: NodeSummary, address: Address | undefined) {
  const owner = address?.owner && [address.owner.namespace, address.owner.name].filter(Boolean).join('/');
  return [
    slot.ip,
    slot.owner,
    owner,
    node.node,
    eni?.id,
    eni?.mac,
    eni?.subnet,
    ...(eni?.securityGroups ?? []),
    address?.endpointId?.toString(),
    address?.identity?.toString(),
  ];
}
