import { describe, expect, test } from 'vitest';
import type { Policy, Rule } from '../../lib/model/policy/policy.ts';
import { filterPolicies, sortPolicies } from './filter-policies.ts';
import { findRuleOfLine, groupRules } from './find-rule.ts';
import { toRuleCount, toSelectedWords, toSelectorWords, toValidWords } from './to-policy-words.ts';

const aPolicy = (fields: Partial<Policy> = {}): Policy => ({
  kind: 'CiliumNetworkPolicy',
  namespace: 'a',
  name: 'web',
  valid: { state: 'valid' },
  rules: { ingress: 0, egress: 0, ingressDeny: 0, egressDeny: 0 },
  subjects: [{ field: 'endpointSelector', selector: 'k8s:app=web', identities: [] }],
  endpoints: { count: 0, first: [] },
  unjudged: 0,
  ...fields,
});

const aRule = (id: string, from: number, to: number, fields: Partial<Rule> = {}): Rule => ({
  id,
  direction: 'egress',
  deny: false,
  peers: [],
  ports: [],
  l7: [],
  lines: { from, to },
  ...fields,
});

describe('words', () => {
  test('[PL2] a condition that is not written is not called valid', () => {
    expect(toValidWords({ state: 'not-written' }).words).toBe('not written');
    expect(toValidWords({ state: 'invalid', message: 'bad' })).toEqual({ words: 'invalid', title: 'bad' });
    expect(toValidWords({ state: 'none' }).words).toBe('');
  });

  test('[PL1] denies stand apart', () => {
    expect([toRuleCount(2, 0), toRuleCount(0, 0), toRuleCount(2, 1)]).toEqual(['2', '0', '2 + 1 deny']);
  });

  test('[PL9] what is not known says why, and is not zero', () => {
    const unknown = { field: 'nodeSelector', selector: '', identities: null, why: 'it selects nodes' };
    expect(toSelectedWords(aPolicy())).toEqual({ words: '0 endpoints' });
    expect(toSelectedWords(aPolicy({ endpoints: null, subjects: [unknown] }))).toEqual({
      words: 'unknown',
      why: 'it selects nodes',
    });
    expect(toSelectedWords(aPolicy({ endpoints: null }))).toMatchObject({ words: 'unknown' });
    expect(toSelectedWords(aPolicy({ endpoints: null, subjects: [] })).why).toBe('the policy has no spec');
    expect(toSelectedWords(aPolicy({ unjudged: 2 })).why).toBe('2 identities without labels not judged');
  });

  test('an empty selector is seen', () => {
    expect(toSelectorWords({ field: 'endpointSelector', selector: '', identities: [] })).toBe('{}');
    expect(toSelectorWords({ field: 'podSelector', selector: null, identities: null })).toBe(
      'podSelector cannot be read',
    );
  });
});

describe('filter and order', () => {
  const dns = aPolicy({
    name: 'dns',
    kind: 'NetworkPolicy',
    rules: { ingress: 3, egress: 0, ingressDeny: 0, egressDeny: 0 },
  });
  const policies = [aPolicy(), dns, aPolicy({ namespace: 'b', name: 'db', endpoints: null })];
  const names = (some: Policy[]) => some.map(({ name }) => name);

  test('every word must stand somewhere', () => {
    expect(names(filterPolicies(policies, { q: 'APP=web  dns', kind: [] }))).toEqual(['dns']);
    expect(names(filterPolicies(policies, { q: '', kind: ['NetworkPolicy'] }))).toEqual(['dns']);
    expect(names(filterPolicies(policies, { q: 'nobody', kind: [] }))).toEqual([]);
  });

  test('unknown stands below zero, a column that does not exist changes nothing', () => {
    expect(names(sortPolicies(policies, 'selects'))).toEqual(['db', 'web', 'dns']);
    expect(names(sortPolicies(policies, '-ingress'))).toEqual(['dns', 'web', 'db']);
    expect(names(sortPolicies(policies, 'constructor'))).toEqual(['web', 'dns', 'db']);
  });
});

describe('[PL13] rules and lines', () => {
  const rules = [
    aRule('egress.0', 8, 9),
    aRule('egress.1', 10, 23),
    aRule('ingressDeny.0', 30, 31, { direction: 'ingress', deny: true }),
  ];

  test('a line belongs to the rule that stands on it', () => {
    expect([7, 8, 9, 10, 23, 24, 31].map((line) => findRuleOfLine(rules, line)?.id)).toEqual([
      undefined,
      'egress.0',
      'egress.0',
      'egress.1',
      'egress.1',
      undefined,
      'ingressDeny.0',
    ]);
  });

  test('groups without a rule are left out, denies apart', () => {
    expect(groupRules(rules).map(({ title, rules }) => [title, rules.length])).toEqual([
      ['Ingress, denied', 1],
      ['Egress, allowed', 2],
    ]);
  });
});
