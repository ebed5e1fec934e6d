import { describe, expect, test } from 'vitest';
import type { EniId, IpAddress, NodeName } from '../../lib/model/ids.ts';
import type { Hit, HitGroup, Search } from '../../lib/model/search/search.ts';
import { forgetRecentSearch } from './recent-searches.ts';
import { cutText } from './search-results.tsx';
import type { ScreenName } from './to-screen-items.ts';
import { toScreenItems } from './to-screen-items.ts';
import { toFirstItems, toSearchItems } from './to-search-items.ts';
import { identityOf, toSearchKubectl } from './to-search-kubectl.ts';

const screens: ScreenName[] = [
  { path: '/ip-addresses', name: 'IP addresses', icon: 'ip-addresses', key: 'i' },
  { path: '/identities', name: 'Identities', icon: 'identity', key: 'd' },
  { path: '/nodes', name: 'Nodes', icon: 'node', key: 'n' },
];
const namespace = (name: string, fit: Hit['fit'] = 'beginning'): Hit => ({
  fit,
  text: name,
  marks: [[0, 2]],
  named: { type: 'namespace', name, pods: 1, identities: 1 },
});
const policy = (name: string): Hit => ({
  fit: 'word',
  text: `a/${name}`,
  marks: [[2, 4]],
  named: { type: 'policy', kind: 'CiliumNetworkPolicy', namespace: 'a', name },
});
const answer = (query: string, groups: HitGroup[], more: Partial<Search> = {}) => ({
  query,
  kind: 'text' as const,
  matches: [],
  total: 0,
  groups,
  ...more,
});

describe('lines', () => {
  test('[SE7] kinds by their best, screens after equal ones', () => {
    const items = toSearchItems(
      answer('no', [
        { group: 'namespace', hits: [namespace('north')], total: 1 },
        { group: 'policy', hits: [policy('no-egress')], total: 1 },
      ]),
      screens,
    );
    expect(items.map(({ key }) => key)).toEqual([
      'namespace:north',
      'screen:/nodes',
      'policy:CiliumNetworkPolicy:a/no-egress',
    ]);
  });

  test('[SE6] more than is shown leads to the screen with its filter', () => {
    const items = toSearchItems(answer('no&1', [{ group: 'policy', hits: [policy('x')], total: 1201 }]), screens);
    expect(items[0]).toMatchObject({ group: 'Policies', of: 1201, href: '/policies/CiliumNetworkPolicy/a/x' });
    expect(items[1]).toMatchObject({ detail: '1,200 more in Policies', href: '/policies?q=no%261' });
  });

  test('[SE6] addresses that begin so and are not shown lead to the tree', () => {
    const ip = '10.0.0.1' as IpAddress;
    const matches = [{ type: 'address' as const, ip, state: 'free' as const, claims: [], findings: [] }];
    const items = toSearchItems(answer('10.0.', [], { matches, total: 65_000 }), []);
    expect(items).toMatchObject([
      { id: '10.0.0.1', of: 65_000 },
      {
        group: 'Addresses that begin with 10.0.',
        detail: '64,999 more in IP addresses',
        href: '/ip-addresses?q=10.0.',
      },
    ]);
  });

  test('[SE6] a screen in pieces only where nothing has it in one piece', () => {
    const hits = [namespace('ipad')];
    expect(toSearchItems(answer('ipad', [{ group: 'namespace', hits, total: 1 }]), screens)).toHaveLength(1);
    expect(toSearchItems(answer('ipad', []), screens).map(({ name }) => name)).toEqual(['IP addresses']);
  });

  test('a name that the exact answer has is not said twice', () => {
    const node = { type: 'node', name: 'n' as NodeName, ips: [] } as const;
    const hit: Hit = { fit: 'whole', text: 'n', marks: [[0, 1]], named: { ...node, ips: [] } };
    const exact = { matches: [{ ...node, ips: [] }], total: 1 };
    const items = toSearchItems(answer('node-x', [{ group: 'node', hits: [hit], total: 1 }], exact), []);
    expect(items.map(({ key }) => key)).toEqual(['node:n']);
  });

  test('[SE13] first the earlier inputs, then every screen', () => {
    expect(toFirstItems(['coredns'], screens).map(({ key }) => key)).toEqual([
      'recent:coredns',
      'screen:/ip-addresses',
      'screen:/identities',
      'screen:/nodes',
    ]);
  });

  test('[SE2] [SE4] screens rank as names do', () => {
    const names = (query: string) => toScreenItems(screens, query).items.map(({ name }) => name);
    expect(names('i')).toEqual(['Identities', 'IP addresses']);
    expect(names('ADDR')).toEqual(['IP addresses']);
    expect(names('zz')).toEqual([]);
  });
});

test('[SE7] the marked text is cut where marks and the namespace end', () => {
  expect(cutText('kube-system/coredns', [[14, 19]], 12)).toEqual([
    { from: 0, part: 'kube-system/', isMarked: false },
    { from: 12, part: 'co', isMarked: false },
    { from: 14, part: 'redns', isMarked: true },
  ]);
  expect(cutText('', [], 0)).toEqual([]);
});

test('[SE12] the command that prints what a line stands for', () => {
  const eni = { type: 'eni', id: 'eni-1' as EniId, node: 'n' as NodeName, number: 1, securityGroups: [] } as const;
  expect(toSearchKubectl({ ...eni, securityGroups: [] })).toBe(
    "kubectl get ciliumnode n -o jsonpath='{.status.eni.enis.eni-1}'",
  );
  const free = { type: 'address', ip: '10.0.0.1' as IpAddress, state: 'free', claims: [], findings: [] } as const;
  expect(toSearchKubectl({ ...free, claims: [], findings: [] })).toBeUndefined();
  expect(toSearchKubectl({ ...free, claims: [], findings: [], node: 'n' as NodeName })).toBe(
    'kubectl get ciliumnode n -o yaml',
  );
  const clusterwide = { type: 'policy', kind: 'CiliumClusterwideNetworkPolicy', name: 'p' } as const;
  expect(toSearchKubectl(clusterwide)).toBe('kubectl get ciliumclusterwidenetworkpolicy p -o yaml');
  const key = { type: 'configuration', key: 'a.b', value: '', namespace: 'kube-system' } as const;
  expect(toSearchKubectl(key)).toBe("kubectl -n kube-system get configmap cilium-config -o jsonpath='{.data.a\\.b}'");
  expect([identityOf(key), identityOf({ type: 'label', label: 'k8s:a=b', identities: 2 })]).toEqual([
    undefined,
    undefined,
  ]);
});

test('[SE13] what is forgotten is not kept', () => {
  const stored = new Map([['recent-searches', '["a","b"]']]);
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => stored.get(key),
      setItem: (key: string, text: string) => stored.set(key, text),
    },
  });
  expect(forgetRecentSearch('a')).toEqual(['b']);
  expect(stored.get('recent-searches')).toBe('["b"]');
});
