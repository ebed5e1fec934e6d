import { describe, expect, test } from 'vitest';
import type { ConfigurationKey } from '../../lib/model/configuration/configuration.ts';
import { filterKeys, groupKeys, sortKeys } from './filter-keys.ts';
import { toConfigurationCommands, toKeyCommands } from './to-configuration-commands.ts';
import { toConfigurationCsv } from './to-configuration-csv.ts';
import { toDefaultWords } from './to-default-words.ts';

const aKey = (key: string, fields: Partial<ConfigurationKey> = {}): ConfigurationKey => ({
  key,
  value: 'true',
  group: 'Other',
  default: { release: '1.20.2', value: 'true', from: 'chart' },
  differs: false,
  otherDefaults: [],
  ...fields,
});

const keys = [
  aKey('ipam', { group: 'IPAM', value: 'eni', note: 'How pods get addresses', differs: true }),
  aKey('debug', { group: 'Other' }),
  aKey('tunnel', { group: 'Routing', default: null, differs: null }),
];
const names = (some: readonly ConfigurationKey[]) => some.map(({ key }) => key);

describe('filter and order', () => {
  test('text is looked for in key, value and words', () => {
    expect(names(filterKeys(keys, { q: 'Addresses eni', changed: false }))).toEqual(['ipam']);
    expect(names(filterKeys(keys, { q: '', changed: false }))).toEqual(['ipam', 'debug', 'tunnel']);
  });

  test('[CF5] changed is what is known to differ: what is not known is not among it', () => {
    expect(names(filterKeys(keys, { q: '', changed: true }))).toEqual(['ipam']);
  });

  test('by a column, or by group as answered', () => {
    expect(names(sortKeys(keys, 'key'))).toEqual(['debug', 'ipam', 'tunnel']);
    expect(names(sortKeys(keys, '-key'))).toEqual(['tunnel', 'ipam', 'debug']);
    expect(names(sortKeys(keys, 'group'))).toEqual(['ipam', 'tunnel', 'debug']);
    expect(names(sortKeys(keys, 'toString'))).toEqual(['ipam', 'debug', 'tunnel']);
    expect(groupKeys(keys).map(({ group, keys }) => [group, names(keys)])).toEqual([
      ['IPAM', ['ipam']],
      ['Other', ['debug']],
      ['Routing', ['tunnel']],
    ]);
  });
});

test('[CF5] a default that is not known says so; other releases stand beside it under their names', () => {
  const other = (release: string, value: string) => ({ release, value, from: 'agent' as const });
  const words = (others: ReturnType<typeof other>[]) =>
    toDefaultWords(aKey('x', { default: null, otherDefaults: others }));
  expect(words([])).toEqual({ words: 'default not known' });
  expect(words([other('1.20.2', ''), other('1.15.19', '')])).toEqual({ words: 'not known; 1.20.2 and 1.15.19: ""' });
  expect(words([other('1.20.2', 'a'), other('1.15.19', 'b')])).toEqual({ words: 'not known; 1.20.2: a; 1.15.19: b' });
  expect(toDefaultWords(aKey('x'))).toEqual({ value: 'true', words: 'written by the Helm chart, 1.20.2' });
});

test('[CF5] the file leaves empty what is not known', () => {
  const csv = toConfigurationCsv({ revision: 7, sources: [] }, keys);
  expect(csv.split('\r\n')).toEqual([
    '# Cilium Explorer; revision 7; sources not synced: none',
    'group,key,value,default,default_of,differs,decides,means',
    'IPAM,ipam,eni,true,1.20.2,yes,How pods get addresses,',
    'Other,debug,true,true,1.20.2,no,,',
    'Routing,tunnel,true,,,,,',
    '',
  ]);
});

describe('commands', () => {
  const map = { namespace: 'kube-system', name: 'cilium-config' };

  test('[LE1] name the map where it is', () => {
    expect(toConfigurationCommands(map).kubectl[0]).toBe('kubectl get configmap -n kube-system cilium-config -o yaml');
    expect(toConfigurationCommands(null).kubectl[0]).toContain('-A --field-selector metadata.name=cilium-config');
  });

  test('[LE1] of a key: a dot in it is escaped, and the agent is asked for all it runs with', () => {
    expect(toKeyCommands(map, 'a.b')).toEqual({
      kubectl: ["kubectl get configmap -n kube-system cilium-config -o jsonpath='{.data.a\\.b}'"],
      agent: ['config --all'],
    });
  });
});
