import { describe, expect, it } from 'vitest';
import { toIdentityId, toNodeName } from '../ids.ts';
import type { AnyRecord, CiliumIdentityRecord, ServiceRecord, SourceKind } from '../records.ts';
import type { SourceStatus } from '../sources.ts';
import {
  aCiliumNode,
  aConfig,
  aNode,
  anEndpoint,
  anEni,
  aPod,
  cidr,
  ip,
  poolOf,
  snapshotOfRecords,
} from '../testing/snapshot-of-records.ts';
import { buildWhois } from './build-whois.ts';

const eni = anEni('eni-0d43f5417fe806d4f', ['10.0.0.20', '10.0.0.21'], {
  mac: '16:b3:8e:67:d4:33',
  prefixes: [cidr('10.0.0.32/28')],
  subnet: { id: 'subnet-04a17f8467a496ee2', cidr: cidr('10.0.0.0/24') },
  vpc: { id: 'vpc-1', primaryCidr: cidr('10.0.0.0/16'), cidrs: [] },
  securityGroups: ['sg-03f8b578c6c28007b'],
});
const node = aCiliumNode(
  [eni],
  { pool: poolOf(eni.id, ['10.0.0.20', '10.0.0.21']) },
  { instanceId: 'i-01663a75bbcdb9131' },
);
const service = (name: string, ips: string[]): ServiceRecord => ({
  kind: 'Service',
  key: `web/${name}`,
  namespace: 'web',
  name,
  type: 'ClusterIP',
  clusterIps: ips.map(ip),
  externalIps: [],
  loadBalancerIps: [],
  ports: [],
});
const identity: CiliumIdentityRecord = {
  kind: 'CiliumIdentity',
  key: '9808',
  name: '9808',
  id: toIdentityId(9808),
  labels: ['k8s:app=web', 'k8s:io.kubernetes.pod.namespace=web'],
};
const records: AnyRecord[] = [
  aConfig({ ipam: 'eni' }),
  aNode(),
  node,
  service('front', ['172.20.0.10']),
  identity,
  aPod('web/a', ['10.0.0.20'], { labels: { app: 'web' } }),
  anEndpoint('web/a', ['10.0.0.20'], { labels: identity.labels }),
  { kind: 'Namespace', key: 'web', name: 'web', labels: {} },
];
type States = Partial<Record<SourceKind, SourceStatus>>;
const ask = (query: string, more: AnyRecord[] = [], states: States = {}) =>
  buildWhois(snapshotOfRecords([...records, ...more], states), query);
const states = (query: string, more: AnyRecord[] = [], sources: States = {}) =>
  ask(query, more, sources).matches.flatMap((match) => (match.type === 'address' ? [match.state] : []));

