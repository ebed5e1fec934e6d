import { describe, expect, test } from 'vitest';
import { toIdentityId } from '../ids.ts';
import type { AnyRecord, NetworkPolicyRecord } from '../records.ts';
import { anIdentity, aPolicy, ofNamespace } from '../testing/policy-records.ts';
import { anEndpoint, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { buildEdgeTable } from './build-edge-table.ts';
import { buildIdentityGraph } from './build-identity-graph.ts';
import { compileGraph } from './compile-graph.ts';
import type { EdgeTableQuery, IdentityGraphQuery } from './identity-graph.ts';

const cnp = 'CiliumNetworkPolicy';
const ccnp = 'CiliumClusterwideNetworkPolicy';

const app = (name: string) => ({ matchLabels: { app: name } });
const ports = (...list: object[]) => ({ toPorts: [{ ports: list }] });
const policy = (name: string, spec: object, fields: Partial<NetworkPolicyRecord> = {}) =>
  aPolicy(cnp, spec, { name, ...fields });

/** web, db and cache of namespace a; web of b, which has no policy; something without labels. */
const people: AnyRecord[] = [
  anIdentity(1001, ofNamespace('a'), 'k8s:app=web'),
  anIdentity(1002, ofNamespace('a'), 'k8s:app=db'),
  anIdentity(1003, ofNamespace('b'), 'k8s:app=web'),
  anIdentity(1004, ofNamespace('a'), 'k8s:app=cache', 'k8s:tier=fast'),
  anEndpoint('a/web-1', [], { identity: toIdentityId(1001) }),
  anEndpoint('a/web-2', [], { identity: toIdentityId(1001) }),
  anEndpoint('a/new', [], { identity: toIdentityId(1009) }),
];

/** web reaches db on 5432 and the world by HTTP; db lets web of b in, and is denied 22 from everybody. */
const policies = [
  policy('web', {
    endpointSelector: app('web'),
    egress: [
      { toEndpoints: [app('db')], ...ports({ port: '5432', protocol: 'TCP' }) },
      {
        toEntities: ['world'],
        toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }], rules: { http: [{ method: 'GET' }] } }],
      },
    ],
  }),
  policy('db', {
    endpointSelector: app('db'),
    ingress: [{ fromEndpoints: [{ matchLabels: { app: 'web', 'k8s:io.kubernetes.pod.namespace': 'b' } }] }],
    ingressDeny: [{ fromEntities: ['all'], ...ports({ port: '22' }) }],
  }),
];

const compiled = compileGraph(snapshotOfRecords([...people, ...policies]));
const ask = (query: IdentityGraphQuery = {}, graph = compiled) => buildIdentityGraph(graph, query);
const edgesOf = (query: IdentityGraphQuery = {}, graph = compiled) =>
  ask(query, graph).edges?.map(({ from, word, to, ports }) => [from, word, to, ports.join(' ')].join(' '));
const nodeOf = (id: string, graph = compiled) => ask({}, graph).nodes?.find((node) => node.id === id);

const toDb = 'identity:1001 allow identity:1002 5432/TCP';
const toWorld = 'identity:1001 allow-l7 entity:world 80/TCP http';
const fromB = 'identity:1003 allow identity:1002 ';
const denied = 'entity:all deny identity:1002 22/ANY';

test('[GR7] [GR8] [GR9] edges run as traffic does, with word and ports', () => {
  expect(edgesOf()).toEqual([denied, toWorld, toDb, fromB]);
  expect(ask().edges?.[1]?.reasons).toEqual([
    {
      policy: { kind: cnp, namespace: 'a', name: 'web' },
      rule: 'egress.1',
      direction: 'egress',
      says: 'allow',
      ports: ['80/TCP'],
      l7: ['http GET any path'],
    },
  ]);
});

