import { expect, test } from 'vitest';
import { routes } from '../contract/routes.ts';
import { ApiStatusError, ConnectionError, MalformedAnswerError } from '../kube/connection-error.ts';
import type { ResourceQuestion } from '../kube/reader.ts';
import { createTestExplorer, identity, pod, put, sourceOf, syncedSources } from './testing/test-cluster.ts';

const served = [
  { group: 'cilium.io', resource: 'ciliumnodes', kind: 'CiliumNode', namespaced: false, versions: ['v2', 'v2alpha1'] },
  { group: 'cilium.io', resource: 'ciliumendpoints', kind: 'CiliumEndpoint', namespaced: true, versions: ['v2'] },
];
const metadata = { name: 'n1', creationTimestamp: '2023-07-04T14:20:41Z', managedFields: [{ manager: 'agent' }] };
const table = {
  kind: 'Table',
  columnDefinitions: [{ name: 'Name', type: 'string' }],
  rows: [{ cells: ['n1'], object: { metadata } }],
};
const object = {
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNode',
  metadata,
  spec: { note: 'yes: no', long: 'x '.repeat(90) },
};

/** An explorer whose reader answers as the test says, and what it was asked. */
async function explore(answer: () => unknown, sources = syncedSources) {
  const asked: ResourceQuestion[] = [];
  const started = await createTestExplorer(sources, {
    listResources: async () => served,
    readResource: async (question) => {
      asked.push(question);
      return answer();
    },
  });
  return { ...started, asked };
}

const nodes = { resource: 'ciliumnodes', limit: 500 };

test('[RS6] a list is asked for as a table, of its namespace and page, and answers as its schema says', async () => {
  const { explorer, asked } = await explore(() => table);
  const answer = await explorer.objectPage({ ...nodes, continue: 'more', limit: 3 });
  expect(asked).toEqual([
    { group: 'cilium.io', version: 'v2', resource: 'ciliumnodes', form: 'table', continue: 'more', limit: 3 },
  ]);
  expect(answer).toMatchObject({ resource: 'ciliumnodes.cilium.io', kind: 'CiliumNode', followed: true });
  const wire = { revision: 1, sources: [], ...answer };
  expect(routes['resource-objects'].answer.parse(wire)).toEqual(wire);
});

test('[RS9] an object comes with its YAML, without managedFields', async () => {
  const { explorer } = await explore(() => object);
  const answer = await explorer.objectDetail({ resource: 'ciliumnodes', name: 'n1' });
  expect(answer.yaml).toBe(
    [
      'apiVersion: cilium.io/v2',
      'kind: CiliumNode',
      'metadata:',
      '  name: n1',
      "  creationTimestamp: '2023-07-04T14:20:41Z'",
      'spec:',
      "  note: 'yes: no'",
      `  long: '${'x '.repeat(90)}'`,
      '',
    ].join('\n'),
  );
  const wire = { revision: 1, sources: [], ...answer };
  expect(routes['resource-object'].answer.parse(wire)).toEqual(wire);
});

test('[RS10] the storage version is read where the definition tells it', async () => {
  const { explorer, reader, asked } = await explore(() => table);
  reader.sink.apply([
    put({
      kind: 'CustomResourceDefinition',
      key: 'ciliumnodes.cilium.io',
      name: 'ciliumnodes.cilium.io',
      group: 'cilium.io',
      names: { kind: 'CiliumNode', plural: 'ciliumnodes', shortNames: [] },
      scope: 'Cluster',
      versions: ['v2alpha1', 'v2'],
    }),
  ]);
  expect((await explorer.objectPage(nodes)).version).toBe('v2alpha1');
  expect(asked[0]?.version).toBe('v2alpha1');
});

test('[RS12] what is not followed, or not synced, says so', async () => {
  const stale = syncedSources.map((one) => (one.kind === 'CiliumNode' ? sourceOf('CiliumNode', 'stale') : one));
  const { explorer } = await explore(() => table, stale);
  expect((await explorer.objectPage(nodes)).followed).toBe(false);
});

