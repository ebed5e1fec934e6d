/** The demo clusters' YAML against itself, and against the expected answers written beside it. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { listClusters, loadCluster } from '../load-cluster.ts';
import { type Manifest, type ManifestRef, refOf } from '../manifest.ts';
import { applyMergePatch } from '../merge-patch.ts';
import type { ScriptStep } from '../script.ts';
import { findManifest, listOfKind, listOwnPods, nameOf, recordAt, valueAt } from '../testing/manifests.ts';

type Json = Record<string, unknown>;

interface ExpectedNode {
  capacity: { enis: number; ipv4: Record<'attached' | 'used' | 'free' | 'notAllocatable' | 'infrastructure', number> };
  addresses: Record<string, { state: string; eni?: string; owner?: string; identity?: number }>;
  rest?: Record<string, { state: string; count: number }>;
}

interface Expected {
  clusterPods: { managed: number; total: number };
  crds: number;
  policies: number;
  nodes: Record<string, ExpectedNode>;
  identities: Record<string, string[]>;
}

const readExpected = (cluster: string) =>
  load(readFileSync(new URL(`${cluster}/expected.yaml`, import.meta.url), 'utf8')) as Expected;

const keyOf = (ref: ManifestRef) => [ref.apiVersion, ref.kind, ref.namespace ?? '', ref.name].join(' ');
const keyOfManifest = (object: Manifest) => keyOf(refOf(object));

interface Owner {
  kind: string;
  name: string;
  uid: string;
}

const ownersOf = (object: Manifest) => (valueAt(object, 'metadata', 'ownerReferences') ?? []) as Owner[];

describe.each(listClusters())('demo cluster %s', (cluster) => {
  const { objects, crds, script } = loadCluster(cluster);
  const expected = readExpected(cluster);

  it('has no two objects with one key, nor two with one uid', () => {
    expect(new Set(objects.map(keyOfManifest)).size).toBe(objects.length);
    expect(new Set(objects.map((object) => object.metadata.uid)).size).toBe(objects.length);
  });

  it('serves complete objects: uid and creationTimestamp on every one', () => {
    for (const { metadata } of objects) {
      expect(metadata.uid, metadata.name).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
      expect(metadata.creationTimestamp, metadata.name).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
  });

  it('has owners that exist, by kind, name and uid; only the stale endpoint of eks-broken has none', () => {
    const known = new Set(objects.map(({ kind, metadata }) => [kind, metadata.name, metadata.uid].join(' ')));
    const lost = objects.filter((object) =>
      ownersOf(object).some((owner) => !known.has([owner.kind, owner.name, owner.uid].join(' '))),
    );
    expect(lost.map(nameOf)).toEqual(cluster === 'eks-broken' ? ['shop/old-64c9b7d8f5-p8m3t'] : []);
  });

  it('has a pool that is the addresses of its ENIs, excluded ones aside, each on one ENI', () => {
    for (const node of listOfKind(objects, 'CiliumNode')) {
      const enis = Object.values(valueAt(node, 'status', 'eni', 'enis') as Json);
      const addresses = enis.flatMap((eni) => (valueAt(eni, 'addresses') ?? []) as string[]);
      expect(new Set(addresses).size, nameOf(node)).toBe(addresses.length);
      expect(Object.keys(recordAt(node, 'spec', 'ipam', 'pool')).sort(), nameOf(node)).toEqual(addresses.sort());
      for (const eni of enis) {
        for (const ip of (valueAt(eni, 'addresses') ?? []) as string[]) {
          expect(valueAt(node, 'spec', 'ipam', 'pool', ip, 'resource')).toBe(valueAt(eni, 'id'));
        }
      }
    }
  });

  it('has endpoints whose labels are those of their identity', () => {
    for (const endpoint of listOfKind(objects, 'CiliumEndpoint')) {
      const identity = findManifest(objects, 'CiliumIdentity', String(valueAt(endpoint, 'status', 'identity', 'id')));
      const labels = Object.entries(identity['security-labels'] as Json).map(([key, value]) => `${key}=${value}`);
      expect(valueAt(endpoint, 'status', 'identity', 'labels')).toEqual(labels.sort());
    }
  });

  it('counts what its expected answers count', () => {
    expect(listOfKind(objects, 'CiliumEndpoint')).toHaveLength(expected.clusterPods.managed);
    expect(listOwnPods(objects)).toHaveLength(expected.clusterPods.total);
    expect(crds).toHaveLength(expected.crds);
    expect(listOfKind(objects, 'CiliumNetworkPolicy')).toHaveLength(expected.policies);
    expect(listOfKind(objects, 'CiliumIdentity').map(nameOf).sort()).toEqual(Object.keys(expected.identities).sort());
    expect(listOfKind(objects, 'CiliumNode').map(nameOf).sort()).toEqual(Object.keys(expected.nodes).sort());
  });

  it('has expected capacities that add up, to the expected addresses', () => {
    for (const [name, { capacity, addresses, rest }] of Object.entries(expected.nodes)) {
      const { attached, used, free, notAllocatable, infrastructure } = capacity.ipv4;
      const told = [
        ...Object.values(addresses).map(({ state }) => ({ state, count: 1 })),
        ...Object.values(rest ?? {}),
      ];
      const sum = (...states: string[]) =>
        told.filter(({ state }) => states.includes(state)).reduce((total, { count }) => total + count, 0);
      expect(used + notAllocatable + free, name).toBe(attached);
      expect(sum('pod', 'router', 'health', 'conflict'), name).toBe(used);
      expect(sum('router', 'health'), name).toBe(infrastructure);
      expect(sum('stale', 'releasing', 'not-allocated'), name).toBe(notAllocatable);
      expect(sum('free'), name).toBe(free);
    }
  });

  it('expects of each owned address what a Pod and a CiliumEndpoint say', () => {
    const addresses = Object.values(expected.nodes).flatMap((node) => Object.entries(node.addresses));
    for (const [ip, { owner, identity }] of addresses.filter(([, { state }]) => state === 'pod')) {
      expect(valueAt(findManifest(objects, 'Pod', String(owner)), 'status', 'podIP')).toBe(ip);
      const endpoint = findManifest(objects, 'CiliumEndpoint', String(owner));
      expect(valueAt(endpoint, 'status', 'networking', 'addressing', 0, 'ipv4')).toBe(ip);
      expect(valueAt(endpoint, 'status', 'identity', 'id')).toBe(identity);
    }
  });

  it('expects of each identity the endpoints that name it', () => {
    for (const [id, names] of Object.entries(expected.identities)) {
      const endpoints = listOfKind(objects, 'CiliumEndpoint').filter(
        (endpoint) => String(valueAt(endpoint, 'status', 'identity', 'id')) === id,
      );
      expect(endpoints.map(nameOf).sort(), id).toEqual(names);
    }
  });

  it('leaves the start state alone for twenty seconds', () => {
    expect(Math.min(...script.map((step) => step.at))).toBeGreaterThanOrEqual(20);
  });

  it('returns to the start state: every story undoes what it did before it begins again', () => {
    const periods = new Set(script.map((step) => step.every));
    for (const period of periods) {
      const story = script.filter((step) => step.every === period);
      expect(Math.max(...story.map((step) => step.at)) - Math.min(...story.map((step) => step.at))).toBeLessThan(
        period ?? 0,
      );
      expect(run(objects, story)).toEqual(run(objects, []));
    }
  });

  it('lives for an hour: no step finds its object missing while the stories run side by side', () => {
    const hour = script.flatMap((step) => repeat(step, 3600));
    expect(hour.length).toBeGreaterThan(100);
    expect(() => run(objects, hour)).not.toThrow();
  });
});

/** Every time at which a step happens within so many seconds. */
function repeat(step: ScriptStep, seconds: number): ScriptStep[] {
  const { at, every = seconds } = step;
  return Array.from({ length: Math.max(0, Math.ceil((seconds - at) / every)) }, (_, n) => ({
    ...step,
    at: at + n * every,
  }));
}

/** The objects by key after the steps, in the order of their times. A step that finds no object throws. */
function run(objects: Manifest[], steps: ScriptStep[]): Record<string, Json> {
  const state = new Map<string, Json>(objects.map((object) => [keyOfManifest(object), object]));
  for (const step of [...steps].sort((a, b) => a.at - b.at)) applyStep(state, step);
  return Object.fromEntries(state);
}

function applyStep(state: Map<string, Json>, step: ScriptStep): void {
  if (step.do === 'put') {
    state.set(keyOfManifest(step.object), step.object);
    return;
  }
  const key = keyOf(step.ref);
  const before = state.get(key);
  if (!before) throw new Error(`at ${step.at}: no ${key}`);
  if (step.do === 'remove') state.delete(key);
  else state.set(key, applyMergePatch(before, step.patch) as Json);
}