describe('nodes', () => {
  test('[GR1] carry what tells them apart', () =>
    expect(nodeOf('identity:1004')).toEqual({
      id: 'identity:1004',
      kind: 'identity',
      identity: 1004,
      name: 'app=cache',
      namespace: 'a',
      labels: ['k8s:app=cache', 'k8s:io.kubernetes.pod.namespace=a', 'k8s:tier=fast'],
      endpoints: 0,
      selected: { ingress: false, egress: false },
    }));

  test('[GR1] have a second label in their name where one does not do', () => {
    const both = [
      anIdentity(1, ofNamespace('a'), 'k8s:app=x', 'k8s:team=t', 'k8s:version=1'),
      anIdentity(2, ofNamespace('a'), 'k8s:app=x', 'k8s:team=t', 'k8s:version=2'),
      anIdentity(3, ofNamespace('b'), 'k8s:app=x', 'k8s:version=2'),
    ].map((record, n) => ({ ...record, key: `${700 + n}`, name: `${700 + n}`, id: toIdentityId(700 + n) }));
    const { nodes } = ask({}, compileGraph(snapshotOfRecords(both)));
    expect(nodes?.map(({ name }) => name)).toEqual(['app=x,version=1', 'app=x,version=2', 'app=x']);
  });

  test('[GR5] are selected in the directions that rules are about', () => {
    expect(nodeOf('identity:1001')?.selected).toEqual({ ingress: false, egress: true });
    expect(nodeOf('identity:1002')?.selected).toEqual({ ingress: true, egress: false });
  });

  test.each([
    [{}, { ingress: true, egress: false }],
    [{ policyTypes: ['Egress'] }, { ingress: false, egress: true }],
    [{ policyTypes: ['Ingress', 'Egress'] }, { ingress: true, egress: true }],
    [
      { policyTypes: ['Egress'], ingress: [{}] },
      { ingress: true, egress: true },
    ],
  ])('[GR5] of a NetworkPolicy: %j', (spec, selected) => {
    const record = aPolicy('NetworkPolicy', { podSelector: app('web'), ...spec });
    expect(nodeOf('identity:1001', compileGraph(snapshotOfRecords([...people, record])))?.selected).toEqual(selected);
  });

  test('[GR6] without labels have no edge and are counted', () => {
    expect([ask().unlabelled, nodeOf('identity:1009')]).toMatchObject([1, { name: '1009', labels: [], endpoints: 1 }]);
  });

  test('endpoints that cannot be read are not counted', () => {
    const states = { CiliumEndpoint: 'refused', CiliumEndpointSlice: 'absent' } as const;
    expect(nodeOf('identity:1001', compileGraph(snapshotOfRecords(people, states)))?.endpoints).toBeNull();
  });
});

test('[GR3] the endpoint of health is the entity, with its number', () => {
  const health = anEndpoint('a/health', [], { identity: toIdentityId(4) });
  const record = aPolicy(ccnp, { endpointSelector: {}, ingress: [{ fromEntities: ['health'] }] });
  const graph = compileGraph(snapshotOfRecords([health, record]));
  expect(edgesOf({}, graph)).toEqual(['entity:health allow entity:health ']);
  expect(nodeOf('entity:health', graph)).toMatchObject({ identity: 4, endpoints: 1, kind: 'entity', name: 'health' });
  expect(edgesOf({ focus: 'identity:4' }, graph)).toHaveLength(1);
});

test('[GR7] a policy for nodes is about its hosts, as one node', () => {
  const record = aPolicy(ccnp, {
    nodeSelector: { matchLabels: { role: 'edge' } },
    ingress: [{ fromEntities: ['cluster'] }],
  });
  expect(edgesOf({}, compileGraph(snapshotOfRecords([record])))).toEqual(['entity:cluster allow nodes:role=edge ']);
});

test('[GR8] one pair has an edge of each word', () => {
  const spec = {
    endpointSelector: app('web'),
    egress: [{ toEndpoints: [{}] }, { toEndpoints: [app('db')], ...ports({ port: '1' }) }],
    egressDeny: [{ toEndpoints: [app('db')], ...ports({ port: '443' }) }],
  };
  expect(edgesOf({}, compileGraph(snapshotOfRecords([...people, policy('p', spec)])))).toEqual([
    'identity:1001 allow identity:1001 ',
    'identity:1001 allow identity:1002 ',
    'identity:1001 deny identity:1002 443/ANY',
    'identity:1001 allow identity:1004 ',
  ]);
});

