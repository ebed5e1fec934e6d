/** Whom a rule names: expectations from Cilium's rules (docs/spec/identity-graph.md), each read off by hand. */
import { describe, expect, test } from 'vitest';
import { toIdentityId } from '../ids.ts';
import type { PolicyKind } from '../policy/policy.ts';
import type { AnyRecord, NetworkPolicyRecord } from '../records.ts';
import { anIdentity, aPolicy, ofNamespace } from '../testing/policy-records.ts';
import { aConfig, anEndpoint, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { buildIdentityGraph } from './build-identity-graph.ts';
import { compileGraph } from './compile-graph.ts';

const cnp = 'CiliumNetworkPolicy';
const ccnp = 'CiliumClusterwideNetworkPolicy';
const team = 'k8s:io.cilium.k8s.namespace.labels.team=t';

/** Two of namespace a, one of b, whose namespace has label team=t. */
const people: AnyRecord[] = [
  anIdentity(1001, ofNamespace('a'), 'k8s:app=web'),
  anIdentity(1002, ofNamespace('a'), 'container:app=db'),
  anIdentity(1003, ofNamespace('b'), 'k8s:app=web', team),
];

const graphOf = (record: NetworkPolicyRecord, more: AnyRecord[] = []) =>
  buildIdentityGraph(compileGraph(snapshotOfRecords([...people, record, ...more])), {});

/** Whom an egress rule names that is about identity 1001. */
const named = (kind: PolicyKind, rule: object, list = 'egress', more: AnyRecord[] = []) => {
  const web = { matchLabels: { app: 'web', 'k8s:io.kubernetes.pod.namespace': 'a' } };
  const subject = kind === 'NetworkPolicy' ? { podSelector: web } : { endpointSelector: web };
  const { edges, unjudged } = graphOf(aPolicy(kind, { ...subject, [list]: [rule] }), more);
  const from = new Set(edges?.map((edge) => edge.from));
  expect([...from]).toEqual(edges?.length === 0 ? [] : ['identity:1001']);
  return { to: edges?.map(({ to }) => to), words: edges?.map(({ word }) => word), why: unjudged.map(({ why }) => why) };
};

const expression = (key: string, operator: string, ...values: string[]) => ({
  matchExpressions: [{ key, operator, values }],
});
const inB = { 'k8s:io.kubernetes.pod.namespace': 'b' };
const port = { toPorts: [{ ports: [{ port: '80' }] }] };
const ids = (...numbers: number[]) => numbers.map((id) => `identity:${id}`);

describe('[GR10] peers told by labels', () => {
  test.each([
    ['every endpoint is of the own namespace', cnp, {}, ids(1001, 1002)],
    ['null is every endpoint', cnp, null, ids(1001, 1002)],
    ['of any namespace in a clusterwide policy', ccnp, {}, ids(1001, 1002, 1003)],
    ['labels, in the own namespace', cnp, { matchLabels: { app: 'web' } }, ids(1001)],
    ['any source where none is named', cnp, { matchLabels: { app: 'db' } }, ids(1002)],
    ['a named source', cnp, { matchLabels: { 'k8s:app': 'db' } }, []],
    ['another namespace', cnp, { matchLabels: { app: 'web', ...inB } }, ids(1003)],
    ['the same without a source', cnp, { matchLabels: { 'io.kubernetes.pod.namespace': 'b' } }, ids(1003)],
    ['any namespace', cnp, expression('io.kubernetes.pod.namespace', 'Exists'), ids(1001, 1002, 1003)],
    ['one of several values', cnp, expression('app', 'In', 'db', 'web', 'x'), ids(1001, 1002)],
    ['all but', cnp, expression('app', 'NotIn', 'db'), ids(1001)],
    ['a label of the namespace', cnp, { matchLabels: { 'io.cilium.k8s.namespace.labels.team': 't' } }, ids(1003)],
    [
      'no label of the namespace',
      ccnp,
      expression('io.cilium.k8s.namespace.labels.team', 'DoesNotExist'),
      ids(1001, 1002),
    ],
  ] as const)('%s', (_, kind, selector, to) => {
    expect(named(kind, { toEndpoints: [selector] })).toEqual({ to, words: to.map(() => 'allow'), why: [] });
  });

  test.each([
    [{ 'reserved:host': '' }, ['entity:host']],
    [{ 'reserved:remote-node': '' }, ['entity:kube-apiserver', 'entity:remote-node']],
  ])('[GR3] a reserved label means the entity that has it: %j', (matchLabels, to) =>
    expect(named(cnp, { toEndpoints: [{ matchLabels }] }).to).toEqual(to),
  );

  test('each is named once, whichever selector means it', () =>
    expect(named(cnp, { toEndpoints: [{}, { matchLabels: { app: 'web' } }, {}] }).to).toEqual(ids(1001, 1002)));

  test('a policy about reserved:init adds no namespace', () => {
    const spec = { endpointSelector: { matchLabels: { 'reserved:init': '' } }, ingress: [{ fromEndpoints: [{}] }] };
    const init = anEndpoint('a/new', [], { identity: toIdentityId(5) });
    expect(graphOf(aPolicy(ccnp, spec), [init]).edges).toMatchObject([{ from: 'entity:all', to: 'entity:init' }]);
  });

  test('the local cluster alone where cilium-config says so', () => {
    const cluster = (name: string) => `k8s:io.cilium.k8s.policy.cluster=${name}`;
    const others = [anIdentity(1004, ofNamespace('a'), cluster('x')), anIdentity(1005, ofNamespace('a'), cluster('y'))];
    const config = aConfig({ 'policy-default-local-cluster': 'true', 'cluster-name': 'x' });
    expect(named(cnp, { toEndpoints: [{}] }, 'egress', [...others, config]).to).toEqual(ids(1004));
    const asked = { matchLabels: { 'io.cilium.k8s.policy.cluster': 'y' } };
    expect(named(cnp, { toEndpoints: [asked] }, 'egress', [...others, config]).to).toEqual(ids(1005));
    expect(named(cnp, { toEndpoints: [{}] }, 'egress', others).to).toEqual(ids(1001, 1002, 1004, 1005));
  });
});

describe('[GR2] [GR4] peers beside identities', () => {
  test.each([
    [{ toEntities: ['cluster', 'world'] }, ['entity:cluster', 'entity:world']],
    [{ toEntities: ['all'] }, ['entity:all']],
    [{ toCIDR: ['10.1.2.3/8', '10.9.9.9', 'fd00::/8'] }, ['cidr:10.0.0.0/8', 'cidr:10.9.9.9/32', 'cidr:fd00::/8']],
    [{ toCIDRSet: [{ cidr: '10.0.0.0/8', except: ['10.96.0.0/12'] }] }, ['cidr:10.0.0.0/8 except 10.96.0.0/12']],
    [{ toCIDRSet: [{ cidrGroupRef: 'office' }] }, ['cidr:CIDR group office']],
    [{ toFQDNs: [{ matchPattern: '*.google.com' }, { matchName: 'a.b' }, {}] }, ['fqdn:*.google.com', 'fqdn:a.b']],
    [{ toServices: [{ k8sService: { serviceName: 'db', namespace: 'b' } }] }, ['service:b/db']],
    [{ toNodes: [{ matchLabels: { pool: 'lb' } }] }, ['nodes:pool=lb']],
    [{ toGroups: [{ aws: { region: 'eu' } }] }, ['group:{"aws":{"region":"eu"}}']],
    [port, ['entity:all']],
    [{ toFQDNs: [], ...port }, ['entity:all']],
  ])('%j', (rule, to) => expect(named(cnp, rule)).toMatchObject({ to, why: [] }));
});

describe('[GR12] nobody', () => {
  test.each([
    {},
    { toEndpoints: [], ...port },
    { toEndpoints: [{}], toEntities: [] },
    { toEntities: ['none'] },
    { toEndpoints: [{}], toPorts: [{}] },
    { toEndpoints: [{ matchLabels: { app: 'nowhere' } }] },
  ])('%j', (rule) => expect(named(cnp, rule)).toEqual({ to: [], words: [], why: [] }));
});

describe('[GR11] peers of a NetworkPolicy', () => {
  const pods = { podSelector: { matchLabels: { app: 'web' } } };
  test.each([
    [{ to: [pods] }, ids(1001)],
    [{ to: [{ namespaceSelector: { matchLabels: { team: 't' } } }] }, ids(1003)],
    [{ to: [{ ...pods, namespaceSelector: {} }] }, ids(1001, 1003)],
    [{ to: [{ podSelector: { matchLabels: { app: 'db' } }, namespaceSelector: { matchLabels: { team: 't' } } }] }, []],
    [{ to: [{}] }, ids(1001, 1002)],
    [{ to: [{ podSelector: { matchLabels: { 'io.kubernetes.pod.namespace': 'b' } } }] }, ids(1001, 1002)],
    [{ to: [{ podSelector: { matchLabels: { app: 'db' } } }] }, []],
    [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }, ['cidr:10.0.0.0/8 except 10.1.0.0/16']],
    [{ to: [] }, ['entity:all']],
    [{}, ['entity:all']],
  ])('%j', (rule, to) => expect(named('NetworkPolicy', rule)).toMatchObject({ to, why: [] }));
});

