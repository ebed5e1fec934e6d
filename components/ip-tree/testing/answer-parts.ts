/** Hand-written pieces of answers for tests of the tree: part of the article's first node. */
import { toEniId, toNodeName } from '../../../lib/model/ids.ts';
import type { AddressState } from '../../../lib/model/ip-ownership/address.ts';
import type { EniSummary, IpAddressesAnswer, NodeSummary, Slot } from '../../../lib/model/ip-ownership/ip-addresses.ts';
import { ip } from '../../../lib/model/testing/snapshot-of-records.ts';

export const slot = (address: string, state: AddressState, owner?: string): Slot => ({
  ip: ip(address),
  state,
  ...(owner !== undefined && { owner }),
});

export const eni = (id: string, slots: Slot[], more: Partial<EniSummary> = {}): EniSummary => ({
  id: toEniId(id),
  number: 1,
  securityGroups: [],
  excluded: false,
  prefixes: [],
  slots,
  used: 0,
  pool: slots.length,
  ...more,
});

export const node = (name: string, enis: EniSummary[], more: Partial<NodeSummary> = {}): NodeSummary => ({
  node: toNodeName(name),
  scheme: 'eni-used',
  enis,
  branchEnis: [],
  capacity: {
    node: toNodeName(name),
    scheme: 'eni-used',
    enis: enis.length,
    maxPods: 17,
    waitingPods: 0,
    waiting: [],
    ipv4: null,
    arithmetic: null,
    steps: [],
    notes: [],
  },
  counts: {},
  facts: [],
  ...more,
});

export const answer = (nodes: NodeSummary[], more: Partial<IpAddressesAnswer> = {}): IpAddressesAnswer => ({
  by: 'node',
  groups: [{ name: '', nodes, counts: {} }],
  legend: {},
  shown: 1,
  of: 1,
  totals: { nodes: nodes.length, enis: 0, pool: 0, used: 0, free: 0 },
  ...more,
});

/** The second ENI of the article's first node, out of order on purpose. */
export const articleEni = eni('eni-0282382b4c257f03c', [
  slot('192.168.13.38', 'free'),
  slot('192.168.14.69', 'pod', 'cilium-test/pod-to-a-allowed-cnp-57fd79848c-dj57g'),
  slot('192.168.19.121', 'primary'),
  slot('192.168.19.239', 'router'),
  slot('192.168.2.175', 'pod', 'kube-system/coredns-79df7fff65-kmqrz'),
  slot('192.168.8.153', 'pod', 'cilium-test/pod-to-b-multi-node-clusterip-54847b87b9-xw4lb'),
]);