test('[GR9] five hundred rules for one edge: the first are sent, the others counted', () => {
  const egress = Array.from({ length: 500 }, (_, n) => ({
    toEndpoints: [app('db')],
    ...ports({ port: `${500 - n}` }),
  }));
  const graph = compileGraph(snapshotOfRecords([...people, policy('p', { endpointSelector: app('web'), egress })]));
  const [edge] = ask({}, graph).edges ?? [];
  expect(edge?.ports.slice(0, 2)).toEqual(['1/ANY', '2/ANY']);
  expect([edge?.ports.length, edge?.reasons.length, edge?.more]).toEqual([50, 20, { ports: 450, reasons: 480 }]);
  expect(buildEdgeTable(graph, { offset: 0, limit: 1 }).edges[0]).toMatchObject({
    policies: [{ kind: cnp, namespace: 'a', name: 'p' }],
    more: { ports: 450, policies: 0 },
  });
});

describe('[GR15] questions', () => {
  test.each([
    [{ q: 'CACHE' }, []],
    [{ q: 'app=db' }, [denied, toDb, fromB]],
    [{ ns: ['b'] }, [fromB]],
    [{ label: 'k8s:app=db' }, [denied, toDb, fromB]],
    [{ label: 'k8s:app', ns: ['b'] }, [fromB]],
    [{ hide: ['namespace:b'] }, [denied, toWorld, toDb]],
    [{ hide: ['k8s:app=db'] }, [toWorld]],
    [{ policy: 'CiliumNetworkPolicy/a/db' }, [denied, fromB]],
    [{ port: '5432' }, [toDb, fromB]],
    [{ port: '22/UDP' }, [denied, fromB]],
    [{ port: '5432/UDP' }, [fromB]],
    [{ focus: 'identity:1001' }, [toWorld, toDb]],
    [{ focus: 'identity:1001', dir: 'in' }, []],
    [{ focus: 'identity:1002', dir: 'in' }, [denied, toDb, fromB]],
    [{ focus: 'namespace:a', dir: 'out' }, [toWorld, toDb]],
    [{ focus: 'entity:world' }, [toWorld]],
    [{ focus: 'identity:1002', q: 'world' }, []],
    [{ focus: 'identity:1', policy: 'no such' }, []],
  ] as const)('%j', (query, edges) => expect(edgesOf(query as IdentityGraphQuery)).toEqual(edges));

  test('[GR16] are told in words, and leave what they are about', () => {
    const { shown, of, reduced, nodes } = ask({ ns: ['a'], hide: ['namespace:b'], focus: 'identity:1004', dir: 'in' });
    expect([of, shown]).toEqual([
      { identities: 5, edges: 4 },
      { identities: 1, edges: 0 },
    ]);
    expect(reduced).toEqual(['namespace a', 'hidden: namespace b', 'who names identity 1004']);
    expect(nodes?.map(({ id }) => id)).toEqual(['identity:1004']);
  });

  test('[GR16] chosen identities without an edge are shown', () =>
    expect(ask({ ns: ['a'] }).nodes?.map(({ id }) => id)).toContain('identity:1004'));
});

test('[GR17] who names one of a thousand, and whom it names, is sent', () => {
  const many = Array.from({ length: 1010 }, (_, n) => anIdentity(2000 + n, ofNamespace('a'), `k8s:app=x${n}`));
  const everybody = aPolicy(cnp, { endpointSelector: {}, ingress: [{ fromEndpoints: [{}] }] });
  const graph = compileGraph(snapshotOfRecords([...many, everybody]));
  expect(ask({ focus: 'identity:2000' }, graph).edges).toHaveLength(1010 + 1010 - 1);
  expect(ask({ focus: 'namespace:a' }, graph)).toMatchObject({ edges: null, shown: { edges: 1010 * 1010 } });
});

