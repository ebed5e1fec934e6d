/** The tree against EC2's own view (examples/eni-1.20.2-prefix/ec2-truth.json), which knows nothing of Kubernetes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildCapacity } from '../model/capacity/build-capacity.ts';
import type { EniId, NodeName } from '../model/ids.ts';
import { buildNodeOwnership } from '../model/ip-ownership/build-node-ownership.ts';
import { readObjects, snapshotOfObjects } from './testing/snapshot-of-objects.ts';

interface TrueEni {
  index: number;
  mac: string;
  primary: string;
  secondary: string[];
  prefixes: string[];
  ipv6_prefixes: string[];
  public: string | null;
  subnet: string;
}

interface TrueInstance {
  type: string;
  enis: Record<string, TrueEni>;
}

const folder = new URL('../../examples/eni-1.20.2-prefix/', import.meta.url).pathname;
const truth: Record<string, TrueInstance> = JSON.parse(readFileSync(`${folder}ec2-truth.json`, 'utf8'));
const snapshot = snapshotOfObjects(readObjects(folder, ['ec2-truth.json']));
const nodes = [...snapshot.list('CiliumNode')];

/** The sixteen addresses of a /28, by hand: its last octet is a multiple of 16. */
function addressesOf(prefix: string): string[] {
  const [, head, last] = /^(\d+\.\d+\.\d+\.)(\d+)\/28$/.exec(prefix) ?? [];
  return Array.from({ length: 16 }, (_, index) => `${head}${Number(last) + index}`);
}

const attachedTo = (eni: TrueEni) => [eni.primary, ...eni.secondary, ...eni.prefixes.flatMap(addressesOf)].sort();

describe('the tree equals EC2, address by address', () => {
  it('knows the same instances', () => {
    expect(nodes.map((node) => node.instanceId).sort()).toEqual(Object.keys(truth).sort());
  });

  describe.each(nodes.map((node) => [node.eni?.instanceType ?? '?', node] as const))('%s', (_type, node) => {
    const instance = truth[node.instanceId ?? ''];
    const tree = buildNodeOwnership(snapshot, node.name);

    it('[IP1] has the same ENIs with the same index, MAC, primary, prefixes, public address and subnet', () => {
      const told = tree.enis.map((eni) => [eni.id, eni.number, eni.mac, eni.primary, eni.publicIp ?? null, eni.subnet]);
      const is = Object.entries(instance?.enis ?? {})
        .map(([id, eni]) => [id, eni.index, eni.mac, eni.primary, eni.public, eni.subnet])
        .sort((a, b) => Number(a[1]) - Number(b[1]));
      expect(told).toEqual(is);
      for (const eni of tree.enis) {
        const { prefixes = [], ipv6_prefixes = [] } = instance?.enis[eni.id] ?? {};
        expect([...eni.prefixes].sort()).toEqual([...prefixes, ...ipv6_prefixes].sort());
      }
    });

    it('[IP2] lists exactly the addresses that are attached, each once, on the ENI that has it', () => {
      for (const [id, eni] of Object.entries(instance?.enis ?? {})) {
        const told = tree.enis.find((one) => one.id === (id as EniId));
        const ipv4 = told?.addresses.filter((ip) => !ip.includes(':'));
        expect([...(ipv4 ?? [])].sort()).toEqual(attachedTo(eni));
      }
      const ips = tree.addresses.map((address) => address.ip);
      expect(new Set(ips).size).toBe(ips.length);
    });

    it('[IP3] names the delegated prefix of every address that is in one', () => {
      for (const { ip, prefix } of tree.addresses) {
        const holder = Object.values(instance?.enis ?? {})
          .flatMap((eni) => eni.prefixes)
          .find((one) => addressesOf(one).includes(ip));
        if (!ip.includes(':')) expect([ip, prefix]).toEqual([ip, holder]);
      }
    });

    it('[IP10] every pod with an address owns it, on this node, and nothing conflicts', () => {
      const pods = [...snapshot.list('Pod')].filter((pod) => pod.node === node.name && !pod.hostNetwork);
      const owned = tree.addresses.filter((address) => address.state === 'pod');
      expect(owned.map((a) => `${a.ip} ${a.owner?.namespace}/${a.owner?.name}`).sort()).toEqual(
        pods.flatMap((pod) => pod.podIps.map((ip) => `${ip} ${pod.key}`)).sort(),
      );
      expect(tree.addresses.filter((a) => a.state === 'conflict' || a.state === 'unknown')).toEqual([]);
    });

    it('[C2] used, not allocatable and free add up to what is attached', () => {
      const { ipv4 } = buildCapacity(snapshot, node.name, tree);
      expect(ipv4?.attached).toBe(Number(ipv4?.used) + Number(ipv4?.notAllocatable) + Number(ipv4?.free));
    });
  });
});

