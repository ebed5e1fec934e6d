/** Every answer over the demo clusters is what its schema says: no field missing, none that the schema does not know. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RouteName, routes } from '../contract/routes.ts';
import { sourceOf } from '../model/testing/snapshot-of-records.ts';
import type { Explorer } from './explorer.ts';
import { listDemoClusters, readDemoRecords } from './testing/demo-records.ts';
import { createTestExplorer, put } from './testing/test-cluster.ts';

/** As the answer crosses the wire. */
function expectSchema(name: RouteName, answer: object) {
  const wire = JSON.parse(JSON.stringify({ revision: 1, sources: [], ...answer }));
  const parsed = routes[name].answer.safeParse(wire);
  expect(parsed.error?.issues).toBeUndefined();
  if (name === 'status') expect({ ...wire, sources: [] }).toEqual({ ...(parsed.data as object), sources: [] });
  else expect(parsed.data).toEqual(wire);
}

describe.each(listDemoClusters())('demo cluster %s', (name) => {
  let explorer: Explorer;
  beforeAll(async () => {
    const started = await createTestExplorer();
    explorer = started.explorer;
    started.reader.sink.apply(readDemoRecords(name).map(put));
    started.reader.sink.setSource({ ...sourceOf('Lease', 'refused', 1), heardAt: 2, reason: 'may not list leases' });
  });
  afterAll(() => explorer.stop());

  const listNodes = () => explorer.overview().nodes;

  test('[L30] the whole cluster', () => {
    expect(listNodes().length).toBeGreaterThan(0);
    expectSchema('status', explorer.status());
    expectSchema('overview', { ...explorer.overview(), sources: explorer.sources('overview') });
    const { policies } = explorer.policies();
    expectSchema('policies', { policies, sources: explorer.sources('policies') });
    for (const { kind, namespace, name } of policies) expectSchema('policy', explorer.policy(kind, namespace, name));
    for (const node of [undefined, ...listNodes()]) expectSchema('agent', explorer.agent(node));
    expectSchema('configuration', { ...explorer.configuration(), sources: explorer.sources('configuration') });
    expectSchema('identities', { ...explorer.identities(), sources: explorer.sources('identities') });
    expectSchema('addresses', explorer.addresses({ offset: 0, limit: 5000 }));
    expectSchema('nodes', { ...explorer.nodes(), sources: explorer.sources('nodes') });
  });

  test('[L30] every endpoint, every Service, the table of identities', () => {
    const page = { offset: 0, limit: 5000 };
    const { endpoints } = explorer.endpoints(page);
    const { services } = explorer.services(page);
    expectSchema('endpoints', explorer.endpoints(page));
    expectSchema('services', explorer.services(page));
    expectSchema('identity-table', explorer.identityTable(page));
    expectSchema('identity-graph', explorer.identityGraph({}));
    expectSchema('identity-edges', explorer.identityEdges(page));
    for (const { namespace, name } of endpoints) expectSchema('endpoint', explorer.endpoint(namespace, name));
    for (const { namespace, name } of services) expectSchema('service', explorer.service(namespace, name));
  });

  test.each(['node', 'zone', 'node-group', 'type', 'subnet', 'namespace'] as const)('[L30] addresses by %s', (by) => {
    expectSchema('ip-addresses', explorer.ipAddresses({ by }));
    expectSchema('ip-addresses', explorer.ipAddresses({ by, state: ['free'], q: 'a' }));
  });

  test('[L30] every node and every identity', () => {
    for (const node of listNodes()) {
      expectSchema('node', explorer.nodePage(node));
      expectSchema('node-addresses', explorer.nodeAddresses(node));
      expectSchema('node-capacity', explorer.capacity(node));
    }
    for (const { id } of explorer.identities().identities) expectSchema('identity', explorer.identity(id));
  });

  test('[L30] whatever is asked for', () => {
    const { addresses } = explorer.addresses({ offset: 0, limit: 5000 });
    const owners = addresses.flatMap(({ owner }) => (owner ? [owner.name, `${owner.namespace}/${owner.name}`] : []));
    const named = [
      ...addresses.map(({ ip }) => ip),
      ...addresses.flatMap(({ eni, subnet }) => [eni ?? [], subnet ?? []]),
    ];
    const fixed = [
      '1',
      '2',
      '16777217',
      '10.0.0.0/8',
      '8.8.8.8',
      'kube-system',
      'k8s:app=web',
      'app',
      'i-0',
      '192.168.1',
    ];
    for (const query of [...listNodes(), ...owners, ...named.flat(), ...fixed]) {
      expectSchema('whois', explorer.whois(query));
      expectSchema('search', explorer.search({ q: query, limit: 5 }));
    }
  });
});
