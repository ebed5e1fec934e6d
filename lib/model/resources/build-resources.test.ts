import { expect, test } from 'vitest';
import { toNodeName } from '../ids.ts';
import type { AnyRecord, CrdRecord } from '../records.ts';
import { snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { buildResources, type Served } from './build-resources.ts';
import { parseResourceName, type Resources } from './resource.ts';

const crd = (plural: string, kind: string, more: Partial<CrdRecord> = {}): CrdRecord => ({
  kind: 'CustomResourceDefinition',
  key: `${plural}.cilium.io`,
  name: `${plural}.cilium.io`,
  group: 'cilium.io',
  names: { kind, plural, shortNames: [] },
  scope: 'Cluster',
  versions: ['v2'],
  ...more,
});

const node: AnyRecord = {
  kind: 'CiliumNode',
  key: 'n1',
  name: toNodeName('n1'),
  labels: {},
  addresses: [],
  health: [],
  ingress: [],
  cloud: 'eni',
  enis: [],
  ipam: { podCidrs: [] },
};

const served = (resource: string, kind: string): Served => ({
  group: 'cilium.io',
  resource,
  kind,
  namespaced: true,
  versions: ['v2', 'v2alpha1'],
});

const find = ({ resources }: Resources, plural: string) => resources.find((one) => one.plural === plural);

test('[RS1] a row tells what the definition tells; other groups have none', () => {
  const own = crd('ciliumnodes', 'CiliumNode', {
    names: { kind: 'CiliumNode', plural: 'ciliumnodes', shortNames: ['cn', 'ciliumn'] },
    schemaVersion: '1.26.10',
    createdAt: Date.parse('2023-07-04T14:20:41Z'),
  });
  const other = crd('widgets', 'Widget', { group: 'example.org' });
  const answer = buildResources(snapshotOfRecords([own, other, node]), []);
  expect(answer.knownFrom).toBe('definitions');
  expect(find(answer, 'ciliumnodes')).toEqual({
    name: 'ciliumnodes.cilium.io',
    plural: 'ciliumnodes',
    kind: 'CiliumNode',
    shortNames: ['cn', 'ciliumn'],
    scope: 'Cluster',
    versions: ['v2'],
    schemaVersion: '1.26.10',
    createdAt: '2023-07-04T14:20:41.000Z',
    objects: 1,
    state: 'synced',
  });
  expect(find(answer, 'widgets')).toBeUndefined();
});

test('[RS2] without the definitions discovery tells what is served, and that is said', () => {
  const snapshot = snapshotOfRecords([], { CustomResourceDefinition: 'refused' });
  const answer = buildResources(snapshot, [served('ciliumbgppeerconfigs', 'CiliumBGPPeerConfig')]);
  expect(answer.knownFrom).toBe('discovery');
  expect(find(answer, 'ciliumbgppeerconfigs')).toEqual({
    name: 'ciliumbgppeerconfigs.cilium.io',
    plural: 'ciliumbgppeerconfigs',
    kind: 'CiliumBGPPeerConfig',
    shortNames: [],
    scope: 'Namespaced',
    versions: ['v2', 'v2alpha1'],
    objects: null,
    state: 'on-demand',
  });
});

test('[RS2] without discovery too, the kinds that are followed are listed', () => {
  const answer = buildResources(snapshotOfRecords([node], { CustomResourceDefinition: 'refused' }), undefined);
  expect(answer.knownFrom).toBe('sources');
  expect(find(answer, 'ciliumnodes')).toMatchObject({ scope: null, objects: 1, versions: ['v1'] });
});

test('[RS3] a followed kind that is not served is absent, with the reason', () => {
  const snapshot = snapshotOfRecords([], { CiliumNode: 'absent' });
  const sources = snapshot.sources.map((one) =>
    one.kind === 'CiliumNode' ? { ...one, reason: 'not in the recording' } : one,
  );
  expect(find(buildResources({ ...snapshot, sources }, []), 'ciliumnodes')).toMatchObject({
    state: 'absent',
    reason: 'not in the recording',
    objects: null,
    versions: [],
  });
});

test.each([
  ['synced', 1],
  ['stale', 1],
  ['syncing', null],
  ['refused', null],
] as const)('[RS4] the number of objects while %s: %s', (state, objects) => {
  const answer = buildResources(snapshotOfRecords([crd('ciliumnodes', 'CiliumNode'), node], { CiliumNode: state }), []);
  expect(find(answer, 'ciliumnodes')).toMatchObject({ state, objects });
});

test('[RS4] of a kind that nobody follows the number is not known', () => {
  const answer = buildResources(snapshotOfRecords([crd('ciliumenvoyconfigs', 'CiliumEnvoyConfig')]), []);
  expect(find(answer, 'ciliumenvoyconfigs')).toMatchObject({ state: 'on-demand', objects: null });
});

test('rows stand in the order of their names, each once', () => {
  const snapshot = snapshotOfRecords([crd('ciliumz', 'CiliumZ'), crd('ciliuma', 'CiliumA')]);
  const names = buildResources(snapshot, [served('ciliuma', 'CiliumA')]).resources.map(({ plural }) => plural);
  expect(names).toEqual([...new Set(names)].sort());
});

test.each([
  'secrets',
  'secrets.',
  'pods.',
  'ciliumnodes.cilium.io.evil',
  'a/b.cilium.io',
  '..cilium.io',
  'x.y.cilium.io',
])('[RS5] %s is no resource of cilium.io', (name) => {
  expect(parseResourceName(name)).toBeUndefined();
});
