import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KubeReader } from './reader.ts';
import { runReader } from './testing/run-reader.ts';
import { buildDiscovery, type ScriptedApi, startScriptedApi } from './testing/scripted-api.ts';

let api: ScriptedApi;
let reader: KubeReader;

beforeEach(async () => {
  api = await startScriptedApi('pods secrets ciliumegressgatewaypolicies.v2.cilium.io');
  ({ reader } = await runReader(api.url, []));
});
afterEach(async () => {
  await reader.stop();
  await api.stop();
});

test('[R3] any resource that is served is read on demand, as it is served', async () => {
  const list = { kind: 'CiliumEgressGatewayPolicyList', items: [{ metadata: { name: 'a' } }], metadata: {} };
  api.on('/apis/cilium.io/v2/ciliumegressgatewaypolicies', (_, reply) => reply.json(200, list));
  const question = { group: 'cilium.io', resource: 'ciliumegressgatewaypolicies' };
  await expect(reader.readResource(question)).resolves.toEqual(list);
  await expect(reader.readResource({ ...question, limit: 9999, continue: 'more' })).resolves.toEqual(list);
  const queries = api.callsOf('/apis/cilium.io/v2/ciliumegressgatewaypolicies').map((call) => call.query);
  expect(queries).toEqual([{ limit: '500' }, { limit: '500', continue: 'more' }]);
});

test('[RS6] a table is asked for as kubectl asks, and the objects where there is none', async () => {
  api.on('/api/v1/pods', (_, reply) => reply.json(200, { kind: 'Table', rows: [] }));
  await reader.readResource({ group: '', resource: 'pods', form: 'table' });
  await reader.readResource({ group: '', resource: 'pods' });
  expect(api.callsOf('/api/v1/pods').map((call) => call.headers.accept)).toEqual([
    'application/json;as=Table;v=v1;g=meta.k8s.io,application/json',
    'application/json',
  ]);
});

test('[R3] one object is read by name', async () => {
  api.on('/api/v1/namespaces/shop/pods/web', (_, reply) => reply.json(200, { kind: 'Pod' }));
  const question = { group: '', version: 'v1', resource: 'pods', namespace: 'shop', name: 'web' };
  await expect(reader.readResource(question)).resolves.toEqual({ kind: 'Pod' });
});

test.each([
  { group: '', resource: 'pods', name: '../secrets/token' },
  { group: '', resource: 'pods', namespace: 'a/b' },
  { group: '', resource: 'pods/log' },
  { group: 'a?b', resource: 'pods' },
  { group: '', version: 'v1/pods', resource: 'pods' },
])('[R3] names that no object can have are refused before anything is sent: %o', async (question) => {
  const before = api.calls.length;
  await expect(reader.readResource(question)).rejects.toMatchObject({ status: 400 });
  expect(api.calls).toHaveLength(before);
});

test('[R3] what discovery does not offer is 404, a version too', async () => {
  await expect(reader.readResource({ group: '', resource: 'widgets' })).rejects.toMatchObject({ status: 404 });
  await expect(reader.readResource({ group: '', version: 'v9', resource: 'pods' })).rejects.toMatchObject({
    status: 404,
  });
});

test('[R3] a resource that was installed after discovery was asked is found', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const question = { group: 'cilium.io', resource: 'ciliumnodes' };
  await expect(reader.readResource(question)).rejects.toMatchObject({ status: 404 });
  api.on('/apis', (_, reply) =>
    reply.json(
      200,
      buildDiscovery('ciliumnodes.v2.cilium.io', (group) => group !== ''),
    ),
  );
  api.on('/apis/cilium.io/v2/ciliumnodes', (_, reply) => reply.json(200, { kind: 'CiliumNodeList', items: [] }));
  vi.setSystemTime(Date.now() + 2_000);
  await expect(reader.readResource(question)).resolves.toMatchObject({ kind: 'CiliumNodeList' });
  vi.useRealTimers();
});

test('[R2] secrets are refused by plural, by kind, and when they come under another name', async () => {
  await expect(reader.readResource({ group: '', resource: 'secrets' })).rejects.toMatchObject({ status: 403 });
  expect(api.callsOf('/api/v1/secrets')).toEqual([]);
  api.on('/api/v1/pods', (_, reply) => reply.json(200, { kind: 'SecretList', items: [] }));
  await expect(reader.readResource({ group: '', resource: 'pods' })).rejects.toMatchObject({ status: 403 });
});

test('[R18] a server without the aggregated document is discovered group by group; a dead group hides no other', async () => {
  api.on('/api', (_, reply) => reply.json(200, { kind: 'APIVersions', versions: ['v1'] }));
  api.on('/api/v1', (_, reply) =>
    reply.json(200, {
      resources: [
        { name: 'pods', kind: 'Pod', namespaced: true },
        { name: 'pods/log', kind: 'Pod', namespaced: true },
      ],
    }),
  );
  const version = (version: string) => ({ version, groupVersion: `cilium.io/${version}` });
  api.on('/apis', (_, reply) =>
    reply.json(200, {
      kind: 'APIGroupList',
      groups: [
        { name: 'cilium.io', versions: [version('v2alpha1'), version('v2')], preferredVersion: version('v2') },
        { name: 'metrics.k8s.io', versions: [{ version: 'v1beta1' }] },
      ],
    }),
  );
  const nodes = { name: 'ciliumnodes', kind: 'CiliumNode', namespaced: false };
  const slices = { name: 'ciliumendpointslices', kind: 'CiliumEndpointSlice', namespaced: false };
  api.on('/apis/cilium.io/v2', (_, reply) => reply.json(200, { resources: [nodes] }));
  api.on('/apis/cilium.io/v2alpha1', (_, reply) => reply.json(200, { resources: [nodes, slices] }));
  api.on('/apis/metrics.k8s.io/v1beta1', (_, reply) => reply.status(503));
  await expect(reader.listResources()).resolves.toEqual([
    { group: '', resource: 'pods', kind: 'Pod', namespaced: true, versions: ['v1'] },
    {
      group: 'cilium.io',
      resource: 'ciliumnodes',
      kind: 'CiliumNode',
      namespaced: false,
      versions: ['v2', 'v2alpha1'],
    },
    {
      group: 'cilium.io',
      resource: 'ciliumendpointslices',
      kind: 'CiliumEndpointSlice',
      namespaced: false,
      versions: ['v2alpha1'],
    },
  ]);
});

test('[R18] the aggregated document is asked for first', async () => {
  api.on('/apis', (call, reply) => {
    expect(call.headers.accept).toContain('as=APIGroupDiscoveryList');
    reply.json(
      200,
      buildDiscovery('ciliumnodes.v2.cilium.io', (group) => group !== ''),
    );
  });
  const resources = await reader.listResources();
  expect(resources.map(({ resource }) => resource)).toContain('ciliumnodes');
});
