import type { IpAddress, NodeName } from '../../lib/model/ids.ts';
import { createContains } from '../../lib/model/ip.ts';
import type { Address, NodeAddresses } from '../../lib/model/ip-ownership/address.ts';
import type {
  AddressGroup,
  EniSummary,
  IpAddressesAnswer,
  NodeSummary,
  Slot,
} from '../../lib/model/ip-ownership/ip-addresses.ts';
import { sortByAddress, sortSlots } from './sort-slots.ts';
import type { Branch } from './tree-row.ts';

export interface TreeInput {
  answer: IpAddressesAnswer;
  /** What is known of single nodes beyond their strips: endpoint ids, ranges, addresses on no ENI. */
  details: ReadonlyMap<NodeName, NodeAddresses>;
  /** Whether an address passes the filter. Only asked where the filter can hide addresses of a node that is shown. */
  passes: (slot: Slot, eni: EniSummary | undefined, node: NodeSummary, address: Address | undefined) => boolean;
}

/** Border 2 of the tree: answers to branches. A node of the answer is a branch; under other groupings a group is above it. */
export function toBranches(input: TreeInput): Branch[] {
  const { by, groups } = input.answer;
  if (by === 'node') return groups.flatMap((group) => group.nodes.map((node) => toNodeBranch(node, input)));
  return groups.map((group) => ({
    id: `group:${group.name}`,
    content: toGroupContent(group),
    children: () => group.nodes.map((node) => toNodeBranch(node, input)),
  }));
}

function toGroupContent({ name, detail, nodes, counts }: AddressGroup) {
  return {
    type: 'group' as const,
    name,
    ...(detail !== undefined && { detail }),
    nodes: nodes.length,
    used: sum(nodes.map((node) => node.capacity.ipv4?.used)),
    free: sum(nodes.map((node) => node.capacity.ipv4?.free)),
    counts,
  };
}

/** A sum with an unknown part is unknown. A node without IPv4 adds nothing. */
function sum(figures: readonly (number | string | null | undefined)[]): number | null {
  let total = 0;
  for (const figure of figures) {
    if (figure === null) return null;
    total += Number(figure ?? 0);
  }
  return total;
}

function toNodeBranch(node: NodeSummary, input: TreeInput): Branch {
  return {
    id: `node:${node.node}`,
    node: node.node,
    content: { type: 'node', summary: node },
    children: () => toNodeChildren(node, input),
  };
}

type AddressLookup = ReadonlyMap<IpAddress, Address>;

function toNodeChildren(node: NodeSummary, input: TreeInput): Branch[] {
  const detail = input.details.get(node.node);
  const addresses: AddressLookup = new Map(detail?.addresses.map((address) => [address.ip, address]));
  const enis = node.enis
    .map((eni) => toEniBranch(eni, node, addresses, input))
    .filter((branch) => branch !== undefined);
  const branchEnis = node.branchEnis.map(({ id, pod }): Branch => {
    const ip = detail?.branchEnis.find((eni) => eni.id === id)?.ip;
    return { id: `eni:${id}`, node: node.node, content: { type: 'branch-eni', eni: { id, pod, ...(ip && { ip }) } } };
  });
  return [...enis, ...branchEnis, ...toRanges(detail), ...toLooseAddresses(node, detail, input)];
}

function toRanges(detail: NodeAddresses | undefined): Branch[] {
  if (!detail) return [];
  return detail.ranges.map((range) => ({
    id: `range:${range.cidr}`,
    node: detail.node,
    content: { type: 'range', range },
  }));
}

/** Addresses of the node that are on no ENI: its InternalIP in other modes, pod addresses out of a pod CIDR. */
function toLooseAddresses(node: NodeSummary, detail: NodeAddresses | undefined, input: TreeInput): Branch[] {
  if (!detail) return [];
  const onEni = new Set<IpAddress>(
    node.enis.flatMap((eni) => [...eni.slots.map((slot) => slot.ip), ...(eni.publicIp ? [eni.publicIp] : [])]),
  );
  const branchIps = new Set(detail.branchEnis.map((eni) => eni.ip));
  const loose = detail.addresses.filter(({ ip, eni }) => eni === undefined && !onEni.has(ip) && !branchIps.has(ip));
  return sortSlots(loose)
    .filter((address) => input.passes(toSlot(address), undefined, node, address))
    .map((address) => toAddressBranch(toSlot(address), node, undefined, address));
}

const toSlot = ({ ip, state }: Address): Slot => ({ ip, state });

/** An ENI with what of it passes; undefined when the filter leaves nothing of it. */
function toEniBranch(
  eni: EniSummary,
  node: NodeSummary,
  addresses: AddressLookup,
  input: TreeInput,
): Branch | undefined {
  const slots = eni.slots.filter((slot) => input.passes(slot, eni, node, addresses.get(slot.ip)));
  if (slots.length === 0 && eni.slots.length > 0) return undefined;
  return {
    id: `eni:${eni.id}`,
    node: node.node,
    content: { type: 'eni', eni },
    children: () => toEniChildren(eni, slots, node, addresses),
  };
}

function toEniChildren(eni: EniSummary, slots: readonly Slot[], node: NodeSummary, addresses: AddressLookup): Branch[] {
  const toBranch = (slot: Slot) => toAddressBranch(slot, node, eni, addresses.get(slot.ip));
  const prefixes = eni.prefixes.map((cidr) => {
    const contains = createContains(cidr);
    return { cidr, contains, slots: slots.filter((slot) => contains(slot.ip)) };
  });
  const single = sortSlots(slots.filter(({ ip }) => !prefixes.some((prefix) => prefix.contains(ip))));
  const head = single.filter((slot) => slot.state === 'primary').map(toBranch);
  const rest = single.filter((slot) => slot.state !== 'primary').map(toBranch);
  return [
    ...head,
    ...toElasticIp(eni, node),
    ...prefixes.flatMap((prefix) => toPrefixBranch(prefix, eni, node, toBranch)),
    ...rest,
  ];
}

function toElasticIp(eni: EniSummary, node: NodeSummary): Branch[] {
  if (!eni.publicIp) return [];
  return [
    { id: `ip:${eni.publicIp}`, node: node.node, content: { type: 'elastic-ip', ip: eni.publicIp, eni: eni.id } },
  ];
}

/** A /28 is drawn as sixteen cells, all of them, also where the filter leaves fewer rows under it. */
function toPrefixBranch(
  prefix: { cidr: EniSummary['prefixes'][number]; contains: (ip: IpAddress) => boolean; slots: Slot[] },
  eni: EniSummary,
  node: NodeSummary,
  toBranch: (slot: Slot) => Branch,
): Branch[] {
  const cells = sortByAddress(eni.slots.filter((slot) => prefix.contains(slot.ip)));
  if (prefix.slots.length === 0 && cells.length > 0) return [];
  return [
    {
      id: `prefix:${prefix.cidr}`,
      node: node.node,
      content: { type: 'prefix', cidr: prefix.cidr, cells },
      children: () => sortByAddress(prefix.slots).map(toBranch),
    },
  ];
}

function toAddressBranch(
  slot: Slot,
  node: NodeSummary,
  eni: EniSummary | undefined,
  address: Address | undefined,
): Branch {
  return {
    id: `ip:${slot.ip}`,
    node: node.node,
    content: {
      type: 'address',
      slot,
      managed: !eni?.excluded,
      ...(address && { address }),
      ...(eni && { eniNumber: eni.number }),
    },
  };
}
