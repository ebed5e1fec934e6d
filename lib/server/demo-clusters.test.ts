/** The demo clusters' expected.yaml, written by hand beside their objects, against our answers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { buildCapacity } from '../model/capacity/build-capacity.ts';
import { buildIdentities, buildIdentity } from '../model/identity/build-identities.ts';
import { toIdentityId, toNodeName } from '../model/ids.ts';
import { buildOverview } from '../model/installation/build-overview.ts';
import type { Address } from '../model/ip-ownership/address.ts';
import { buildNodeOwnership } from '../model/ip-ownership/build-node-ownership.ts';
import { formatOwner } from '../model/ip-ownership/owner-text.ts';
import { buildWhois } from '../model/whois/build-whois.ts';
import { readObjects, snapshotOfObjects } from './testing/snapshot-of-objects.ts';

interface ExpectedAddress {
  state: string;
  owner?: string;
  [field: string]: unknown;
}

interface ExpectedNode {
  scheme: string;
  capacity: object;
  addresses: Record<string, ExpectedAddress>;
  /** What the other addresses of a prefix are, and how many. */
  rest?: Record<string, { state: string; count: number }>;
  ranges?: object[];
}

interface Expected {
  components: Record<string, object>;
  clusterPods: object;
  images: { pods: number; image: string }[];
  ipam: string;
  version: string;
  crds: number;
  policies: number;
  nodes: Record<string, ExpectedNode>;
  /** Address of a claim that another object disproves, and the pod it names. */
  notCurrent?: Record<string, string>;
  elsewhere?: Record<string, ExpectedAddress>;
  identities: Record<string, string[]>;
}

const folder = new URL('../demo/clusters/', import.meta.url).pathname;
const clusters = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/expected.yaml`));

/** Only what the hand-written answer names is compared; an owner is written as `namespace/name`. */
function expectAddress(told: Address | undefined, { owner, ...fields }: ExpectedAddress): void {
  expect(told).toMatchObject(fields);
  if (owner !== undefined) expect(told?.owner && formatOwner(told.owner)).toBe(owner);
}

describe.each(clusters)('%s', (cluster) => {
  const expected = load(readFileSync(`${folder}${cluster}/expected.yaml`, 'utf8')) as Expected;
  const snapshot = snapshotOfObjects(
    readObjects(`${folder}${cluster}`, ['expected.yaml', 'cluster.yaml', 'questions.yaml']),
  );
  const partsOf = (name: ReturnType<typeof toNodeName>) => {
    const addresses = buildNodeOwnership(snapshot, name);
    return { addresses, capacity: buildCapacity(snapshot, name, addresses) };
  };
  const overview = buildOverview(snapshot, partsOf);

  it('[C1] says what `cilium status` says', () => {
    for (const [name, component] of Object.entries(expected.components)) {
      expect(overview.components.find((one) => one.name === name)).toMatchObject(component);
    }
    expect(overview.clusterPods).toEqual(expected.clusterPods);
    const images = overview.images.map(({ pods, image }) => ({ pods, image }));
    expect(images).toEqual(expect.arrayContaining(expected.images));
    expect(overview.ipam.mode).toBe(expected.ipam);
    expect(overview.version.value).toBe(expected.version);
    expect(overview.policies.length).toBe(expected.policies);
  });

  describe.each(Object.entries(expected.nodes))('%s', (name, node) => {
    const { addresses, capacity } = partsOf(toNodeName(name));

    it('[IP2] lists exactly the expected addresses', () => {
      const others = addresses.addresses.filter(({ ip }) => !(ip in node.addresses));
      const counted = Map.groupBy(others, (address) => address.prefix ?? address.ip);
      const told = [...counted].map(([prefix, all]) => [prefix, { state: all[0]?.state, count: all.length }]);
      expect(Object.fromEntries(told)).toEqual(node.rest ?? {});
      expect(new Set(others.map((address) => `${address.prefix} ${address.state}`)).size).toBe(counted.size);
      expect(addresses.addresses.length - others.length).toBe(Object.keys(node.addresses).length);
      expect(addresses.scheme).toBe(node.scheme);
    });

    it.each(Object.entries(node.addresses))('[IP10] %s', (ip, address) => {
      expectAddress(
        addresses.addresses.find((one) => one.ip === ip),
        address,
      );
    });

    it('[C2] has the expected capacity', () => expect(capacity).toMatchObject(node.capacity));

    it('[IP25] has the expected ranges', () => {
      if (node.ranges) expect(addresses.ranges).toMatchObject(node.ranges);
    });
  });

  it.each(Object.entries(expected.elsewhere ?? {}))('[W2] %s is known on no node', (ip, address) => {
    const told = buildWhois(snapshot, ip).matches.filter((match) => match.type === 'address');
    expect(told).toHaveLength(1);
    expectAddress(told[0], address);
  });

  it.each(Object.entries(expected.notCurrent ?? {}))('[IP17] %s has a claim that is not current', (ip, pod) => {
    const [told] = buildWhois(snapshot, ip).matches;
    const claims = told?.type === 'address' ? told.claims.filter((claim) => !claim.current) : [];
    expect(claims.map((claim) => formatOwner(claim.says))).toContain(pod);
    expect(claims.every((claim) => claim.why)).toBe(true);
  });

  it('[W9] knows who has each identity', () => {
    const named = Object.keys(expected.identities).map(Number);
    expect(buildIdentities(snapshot).map((identity) => identity.id)).toEqual(named.sort((a, b) => a - b));
    for (const [id, names] of Object.entries(expected.identities)) {
      const { endpoints } = buildIdentity(snapshot, toIdentityId(Number(id)));
      expect(endpoints.map(({ namespace, name }) => `${namespace}/${name}`)).toEqual([...names].sort());
    }
  });
});
