import { expect, test } from 'vitest';
import type { GraphNode, Unjudged } from '../../lib/model/identity-graph/identity-graph.ts';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { toNoPeerWords, toSelectedWords } from './to-words.ts';

type Told = Pick<GraphNode, 'kind' | 'labels' | 'selected'>;
const node: Told = { kind: 'identity', labels: ['k8s:app=web'], selected: { ingress: true, egress: false } };
const source = (state: SourceAnswer['state']) =>
  ({ kind: 'CiliumNetworkPolicy', resource: 'ciliumnetworkpolicies', state }) as SourceAnswer;
const graphOf = (state: SourceAnswer['state'], ...unjudged: Unjudged[]) => ({ sources: [source(state)], unjudged });

const policy = { kind: 'CiliumNetworkPolicy', namespace: 'a', name: 'p' } as const;
const wordsOf = (each: Told, graph: ReturnType<typeof graphOf>) => [
  toSelectedWords(each, 'ingress', graph),
  toSelectedWords(each, 'egress', graph),
];
const yes = 'yes, a policy with rules of that direction';

test('[GS19] "no policy" selects a node only where every policy was read and judged', () => {
  expect(wordsOf(node, graphOf('synced'))).toEqual([yes, 'no policy']);
  expect(wordsOf(node, graphOf('refused'))).toEqual([yes, 'not known: not every policy is read']);
  expect(wordsOf(node, graphOf('synced', { policy, why: 'endpointSelector cannot be read' }))).toEqual([
    yes,
    'not known: whom some policies select is not judged',
  ]);
  const rule = { policy, rule: 'egress.0', why: 'toGroupsOf is not known here' };
  expect(wordsOf(node, graphOf('synced', rule))).toEqual([yes, 'no policy']);
});

test('[GS19] of what nobody tells labels nothing is known; a CIDR has none to tell', () => {
  const selected = { ingress: false, egress: false };
  const untold = 'not known: nobody tells its labels';
  expect(wordsOf({ kind: 'identity', labels: [], selected }, graphOf('synced'))).toEqual([untold, untold]);
  expect(wordsOf({ kind: 'cidr', labels: [], selected }, graphOf('synced'))).toEqual(['no policy', 'no policy']);
});

test('[GS19] no edge is none only where every rule was read and judged', () => {
  const unknown = 'No edge is known: not every rule, or not every label, could be read.';
  expect(toNoPeerWords(node, graphOf('synced'), 'none')).toBe('none');
  expect(toNoPeerWords(node, graphOf('syncing'), 'none')).toBe(unknown);
  expect(toNoPeerWords(node, graphOf('synced', { policy, rule: 'egress.0', why: 'x' }), 'none')).toBe(unknown);
  expect(toNoPeerWords({ ...node, labels: [] }, graphOf('synced'), 'none')).toBe(unknown);
});
