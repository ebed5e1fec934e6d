import { describe, expect, test } from 'vitest';
import type { NetworkPolicyRecord } from '../records.ts';
import { listRules } from './list-rules.ts';

const ruleOf = (kind: NetworkPolicyRecord['kind'], spec: object) => {
  const namespace = kind === 'CiliumClusterwideNetworkPolicy' ? {} : { namespace: 'a' };
  const [rule] = listRules({ kind, key: 'a/p', name: 'p', ...namespace, spec }, new Map());
  return rule;
};
const peers = (rule: object) => ruleOf('CiliumNetworkPolicy', { egress: [rule] })?.peers;
const ports = (rule: object) => ruleOf('CiliumNetworkPolicy', { egress: [rule] })?.ports;
const l7 = (rules: object) => ruleOf('CiliumNetworkPolicy', { egress: [{ toPorts: [{ rules }] }] })?.l7;
const note = (rule: object) => ruleOf('CiliumNetworkPolicy', { egress: [rule] })?.note;
const network = (from: object[]) => ruleOf('NetworkPolicy', { ingress: [{ from }] })?.peers;

describe('[PL11] peers in words', () => {
  test('endpoints mean the policy’s namespace unless they name one', () => {
    const namespace = { 'k8s:io.kubernetes.pod.namespace': 'kube-system' };
    expect(
      peers({
        toEndpoints: [
          { matchLabels: { name: 'echo-a' } },
          { matchLabels: { ...namespace, 'k8s:k8s-app': 'kube-dns' } },
          {},
          { matchLabels: { 'reserved:host': '' } },
        ],
      }),
    ).toEqual([
      'endpoints name=echo-a in namespace a',
      'endpoints k8s:io.kubernetes.pod.namespace=kube-system,k8s:k8s-app=kube-dns',
      'every endpoint in namespace a',
      'endpoints reserved:host=',
    ]);
    const wide = ruleOf('CiliumClusterwideNetworkPolicy', { ingress: [{ fromEndpoints: [{}] }] });
    expect(wide?.peers).toEqual(['every endpoint in any namespace']);
  });

  test.each([
    [{ toEntities: ['world', 'host'] }, ['entity world', 'entity host']],
    [{ toCIDR: ['10.0.0.0/8'] }, ['10.0.0.0/8']],
    [{ toCIDRSet: [{ cidr: '10.0.0.0/8', except: ['10.96.0.0/12'] }] }, ['10.0.0.0/8 except 10.96.0.0/12']],
    [{ toCIDRSet: [{ cidrGroupRef: 'office' }] }, ['CIDR group office']],
    [{ toFQDNs: [{ matchPattern: '*.google.com' }, { matchName: 'a.b' }] }, ['names like *.google.com', 'name a.b']],
    [{ toServices: [{ k8sService: { serviceName: 'db', namespace: 'b' } }] }, ['service b/db']],
    [{ toNodes: [{ matchLabels: { pool: 'lb' } }] }, ['nodes pool=lb']],
    [{ toMoons: [{ name: 'io' }] }, ['toMoons {"name":"io"}']],
  ])('%j', (rule, words) => expect(peers(rule)).toEqual(words));

  test('of a NetworkPolicy', () => {
    expect(
      network([
        { podSelector: { matchLabels: { app: 'web' } } },
        { podSelector: { matchLabels: { app: 'web' } }, namespaceSelector: { matchLabels: { team: 't' } } },
        { namespaceSelector: {} },
        {},
        { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } },
      ]),
    ).toEqual([
      'pods app=web in namespace a',
      'pods app=web in namespaces team=t',
      'every pod in any namespace',
      'every pod in namespace a',
      '10.0.0.0/8 except 10.1.0.0/16',
    ]);
  });
});

describe('[PL11] a rule without peers', () => {
  test.each([
    [{}, 'nobody: the rule names no peer and no port'],
    [{ toPorts: [{ ports: [{ port: '80' }] }] }, 'everybody'],
    [{ toFQDNs: [], toPorts: [{ ports: [{ port: '80' }] }] }, 'everybody'],
    [{ toEndpoints: [], toPorts: [{ ports: [{ port: '80' }] }] }, 'nobody: toEndpoints is empty'],
    [{ toEntities: ['world'] }, undefined],
    [{ toEntities: ['world'], toPorts: [] }, undefined],
    [{ toEntities: ['world'], toPorts: [{}] }, 'nobody: toPorts or icmps is there and names nothing'],
    [{ toEntities: ['world'], icmps: [{ fields: [] }] }, 'nobody: toPorts or icmps is there and names nothing'],
  ])('%j', (rule, words) => expect(note(rule)).toBe(words));

  test('of a NetworkPolicy means everybody', () => {
    expect(ruleOf('NetworkPolicy', { ingress: [{ from: [] }] })?.note).toBe('everybody');
  });
});

describe('[PL11] ports and L7', () => {
  test('ports with their protocol, ranges, ICMP', () => {
    const list = [{ port: '53', protocol: 'UDP' }, { port: '80' }, { port: '8000', endPort: 8080, protocol: 'TCP' }];
    expect(ports({ toPorts: [{ ports: list }] })).toEqual(['53/UDP', '80/ANY', '8000-8080/TCP']);
    expect(ports({ icmps: [{ fields: [{ type: 8 }, { type: 'EchoRequest', family: 'IPv6' }] }] })).toEqual([
      'ICMP type 8 (IPv4)',
      'ICMP type EchoRequest (IPv6)',
    ]);
    const rule = ruleOf('NetworkPolicy', { ingress: [{ ports: [{ port: 'http' }, { protocol: 'UDP' }] }] });
    expect(rule?.ports).toEqual(['http/TCP', 'every port/UDP']);
  });

  test('rules of HTTP and DNS, and those that are not known', () => {
    expect(l7({ http: [{ method: 'GET', path: '/public' }, {}] })).toEqual([
      'http GET /public',
      'http any method any path',
    ]);
    expect(l7({ dns: [{ matchPattern: '*' }, { matchName: 'a.b' }] })).toEqual(['dns *', 'dns a.b']);
    expect(l7({ kafka: [{ topic: 't' }] })).toEqual(['kafka {"topic":"t"}']);
  });
});

test('[PL11] denies stand apart, rules of several specs say which', () => {
  const rules = listRules(
    {
      kind: 'CiliumNetworkPolicy',
      key: 'a/p',
      name: 'p',
      namespace: 'a',
      specs: [{ ingressDeny: [{}] }, { egress: [{}] }],
    },
    new Map(),
  );
  expect(rules.map(({ id, direction, deny }) => [id, direction, deny])).toEqual([
    ['specs.0.ingressDeny.0', 'ingress', true],
    ['specs.1.egress.0', 'egress', false],
  ]);
});
