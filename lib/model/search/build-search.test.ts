import { describe, expect, test } from 'vitest';
import { toIdentityId } from '../ids.ts';
import type { AnyRecord, NetworkPolicyRecord } from '../records.ts';
import { aConfig, aNode, anEndpoint, aPod, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { buildWhois } from '../whois/build-whois.ts';
import { listKnownAddresses } from '../whois/known-addresses.ts';
import { buildSearch } from './build-search.ts';
import { fitPieces, fitWhole, foldCase, readPieces, startOf } from './fit-name.ts';
import { listNames } from './list-names.ts';
import { everyFit, type NameGroup, type NameIndex } from './search.ts';

const policy = (
  kind: NetworkPolicyRecord['kind'],
  namespace: string | undefined,
  name: string,
): NetworkPolicyRecord => ({
  kind,
  key: namespace ? `${namespace}/${name}` : name,
  ...(namespace ? { namespace } : {}),
  name,
});
const records: AnyRecord[] = [
  aConfig({ 'enable-ipv4': 'true', ipam: 'eni' }),
  aNode(),
  aPod('web/front-6578dd7fbf-47vkk', ['10.0.0.20'], { labels: { app: 'front' } }),
  anEndpoint('web/front-6578dd7fbf-47vkk', ['10.0.0.20'], { endpointId: 465 }),
  policy('CiliumNetworkPolicy', 'web', 'front'),
  policy('CiliumClusterwideNetworkPolicy', undefined, 'front'),
  {
    kind: 'CiliumIdentity',
    key: '9808',
    name: '9808',
    id: toIdentityId(9808),
    labels: ['k8s:app=front', 'k8s:io.kubernetes.pod.namespace=web'],
  },
  {
    kind: 'CustomResourceDefinition',
    key: 'ciliumnodes.cilium.io',
    name: 'ciliumnodes.cilium.io',
    group: 'cilium.io',
    names: { kind: 'CiliumNode', plural: 'ciliumnodes', shortNames: ['cn', 'ciliumn'] },
    scope: 'Cluster',
    versions: ['v2'],
  },
];
const snapshot = snapshotOfRecords(records);
const names = records.flatMap(listNames);

/** As slow and as plain as can be: every name, in the order in which it came. */
const plainNames: NameIndex = {
  findWhole: (group, input) => {
    const found = listGroup(group).flatMap(({ key, text }) => {
      const fit = fitWhole(foldCase(text), startOf(group, text, input), foldCase(input));
      return fit < 0 ? [] : [{ key, text, fit: everyFit[fit] ?? 'pieces' }];
    });
    return { found, total: found.length };
  },
  findPieces: (group, input) =>
    listGroup(group).flatMap(({ key, text }) =>
      readPieces(input) !== '' && fitPieces(foldCase(text), startOf(group, text, input), readPieces(input))
        ? [{ key, text, fit: 'pieces' as const }]
        : [],
    ),
  addresses: () => listKnownAddresses(snapshot),
};
const listGroup = (wanted: NameGroup) => [
  ...new Map(names.filter(({ group }) => group === wanted).map((name) => [name.key, name])).values(),
];

const ask = (input: string) =>
  buildSearch(snapshot, plainNames, input, 5, () => {
    throw new Error('no node is asked');
  });
const groupsOf = (input: string) => ask(input).groups.map(({ group, total }) => `${group} ${total}`);

describe('[SE2] names', () => {
  test.each([
    ['front', ['policy 2', 'pod 1', 'endpoint 1', 'label 1']],
    ['node-a', ['node 1']],
    ['cn', ['resource 1']],
    ['ipv4', ['configuration 1']],
    ['web', ['namespace 1', 'label 1']],
    ['app=front', ['label 1']],
  ])('%s: %j', (input, groups) => {
    expect(groupsOf(input)).toEqual(groups);
  });

  test('policies of two kinds with one name are two', () => {
    const [group] = ask('front').groups;
    expect(group?.hits.map(({ named }) => named)).toEqual([
      { type: 'policy', kind: 'CiliumNetworkPolicy', namespace: 'web', name: 'front' },
      { type: 'policy', kind: 'CiliumClusterwideNetworkPolicy', name: 'front' },
    ]);
  });

  test('a label leads to the identity that alone has it; a key of cilium-config has its value', () => {
    expect(ask('app=front').groups[0]?.hits[0]?.named).toMatchObject({ label: 'k8s:app=front', identity: 9808 });
    expect(ask('ipv4').groups[0]?.hits[0]?.named).toMatchObject({ key: 'enable-ipv4', value: 'true' });
  });
});

describe('reading', () => {
  test.each(['16:5e:b0:f2:fc:65', 'eni-0282', 'sg-1', 'i-0123456789abcdef0', 'subnet-1'])(
    '[SE1] %s is what whois says, and no name is sought',
    (input) => {
      const { groups, ...exact } = ask(input);
      expect([exact, groups]).toEqual([buildWhois(snapshot, input), []]);
    },
  );

  test('[SE1] a number is answered exactly; names have it in one piece', () => {
    expect(ask('9808').matches).toMatchObject([{ type: 'identity', id: 9808 }]);
    expect(groupsOf('6578')).toEqual(['pod 1', 'endpoint 1']);
    // 6 … 5 … 7 stand in the name in this order, but not side by side.
    expect(groupsOf('655')).toEqual([]);
  });

  test.each([
    ['node-a', 'node', 'node name'],
    ['web', 'namespace', 'namespace name'],
    ['fron', 'text', 'text'],
    ['pod:web/front-6578dd7fbf-47vkk', 'pod', 'pod name'],
  ])('%s reads as %s', (input, kind, reads) => {
    expect(ask(input)).toMatchObject({ kind, reads, matches: [], total: 0 });
  });

  test('[SE3] a kind before it is sought alone', () => {
    expect(groupsOf('pod:front')).toEqual(['pod 1']);
    expect(groupsOf('namespace:web')).toEqual(['namespace 1']);
  });
});

test('[SE6] in pieces where no kind has it in one', () => {
  // f | 47: two pieces that begin words.
  expect(groupsOf('f47')).toEqual(['pod 1', 'endpoint 1']);
  expect(ask('f47').groups[0]?.hits[0]).toMatchObject({
    fit: 'pieces',
    text: 'web/front-6578dd7fbf-47vkk',
    marks: [
      [4, 5],
      [21, 23],
    ],
  });
});
