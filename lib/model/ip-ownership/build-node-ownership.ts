import type { EniId, IpAddress, NodeName } from '../ids.ts';
import { compareIp } from '../ip.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Address, BranchEni, NodeAddresses, NodeEni } from './address.ts';
import { buildAddressRanges } from './address-ranges.ts';
import { createStatementCollector } from './collect-statements.ts';
import { decideState } from './decide-state.ts';
import { findEndpoint } from './find-endpoint.ts';
import type { Interface } from './interfaces.ts';
import { decideOutside } from './known-ranges.ts';
import { isElsewhere, listNodeAddresses } from './list-node-addresses.ts';
import { collectNodeFacts, isLive, type NodeFacts } from './node-facts.ts';
import { type Place, type Places, placeAddresses } from './place-addresses.ts';
import { refOf, type Statement } from './statements.ts';

/** Every address of one node with its state, owner and claims: docs/spec/ip-ownership.md. */
export function buildNodeOwnership(snapshot: Snapshot, name: NodeName): NodeAddresses {
  const facts = collectNodeFacts(snapshot, name);
  const places = placeAddresses(facts);
  const addresses = buildAddresses(snapshot, facts, places);
  const enis = places.interfaces.map((item) => toNodeEni(item, addresses));
  return {
    node: name,
    scheme: facts.scheme,
    ipam: facts.ipam,
    enis,
    addresses: sortAsTree(addresses, enis),
    ranges: buildAddressRanges(facts, places, addresses),
    branchEnis: listBranchEnis(facts),
  };
}

function buildAddresses(snapshot: Snapshot, facts: NodeFacts, places: Places): Address[] {
  const ips = listNodeAddresses(snapshot, facts, places);
  const collect = createStatementCollector(snapshot, facts, places, ips);
  const branches = new Map(listBranchEnis(facts).flatMap(({ ip, id }) => (ip ? [[ip, id] as const] : [])));
  const addresses: Address[] = [];
  for (const ip of ips) {
    const place = places.placeOf(ip);
    const statements = collect(ip);
    if (isOnlyDisproved(place, statements) && isElsewhere(snapshot, facts, ip)) continue;
    addresses.push(toAddress(snapshot, facts, ip, place, statements, branches.get(ip)));
  }
  return addresses;
}

const isNowhere = (place: Place) => !place.interface && !place.inPool && !place.range && !place.release;

const isOnlyDisproved = (place: Place, statements: Statement[]) =>
  isNowhere(place) &&
  statements.every(
    (s) => !s.occupies && (s.standing === 'disproved' || s.standing === 'rival' || s.standing === 'place'),
  );

const noFindings: string[] = [];

function toAddress(
  snapshot: Snapshot,
  facts: NodeFacts,
  ip: IpAddress,
  place: Place,
  statements: Statement[],
  branch?: EniId,
): Address {
  const decision = decideState(ip, place, statements, facts, (ip) => decideOutside(snapshot, ip));
  return {
    type: 'address',
    ip,
    ...decision,
    node: facts.name,
    ...whereOf(place, facts, branch),
    ...endpointOf(snapshot, decision.owner, ip),
    claims: statements.map((statement) => statement.claim),
    findings: noFindings,
  };
}

/** ENI, prefix, subnet and pool; of mode crd `resource` is free text and no ENI. */
function whereOf(place: Place, facts: NodeFacts, branch?: EniId): Partial<Address> {
  const eni = place.interface?.eni;
  const resource = facts.scheme === 'crd' ? undefined : (place.resource as EniId | undefined);
  const id = resource ?? eni?.id ?? branch;
  return {
    ...(id === undefined ? {} : { eni: id }),
    ...(place.prefix === undefined ? {} : { prefix: place.prefix }),
    ...(eni?.subnet?.id === undefined ? {} : { subnet: eni.subnet.id }),
    ...(place.range?.pool === undefined ? {} : { pool: place.range.pool }),
  };
}

function endpointOf(snapshot: Snapshot, owner: Address['owner'], ip: IpAddress): Partial<Address> {
  if (owner?.kind !== 'Pod' || owner.namespace === undefined) return {};
  const endpoint = findEndpoint(snapshot, { namespace: owner.namespace, name: owner.name }, ip);
  return {
    ...(endpoint?.identity === undefined ? {} : { identity: endpoint.identity }),
    ...(endpoint?.endpointId === undefined ? {} : { endpointId: endpoint.endpointId }),
  };
}

function toNodeEni({ eni, excludedWhy }: Interface, addresses: Address[]): NodeEni {
  const own = addresses.filter((address) => address.eni === eni.id && address.ip !== eni.publicIp);
  return {
    id: eni.id,
    number: eni.number,
    ...(eni.mac === undefined ? {} : { mac: eni.mac }),
    ...(eni.primary === undefined ? {} : { primary: eni.primary }),
    ...(eni.publicIp === undefined ? {} : { publicIp: eni.publicIp }),
    ...(eni.subnet?.id === undefined ? {} : { subnet: eni.subnet.id }),
    ...(eni.subnet?.cidr === undefined ? {} : { subnetCidr: eni.subnet.cidr }),
    ...(eni.vpc?.id === undefined ? {} : { vpc: eni.vpc.id }),
    securityGroups: eni.securityGroups,
    excluded: excludedWhy !== undefined,
    ...(excludedWhy === undefined ? {} : { excludedWhy }),
    prefixes: [...eni.prefixes, ...eni.ipv6Prefixes],
    addresses: own.map((address) => address.ip).sort(primaryFirst(eni.primary)),
  };
}

const primaryFirst = (primary: IpAddress | undefined) => (a: IpAddress, b: IpAddress) =>
  Number(b === primary) - Number(a === primary) || compareIp(a, b);

/** By ENI in the order of the tree, its primary first; addresses on no ENI last. */
function sortAsTree(addresses: Address[], enis: NodeEni[]): Address[] {
  const rank = new Map(enis.flatMap((eni, at) => eni.addresses.map((ip, index) => [ip, at * 1e6 + index] as const)));
  const rankOf = (address: Address) => rank.get(address.ip) ?? Number.POSITIVE_INFINITY;
  return addresses.sort((a, b) => {
    const [left, right] = [rankOf(a), rankOf(b)];
    return left === right ? compareIp(a.ip, b.ip) : left - right;
  });
}

function listBranchEnis({ pods }: NodeFacts): BranchEni[] {
  return pods.filter(isLive).flatMap((pod) =>
    (pod.branchEnis ?? []).map(({ eniId, privateIp, ipv6, subnetCidr }) => {
      const ip = privateIp ?? ipv6;
      const named = refOf('Pod', pod.name, pod.namespace);
      return { id: eniId, ...(ip ? { ip } : {}), pod: named, ...(subnetCidr ? { subnetCidr } : {}) };
    }),
  );
}