describe('[GR17] forty identities of a, six of b, all named by each other', () => {
  const many = Array.from({ length: 46 }, (_, n) =>
    anIdentity(2000 + n, ofNamespace(n < 40 ? 'a' : 'b'), `k8s:app=x${n}`),
  );
  const everybody = aPolicy(ccnp, { endpointSelector: {}, ingress: [{ fromEndpoints: [{}] }] });
  const graph = compileGraph(snapshotOfRecords([...many, everybody]));
  const allow = (count: number) => ({ allow: count, 'allow-l7': 0, deny: 0, unknown: 0 });

  test('are counted and not sent', () => {
    expect(ask({}, graph)).toMatchObject({ of: { edges: 2116 }, nodes: null, edges: null });
    expect(ask({}, graph).pairs).toEqual([
      { from: 'a', to: 'a', edges: allow(1600) },
      { from: 'a', to: 'b', edges: allow(240) },
      { from: 'b', to: 'a', edges: allow(240) },
      { from: 'b', to: 'b', edges: allow(36) },
    ]);
    expect(ask({}, graph).namespaces).toEqual([
      { name: 'a', identities: 40 },
      { name: 'b', identities: 6 },
    ]);
  });

  test('are sent as far as a focus goes', () => {
    expect(ask({ focus: 'identity:2045' }, graph).edges).toHaveLength(46 + 46 - 1);
    expect(ask({ focus: 'namespace:b', dir: 'out' }, graph).edges).toHaveLength(6 * 46);
  });

  test('[GR18] are a table at any place', () => {
    const page = (query: Partial<EdgeTableQuery>) => buildEdgeTable(graph, { offset: 0, limit: 2, ...query });
    const ends = (query: Partial<EdgeTableQuery>) => page(query).edges.map(({ from, to }) => [from.name, to.name]);
    expect(page({})).toMatchObject({ total: 2116, of: 2116, offset: 0 });
    expect(ends({})).toEqual([
      ['app=x0', 'app=x0'],
      ['app=x0', 'app=x1'],
    ]);
    expect(ends({ offset: 45 })).toEqual([
      ['app=x0', 'app=x45'],
      ['app=x1', 'app=x0'],
    ]);
    expect(ends({ sort: 'to', offset: 45 })).toEqual([
      ['app=x45', 'app=x0'],
      ['app=x0', 'app=x1'],
    ]);
    expect(ends({ sort: '-from' })).toEqual([
      ['app=x45', 'app=x0'],
      ['app=x45', 'app=x1'],
    ]);
    expect(ends({ offset: 2115 })).toEqual([['app=x45', 'app=x45']]);
    expect(ends({ offset: 9999 })).toEqual([]);
    expect(page({ focus: 'namespace:b', dir: 'out', sort: 'to' }).total).toBe(276);
  });
});

test('[GR18] by word: what is allowed, restricted, denied', () => {
  const words = (sort: string) => buildEdgeTable(compiled, { sort, offset: 0, limit: 9 }).edges.map(({ word }) => word);
  expect(words('word')).toEqual(['allow', 'allow', 'allow-l7', 'deny']);
  expect(words('-word')).toEqual(['deny', 'allow-l7', 'allow', 'allow']);
});

test('ten thousand labels on one identity are one node like any other', () => {
  const labels = Array.from({ length: 10_000 }, (_, n) => `k8s:l${n}=v`);
  const heavy = anIdentity(1001, ofNamespace('a'), 'k8s:app=web', ...labels);
  const graph = compileGraph(snapshotOfRecords([heavy, ...people.slice(1, 4), ...policies]));
  expect(edgesOf({}, graph)).toEqual([denied, toWorld, toDb, fromB]);
  expect(nodeOf('identity:1001', graph)).toMatchObject({ name: 'app=web', labels: { length: 10_002 } });
});