describe('[GR13] a rule that labels do not judge has no edge and its reason', () => {
  test.each([
    ['egress', { toEndpoints: ['web'] }, 'a selector of its peers cannot be read'],
    [
      'egress',
      { toEndpoints: [expression('cidr:10.0.0.0/8', 'Exists')] },
      'cidr:10.0.0.0/8 is about addresses, not labels',
    ],
    [
      'egress',
      { toEndpoints: [{}], toEntities: ['world'] },
      'it names peers in toEndpoints and in toEntities, which Cilium refuses',
    ],
    ['egress', { toMoons: [{ name: 'io' }] }, 'toMoons is not known here'],
    ['egress', { toRequires: [{}] }, 'toRequires narrows other rules: Cilium removed it in 1.19'],
    ['egressDeny', { toFQDNs: [{ matchName: 'a.b' }] }, 'Cilium does not read toFQDNs in a deny'],
    ['egress', { toEntities: [{}] }, 'entity {} cannot be read'],
  ])('%s %j', (list, rule, why) => expect(named(cnp, rule, list)).toEqual({ to: [], words: [], why: [why] }));

  test('it is named by its rule, a policy by itself', () => {
    const spec = { endpointSelector: {}, egress: [{ toEntities: ['world'] }, { toMoons: [{}] }] };
    expect(graphOf(aPolicy(cnp, spec)).unjudged).toEqual([
      { policy: { kind: cnp, namespace: 'a', name: 'p' }, rule: 'egress.1', why: 'toMoons is not known here' },
    ]);
    expect(graphOf(aPolicy(ccnp, { egress: [{ toEntities: ['world'] }] }))).toMatchObject({
      edges: [],
      unjudged: [{ policy: { kind: ccnp, name: 'p' }, why: 'the policy names no selector' }],
    });
  });

  test('a policy that is not read as one is listed', () => {
    const broken = {
      kind: 'Unreadable',
      of: cnp,
      key: 'a/q',
      namespace: 'a',
      name: 'q',
      reason: 'spec: no map',
    } as const;
    expect(graphOf(aPolicy(ccnp, { endpointSelector: {} }), [broken]).unjudged).toEqual([
      { policy: { kind: cnp, namespace: 'a', name: 'q' }, why: 'spec: no map' },
    ]);
  });
});

describe('[GR14] edges of which nobody knows whether they hold', () => {
  test('of a policy that Cilium calls invalid', () => {
    const spec = { endpointSelector: { matchLabels: { app: 'web' } }, egressDeny: [{ toEntities: ['world'] }] };
    const { edges, unjudged } = graphOf(aPolicy(cnp, spec, { valid: { status: 'False', message: 'bad port' } }));
    expect(edges).toMatchObject([{ from: 'identity:1001', to: 'entity:world', word: 'unknown' }]);
    expect(unjudged.map(({ rule, why }) => [rule, why])).toEqual([
      [undefined, 'Cilium calls the policy invalid: bad port'],
    ]);
  });

  test('of a selector that only excludes', () => {
    const selector = expression('io.kubernetes.pod.namespace', 'NotIn', 'a');
    const { to, words, why } = named(cnp, { toEndpoints: [selector] });
    expect(to).toContain('identity:1003');
    expect(to).not.toContain('identity:1002');
    expect(new Set(words)).toEqual(new Set(['unknown']));
    expect(why).toEqual(['a selector of its peers only excludes: Cilium 1.20 lets everybody through it']);
  });
});