describe('addresses', () => {
  it.each([
    ['10.0.0.20', 'pod'],
    ['::ffff:10.0.0.20', 'pod'],
    ['[::ffff:a00:14]', 'pod'],
    [' 10.0.0.20 ', 'pod'],
    ['ip:10.0.0.20', 'pod'],
    ['10.0.0.20:8080', 'pod'],
    ['[::FFFF:10.0.0.20]:443', 'pod'],
    ['[2001:4860:4860::8888]:53', 'outside'],
    ['fe80::1%eth0', 'outside'],
    ['::ffff:10.0.0.20%1', 'pod'],
    ['10.0.0.21', 'free'],
    ['10.0.0.10', 'primary'],
    ['172.20.0.10', 'service'],
    ['10.0.0.200', 'in-range'],
    ['10.0.99.1', 'in-range'],
    ['8.8.8.8', 'outside'],
    ['2001:4860:4860::8888', 'outside'],
  ])('[W2] [W12] [IP26] %s is %s, once', (query, state) => {
    const answer = ask(query);
    expect([answer.kind, states(query)]).toEqual(['ip', [state]]);
  });

  it('[W2] one match for each place: an address attached to two nodes', () => {
    const name = toNodeName('node-b');
    const other = aCiliumNode([anEni('eni-2', ['10.0.0.21'])], { pool: poolOf('eni-2', ['10.0.0.21']) }, { name });
    expect(states('10.0.0.21', [other, aNode({ name, addresses: [] })])).toEqual(['free', 'free']);
  });

  it('[IP30] a disproved claim on one node is shown where the address is', () => {
    const name = toNodeName('node-b');
    const other = aCiliumNode([], {}, { name, addresses: [{ type: 'InternalIP', ip: ip('10.0.0.60') }] });
    const late = anEndpoint('web/old', ['10.0.0.21'], { nodeIp: ip('10.0.0.60') });
    const [address, ...more] = ask('10.0.0.21', [other, late]).matches;
    expect(more).toEqual([]);
    expect(address).toMatchObject({
      state: 'free',
      node: 'node-a',
      claims: expect.arrayContaining([expect.objectContaining({ current: false })]),
    });
  });

  it('[W3] a load-balancer address of several Services has no single owner', () => {
    const [match] = ask('172.20.0.10', [service('other', ['172.20.0.10'])]).matches;
    expect(match).toMatchObject({ type: 'address', state: 'service' });
    expect(match).not.toHaveProperty('owner');
  });

  it('[IP27] nowhere is said only when the sources that could know it are read', () => {
    expect(states('8.8.8.8', [], { CiliumNode: 'refused' })).toEqual(['unknown']);
    expect(states('8.8.8.8', [], { Service: 'syncing' })).toEqual(['unknown']);
    expect(states('8.8.8.8', [], { Service: 'refused' })).toEqual(['unknown']);
    expect(states('8.8.8.8', [], { Service: 'absent', Node: 'absent' })).toEqual(['outside']);
  });

  it('[W6] the beginning of an address, in order of number', () => {
    const answer = ask('10.0.0.2');
    expect([answer.kind, answer.reads]).toEqual(['ip', 'IPv4 address']);
    const start = ask('10.0.0');
    expect([start.kind, start.reads]).toEqual(['text', 'start of an IPv4 address']);
    // No address begins so.
    expect(['192.168.999.1', '256.', '10.01.2'].map((input) => ask(input).reads)).toEqual(['text', 'text', 'text']);
    expect(start.matches.map((match) => match.type === 'address' && match.ip)).toEqual([
      '10.0.0.10',
      '10.0.0.20',
      '10.0.0.21',
    ]);
  });

  it('[W1] a CIDR gives the ranges around and in it, and the addresses named in it', () => {
    const answer = ask('10.0.0.16/28');
    expect(answer.kind).toBe('cidr');
    expect(answer.matches.map((m) => (m.type === 'range' ? m.what : m.type))).toEqual([
      'subnet',
      'vpc',
      'address',
      'address',
    ]);
  });
});

describe('[W11] an address that only endpoints of unknown nodes name', () => {
  const lost = anEndpoint('web/lost', ['10.0.0.77'], { nodeIp: ip('10.0.0.99'), endpointId: 12 });
  const find = (more: AnyRecord[], sources: States = {}) => ask('10.0.0.77', more, sources).matches[0];

  it('is in-range, and the claim stays in sight', () => {
    expect(find([lost])).toMatchObject({
      state: 'in-range',
      claims: [{ source: { kind: 'CiliumEndpoint', name: 'lost' }, current: false, why: 'Pod web/lost is gone' }],
    });
  });

  it('is the pod’s, unconfirmed, where pods cannot be read, and unknown while they come', () => {
    const owner = { kind: 'Pod', namespace: 'web', name: 'lost' };
    expect(find([lost], { Pod: 'refused' })).toMatchObject({
      state: 'pod',
      unconfirmed: true,
      owner,
      identity: 9808,
      endpointId: 12,
    });
    expect(find([lost], { Pod: 'syncing' })).toMatchObject({
      state: 'unknown',
      claims: [{ says: owner, current: true }],
    });
  });

  it('is the pod’s that starts', () => {
    expect(find([lost, aPod('web/lost', [])])).toMatchObject({ state: 'pod', starting: true });
  });

  it('says the same of a slice', () => {
    const entry = { name: 'lost', ips: [ip('10.0.0.77')], identity: toIdentityId(9808), namedPorts: [] };
    const slice: AnyRecord = {
      kind: 'CiliumEndpointSlice',
      key: 'ces-1',
      name: 'ces-1',
      namespace: 'web',
      endpoints: [entry],
    };
    expect(find([slice])).toMatchObject({ state: 'in-range', claims: [{ current: false }] });
    expect(find([slice], { Pod: 'absent' })).toMatchObject({ state: 'pod', unconfirmed: true, identity: 9808 });
  });
});

