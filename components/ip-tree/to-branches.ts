import type { IpAddress, NodeName } from '../../lib/model/ids.ts';
import { createContains } from '../../lib/model/ip.ts';
import type { Address, NodeAddresses } from '../../lib/model/ip-ownership/address.ts';
import { createAddressFilter, createStateFilter } from '../../lib/model/ip-ownership/filter-addresses.ts';
import type {
  AddressFilter,
  AddressGroup,
  EniSummary,
  IpAddressesAnswer,
  NodeSummary,
  Slot,
} from '../../lib/model/ip-ownership/ip-addresses.ts';
import { sortByAddress, sortSlots } from '../address/sort-slots.ts';
import type { Branch } from './tree-row.ts';

export interface TreeInput {
  /** Under the filter already: strips hold what passes. */
  answer: IpAddressesAnswer;
  /** What is known of single nodes beyond their strips, unfiltered: endpoint ids, ranges, addresses on no ENI. */
  details: ReadonlyMap<NodeName, NodeAddresses>;
  filter: AddressFilter;
  /** `free`: fewest free first; `-used`: most used first; otherwise by name, as answered. */
  sort: string;
}

/** Border 2 of the tree: answers to branches. A node of the answer is a branch; under other groupings a group is above it. */
export function toBranches(input: TreeInput): Branch[] {
  const { by, groups } = input.answer;
  const toNodes = ({ name, nodes }: AddressGroup) => {
    const subnet = by === 'subnet' ? name : undefined;
    return sortNodes(nodes, input.sort).map((node) => toNodeBranch(node, subnet, input));
  };
  if (by === 'node') return groups.flatMap(toNodes);
  return groups.map((group) => ({
    id: `group:${group.name}`,
    content: toGroupContent(group),
    children: () => toNodes(group),
  }));
}

/** A node whose figure is not known comes last. */
function sortNodes(nodes: readonly NodeSummary[], sort: string): readonly NodeSummary[] {
  const figure = (value: number | string | null | undefined) => Number(value ?? Number.POSITIVE_INFINITY);
  const read = {
    free: ({ capacity }: NodeSummary) => figure(capacity.ipv4?.free),
    '-used': ({ capacity }: NodeSummary) => -(capacity.ipv4?.used ?? -1),
  }[sort];
  return read ? nodes.toSorted((a, b) => compareNumbers(read(a), read(b))) : nodes;
}

// A subtraction of two infinities is no number.
const compareNumbers = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

function toGroupContent({ name, detail, nodes, counts }: AddressGroup) {
  // Fargate and hybrid nodes are not counted; of the others, null is "not known".
  const families = nodes.filter((node) => node.compute === undefined).map((node) => node.capacity.ipv4);
  return {
    type: 'group' as const,
    name,
    ...(detail !== undefined && { detail }),
    nodes: nodes.length,
    used: sum(families.map((ipv4) => ipv4?.used ?? null)),
    free: sum(families.map((ipv4) => ipv4?.free ?? null)),
    counts,
  };
}

/** A sum with an unknown part is unknown. */
function sum(figures: readonly (number | string | null)[]): number | null {
  let total = 0;
  for (const figure of figures) {
    if (figure === null) return null;
    total += Number(figure);
  }
  return total;
}

function toNodeBranch(node: NodeSummary, subnet: string | undefined, input: TreeInput): Branch {
  return {
    id: `node:${node.node}`,
    node: node.node,
    content: { type: 'node', summary: node },
    children: () => toNodeChildren(node, subnet, input),
  };
}

type AddressLookup = ReadonlyMap<IpAddress, Address>;

function toNodeChildren(node: NodeSummary, subnet: string | undefined, input: TreeInput): Branch[] {
  const detail = input.details.get(node.node);
  const addresses: AddressLookup = new Map(detail?.addresses.map((address) => [address.ip, address]));
  const enis = node.enis.map((eni) => toEniBranch(eni, node, addresses, input));
  const loose = detail ? toLooseAddresses(node, detail, subnet, input.filter) : [];
  // What is not counted is not filtered either: it stands beside the whole list only.
  return isFiltered(input.filter)
    ? [...enis, ...loose]
    : [...enis, ...toBranchEnis(node, detail), ...toRanges(detail), ...loose];
}