// Counted by hand in ciliumnodes.json, pods.json and ec2-truth.json, with the limits of the instance types from AWS.
const byHand = [
  {
    node: 'ip-192-168-32-77',
    type: 'i3.large',
    capacity: 27,
    attached: 27,
    allocated: 27,
    locked: 0,
    sum: '(3 − 0) × (10 − 1) = 27',
  },
  {
    node: 'ip-192-168-3-17',
    type: 't3.medium',
    capacity: 240,
    attached: 64,
    allocated: 48,
    locked: 16,
    sum: '(3 − 0) × (6 − 1) × 16 = 240',
  },
  {
    node: 'ip-192-168-20-130',
    type: 't3.medium',
    capacity: 240,
    attached: 80,
    allocated: 48,
    locked: 32,
    sum: '(3 − 0) × (6 − 1) × 16 = 240',
  },
  {
    node: 'ip-192-168-9-204',
    type: 'm5.large',
    capacity: 27,
    attached: 18,
    allocated: 18,
    locked: 0,
    sum: '(3 − 0) × (10 − 1) = 27',
  },
  {
    node: 'ip-192-168-32-41',
    type: 'c5.large',
    capacity: 288,
    attached: 64,
    allocated: 48,
    locked: 16,
    sum: '(3 − 1) × (10 − 1) × 16 = 288',
  },
  {
    node: 'ip-192-168-64-5',
    type: 'm5.large',
    capacity: 27,
    attached: 9,
    allocated: 9,
    locked: 0,
    sum: '(3 − 0) × (10 − 1) = 27',
  },
];

describe('[C4] the arithmetic of six nodes in mixed schemes', () => {
  it.each(byHand)('$node ($type)', ({ node, capacity, attached, allocated, locked, sum }) => {
    const answer = buildCapacity(snapshot, `${node}.eu-central-1.compute.internal` as NodeName);
    expect(answer.scheme).toBe('eni-pools');
    expect(answer.ipv4).toMatchObject({ capacity, attached, allocated, notAllocatable: locked });
    expect(answer.arithmetic).toBe(sum);
  });

  it('[C9] counts the pods that wait for an address: 40 in all', () => {
    const waiting = nodes.map((node) => buildCapacity(snapshot, node.name).waitingPods);
    expect(waiting.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(40);
  });

  it('[IP25] an IPv6 /80 is a range of which only claimed addresses are listed', () => {
    const tree = buildNodeOwnership(snapshot, 'ip-192-168-20-130.eu-central-1.compute.internal' as NodeName);
    const [range] = tree.ranges;
    expect(range).toMatchObject({ cidr: '2400:6500:ca3d:4400:1::/80', size: 2 ** 48, eni: 'eni-c0c768360a018eaa8' });
    // requested.needed.ipv6-addrs 36 = in use + pre-allocate 8.
    expect(range?.used).toBe(28);
    expect(range?.free).toBe(65536 - 28);
  });
});