describe('everything else', () => {
  it.each([
    ['eni-0d43f5417fe806d4f', 'eni', 'eni'],
    ['16-B3-8E-67-D4-33', 'mac', 'eni'],
    ['16b3.8e67.d433', 'mac', 'eni'],
    ['16b38e67d433', 'mac', 'eni'],
    ['i-01663a75bbcdb9131', 'instance', 'node'],
    ['subnet-04a17f8467a496ee2', 'subnet', 'subnet'],
    ['sg-03f8b578c6c28007b', 'security-group', 'security-group'],
    ['node-a', 'node', 'node'],
    ['web', 'namespace', 'namespace'],
    ['web/a', 'pod', 'pod'],
    ['pod:web/a', 'pod', 'pod'],
    ['web/front', 'service', 'service'],
    ['front', 'service', 'service'],
    ['a', 'pod', 'pod'],
    ['app=web', 'label', 'identity'],
    ['k8s:app=web', 'label', 'identity'],
    ['reserved:world', 'label', 'identity'],
    ['9808', 'identity', 'identity'],
    ['465', 'endpoint', 'endpoint'],
    ['2', 'identity', 'identity'],
    ['fron', 'text', 'service'],
  ])('[W1] %s reads as %s', (query, kind, type) => {
    const answer = ask(query);
    expect([answer.kind, answer.matches[0]?.type]).toEqual([kind, type]);
  });

  it.each([
    '',
    'nothing-of-this',
    '<script>',
    '99999999999999999999',
    'x/y/z',
    '%00',
    'constructor',
    '__proto__=1',
    '010.0.0.20',
    '10.0.0.20:x',
    '10.0.0.20%eth0',
  ])('[W1] %j finds nothing and harms nothing', (query) => expect(ask(query).matches).toEqual([]));

  it('[W4] a bare number is every identity and every endpoint with it', () => {
    const twins = [
      anEndpoint('web/b', ['10.0.0.21'], { endpointId: 9808 }),
      anEndpoint('web/c', ['10.0.0.22'], { endpointId: 9808 }),
    ];
    expect(ask('9808', twins).matches.map((match) => match.type)).toEqual(['identity', 'endpoint', 'endpoint']);
    expect(ask('endpoint:9808', twins).matches.map((match) => match.type)).toEqual(['endpoint', 'endpoint']);
  });

  it('[W5] a label with another source is another label', () => {
    expect(ask('cni:app=web').matches).toEqual([]);
    expect(ask('app=we').matches).toEqual([]);
  });

  it('[W7] a name that is several things is all of them', () => {
    const others = [aPod('shop/web', []), { ...service('web', ['172.20.0.11']), key: 'shop/web', namespace: 'shop' }];
    const types = ask('web', others).matches.map((match) => match.type);
    expect(types.filter((type) => type !== 'identity').sort()).toEqual(['namespace', 'pod', 'service']);
  });

  it('[W7] what of a namespace cannot be counted is not zero', () => {
    const space: AnyRecord = { kind: 'Namespace', key: 'new', name: 'new', labels: {} };
    const countsOf = (states: States) => ask('namespace:new', [space], states).matches;
    expect(countsOf({})).toEqual([{ type: 'namespace', name: 'new', pods: 0, identities: 0 }]);
    expect(countsOf({ Pod: 'refused', CiliumIdentity: 'syncing' })).toMatchObject([{ pods: null, identities: null }]);
  });

  it('[W8] a number gives all that have it', () => {
    const many = Array.from({ length: 60 }, (_, n) => anEndpoint(`many/p-${n}`, [], { endpointId: 77 }));
    const answer = ask('77', many);
    expect([answer.kind, answer.matches.length, answer.total]).toEqual(['endpoint', 60, 60]);
  });

  it('[W8] at most 50 matches, and how many there are', () => {
    const many = Array.from({ length: 60 }, (_, index) => aPod(`many/p-${index}`, []));
    const answer = ask('p-', many);
    expect([answer.matches.length, answer.total]).toEqual([50, 60]);
  });
});