const isFiltered = ({ q, ns, eni, state, subnet }: AddressFilter) =>
  Boolean(q) || [ns, eni, state, subnet].some((list) => list !== undefined && list.length > 0);

function toBranchEnis(node: NodeSummary, detail: NodeAddresses | undefined): Branch[] {
  return node.branchEnis.map(({ id, pod }) => {
    const ip = detail?.branchEnis.find((eni) => eni.id === id)?.ip;
    return { id: `eni:${id}`, node: node.node, content: { type: 'branch-eni', eni: { id, pod, ...(ip && { ip }) } } };
  });
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
function toLooseAddresses(
  node: NodeSummary,
  detail: NodeAddresses,
  subnet: string | undefined,
  filter: AddressFilter,
): Branch[] {
  const passes = createAddressFilter(filter, {
    description: { name: node.node, ...(node.instanceId !== undefined && { instanceId: node.instanceId }) },
    enis: new Map(),
    free: null,
  });
  const isState = createStateFilter(filter);
  const loose = detail.addresses.filter((address) => address.eni === undefined && passes(address) && isState(address));
  return sortSlots(loose)
    .filter((address) => subnet === undefined || (address.subnet ?? '') === subnet)
    .map((address) => toAddressBranch({ ip: address.ip, state: address.state }, node, undefined, address));
}

function toEniBranch(eni: EniSummary, node: NodeSummary, addresses: AddressLookup, input: TreeInput): Branch {
  return {
    id: `eni:${eni.id}`,
    node: node.node,
    // The strip is in the order of the rows under it.
    content: { type: 'eni', eni: { ...eni, slots: [...sortSlots(eni.slots)] } },
    children: () => toEniChildren(eni, node, addresses, input),
  };
}

function toEniChildren(eni: EniSummary, node: NodeSummary, addresses: AddressLookup, input: TreeInput): Branch[] {
  const toBranch = (slot: Slot) => toAddressBranch(slot, node, eni, addresses.get(slot.ip));
  const prefixes = eni.prefixes.map((cidr) => ({ cidr, contains: createContains(cidr) }));
  const isSingle = ({ ip }: Slot) => !prefixes.some((prefix) => prefix.contains(ip));
  const single = sortSlots(prefixes.length > 0 ? eni.slots.filter(isSingle) : eni.slots);
  const head = single.filter((slot) => slot.state === 'primary').map(toBranch);
  const rest = single.filter((slot) => slot.state !== 'primary').map(toBranch);
  return [
    ...head,
    ...(isFiltered(input.filter) ? [] : toElasticIp(eni, node)),
    ...prefixes.flatMap((prefix) => toPrefixBranch(prefix, eni, node, addresses, toBranch)),
    ...rest,
  ];
}

function toElasticIp(eni: EniSummary, node: NodeSummary): Branch[] {
  if (!eni.publicIp) return [];
  return [
    { id: `ip:${eni.publicIp}`, node: node.node, content: { type: 'elastic-ip', ip: eni.publicIp, eni: eni.id } },
  ];
}

/** A /28 is drawn as sixteen cells, each in its place, also where the filter leaves fewer rows under it. */
function toPrefixBranch(
  { cidr, contains }: { cidr: EniSummary['prefixes'][number]; contains: (ip: IpAddress) => boolean },
  eni: EniSummary,
  node: NodeSummary,
  addresses: AddressLookup,
  toBranch: (slot: Slot) => Branch,
): Branch[] {
  const shown = sortByAddress(eni.slots.filter(({ ip }) => contains(ip)));
  if (shown.length === 0) return [];
  const shownIps = new Set(shown.map(({ ip }) => ip));
  const hidden = [...addresses.values()].filter(({ ip }) => contains(ip) && !shownIps.has(ip));
  const cells = sortByAddress([...shown, ...hidden.map(({ ip, state }): Slot => ({ ip, state }))]);
  return [
    {
      id: `prefix:${cidr}`,
      node: node.node,
      content: { type: 'prefix', cidr, cells },
      children: () => shown.map(toBranch),
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
