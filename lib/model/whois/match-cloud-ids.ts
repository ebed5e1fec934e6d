/** MACs, ENIs, instances, subnets and security groups: found in the CiliumNodes' ENIs, by whole id or its beginning. */
import type { NodeName } from '../ids.ts';
import type { CiliumNodeRecord, EniRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { toMac } from './read-query.ts';
import { toEniMatch, toNodeMatch } from './to-match.ts';
import type { Match } from './whois.ts';

interface PlacedEni {
  node: CiliumNodeRecord;
  eni: EniRecord;
}

function* listEnis(snapshot: Snapshot): Generator<PlacedEni> {
  for (const node of snapshot.list('CiliumNode')) for (const eni of node.enis ?? []) yield { node, eni };
}

const toEniMatches = (enis: PlacedEni[]): Match[] => enis.map(({ node, eni }) => toEniMatch(node, eni));

export function matchMac(snapshot: Snapshot, mac: string): Match[] {
  return toEniMatches([...listEnis(snapshot)].filter(({ eni }) => eni.mac !== undefined && toMac(eni.mac) === mac));
}

export function matchEni(snapshot: Snapshot, id: string): Match[] {
  const enis = toEniMatches([...listEnis(snapshot)].filter(({ eni }) => eni.id.startsWith(id)));
  return [...enis, ...matchBranchEni(snapshot, id)];
}

/** A branch ENI stands only in its pod's annotation. */
function matchBranchEni(snapshot: Snapshot, id: string): Match[] {
  return [...snapshot.find('eni', id)].flatMap((record) => {
    if (record.kind !== 'Pod' || !record.node) return [];
    const { node } = record;
    return (record.branchEnis ?? [])
      .filter((branch) => branch.eniId === id)
      .map(
        (branch): Match => ({
          type: 'eni',
          id: branch.eniId,
          node,
          number: 0,
          ...(branch.privateIp ? { primary: branch.privateIp } : {}),
          securityGroups: [],
        }),
      );
  });
}

export function matchInstance(snapshot: Snapshot, id: string): Match[] {
  const nodes = [...snapshot.list('CiliumNode'), ...snapshot.list('Node')].map((node) => toNodeMatch(snapshot, node));
  const unique = new Map(nodes.map((node) => [node.name, node]));
  return [...unique.values()].filter((node) => node.instanceId?.startsWith(id));
}

export function matchSubnet(snapshot: Snapshot, id: string): Match[] {
  const subnets = Map.groupBy(listEnis(snapshot), ({ eni }) => eni.subnet?.id);
  return [...subnets].flatMap(([subnet, enis]): Match[] => {
    if (!subnet?.startsWith(id)) return [];
    const cidr = enis.find(({ eni }) => eni.subnet?.cidr)?.eni.subnet?.cidr;
    return [{ type: 'subnet', id: subnet, ...(cidr ? { cidr } : {}), nodes: nodesOf(enis), enis: enis.length }];
  });
}

export function matchSecurityGroup(snapshot: Snapshot, id: string): Match[] {
  const groups = new Map<string, PlacedEni[]>();
  for (const placed of listEnis(snapshot)) {
    for (const group of placed.eni.securityGroups) {
      if (!group.startsWith(id)) continue;
      const enis = groups.get(group);
      if (enis) enis.push(placed);
      else groups.set(group, [placed]);
    }
  }
  return [...groups].map(([group, enis]) => ({
    type: 'security-group',
    id: group,
    enis: enis.map(({ node, eni }) => ({ id: eni.id, node: node.name })),
  }));
}

const nodesOf = (enis: PlacedEni[]): NodeName[] => [...new Set(enis.map(({ node }) => node.name))].sort();