test.each([
  ['refused', new ApiStatusError(403, 'may not list')],
  ['refused', new ApiStatusError(401, 'who?')],
  ['absent', new ApiStatusError(404, 'the server could not find the requested resource')],
  ['expired', new ApiStatusError(410, 'too old')],
  ['invalid-parameter', new ApiStatusError(400, 'continue key is not valid')],
  ['not-ready', new ApiStatusError(503, 'etcd is gone')],
  ['not-ready', new ConnectionError('unreachable', 'no answer')],
  ['unreadable', new MalformedAnswerError('no JSON')],
])('[RS14] a list is %s after %o', async (code, error) => {
  const { explorer } = await explore(() => {
    throw error;
  });
  await expect(explorer.objectPage(nodes)).rejects.toMatchObject({ code, message: error.message });
});

test('[RS14] one object that is not there is not-found; what is no object is unreadable', async () => {
  const missing = await explore(() => {
    throw new ApiStatusError(404, 'ciliumnodes.cilium.io "n2" not found');
  });
  const question = { resource: 'ciliumnodes', name: 'n2' };
  await expect(missing.explorer.objectDetail(question)).rejects.toMatchObject({ code: 'not-found' });
  const broken = await explore(() => ({ kind: 'CiliumNode', apiVersion: 'cilium.io/v2', metadata: 7 }));
  await expect(broken.explorer.objectDetail(question)).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('metadata'),
  });
});

test('[RS14] a kind that is not served is absent, in the words of its source', async () => {
  const why = {
    ...sourceOf('CiliumPodIPPool', 'absent'),
    resource: 'ciliumpodippools',
    reason: 'not in the recording',
  };
  const { explorer, asked } = await explore(
    () => table,
    syncedSources.map((one) => (one.kind === 'CiliumPodIPPool' ? why : one)),
  );
  await expect(explorer.objectPage({ resource: 'ciliumpodippools', limit: 500 })).rejects.toMatchObject({
    code: 'absent',
    message: 'ciliumpodippools.cilium.io is not in the recording.',
  });
  await expect(explorer.objectPage({ resource: 'ciliumwidgets', limit: 500 })).rejects.toMatchObject({
    code: 'absent',
    message: 'ciliumwidgets.cilium.io is not served by this API server.',
  });
  expect(asked).toEqual([]);
});

test('[RS15] a namespaced object without a namespace is refused before anything is sent', async () => {
  const { explorer, asked } = await explore(() => object);
  await expect(explorer.objectDetail({ resource: 'ciliumendpoints', name: 'web' })).rejects.toMatchObject({
    code: 'invalid-parameter',
  });
  expect(asked).toEqual([]);
});

test('[RS1] the kinds answer as their schema says', async () => {
  const { explorer } = await explore(() => table);
  const wire = { revision: 1, sources: [], ...(await explorer.resources()) };
  expect(routes.resources.answer.parse(wire)).toEqual(wire);
  expect(wire.resources.length).toBeGreaterThan(1);
});

test('[RS12] a change names the lists and objects of its kind, and of no other', async () => {
  const { explorer, reader } = await explore(() => table);
  const told: string[][] = [];
  explorer.subscribe(({ answers }) => told.push(answers.filter((path) => path.includes('/resources'))));
  reader.sink.apply([put(identity(7))]);
  expect(told).toEqual([['/api/v1/resources/ciliumidentities.cilium.io']]);
});

test('[RS12] a definition that comes or goes names all of them; a kind outside cilium.io none', async () => {
  const { explorer, reader } = await explore(() => table);
  const told: string[][] = [];
  explorer.subscribe(({ answers }) => told.push(answers.filter((path) => path.includes('/resources'))));
  reader.sink.apply([put(pod('web', 'n1', '10.0.0.1'))]);
  reader.sink.apply([
    put({
      kind: 'CustomResourceDefinition',
      key: 'ciliumnodes.cilium.io',
      name: 'ciliumnodes.cilium.io',
      group: 'cilium.io',
      names: { kind: 'CiliumNode', plural: 'ciliumnodes', shortNames: [] },
      scope: 'Cluster',
      versions: ['v2'],
    }),
  ]);
  expect(told).toEqual([[], ['/api/v1/resources']]);
});

test('[RS12] a source that is refused names its kind', async () => {
  const { explorer, reader } = await explore(() => table);
  const told: string[][] = [];
  explorer.subscribe(({ answers }) => told.push(answers.filter((path) => path.includes('/resources'))));
  const source = syncedSources.find(({ kind }) => kind === 'CiliumNode');
  if (source) reader.sink.setSource({ ...source, state: 'refused', since: 1, reason: 'may not list' });
  expect(told).toEqual([['/api/v1/resources/ciliumnodes.cilium.io']]);
});
