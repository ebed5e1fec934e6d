import { expect, test } from 'vitest';
import type { GraphEdge } from '../../lib/model/identity-graph/identity-graph.ts';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceKind } from '../../lib/model/records.ts';
import { countMoves, listGone } from './count-moves.ts';
import { articleEdges, articleNodes } from './testing/article-graph.ts';
import { toDrawing, toMatrixPairs } from './to-drawing.ts';
import { toUnreadWords } from './to-words.ts';

const [first] = articleEdges as [GraphEdge];
const denied: GraphEdge = { ...first, word: 'deny' };
const unknown: GraphEdge = { ...first, word: 'unknown' };

test('[GS2] words of edges become line styles, and what is isolated is what a policy selects', () => {
  const { nodes, edges } = toDrawing(articleNodes, [...articleEdges, unknown], false);
  expect(edges.map(({ style }) => style)).toEqual(['allowed', 'l7', 'allowed', 'allowed', 'allowed', 'unknown']);
  expect(nodes.find(({ id }) => id === 'identity:9808')).toEqual({
    id: 'identity:9808',
    label: 'name=pod-to-a-allowed-cnp',
    number: '9808 · 1 ep',
    namespace: 'cilium-test',
    isolated: { ingress: false, egress: true },
  });
});

test('what is no identity has its kind for a number, and endpoints that cannot be read are not zero', () => {
  const [fqdn, dns] = articleNodes;
  if (!fqdn || !dns) throw new Error('the article has both');
  const { nodes } = toDrawing([fqdn, { ...dns, endpoints: null }], [], false);
  expect(nodes.map(({ number }) => number)).toEqual(['fqdn', '18012 · ? ep']);
  expect(nodes.map(({ hub }) => hub)).toEqual([undefined, true]);
});

test('[GS3] a denied edge is drawn in a focus alone', () => {
  expect(toDrawing(articleNodes, [denied], false).edges).toEqual([]);
  expect(toDrawing(articleNodes, [denied], true).edges.map(({ style }) => style)).toEqual(['denied']);
});

test('cells of the matrix count every word', () => {
  const pair = { from: 'a', to: 'b', edges: { allow: 3, 'allow-l7': 1, deny: 2, unknown: 0 } };
  expect(toMatrixPairs([pair])).toEqual([{ from: 'a', to: 'b', lines: { allowed: 3, l7: 1, denied: 2, unknown: 0 } }]);
});

test('[GS14] nodes and edges that came, left or changed are counted each once', () => {
  const before = toDrawing(articleNodes, articleEdges, false);
  expect(countMoves(before, before)).toBe(0);
  const others = articleNodes.map((node) => ({ ...node, endpoints: 7 }));
  expect(countMoves(before, toDrawing(others, articleEdges, false))).toBe(0);
  // Without echo-a one node and its one edge leave.
  const left = articleNodes.filter(({ id }) => id !== 'identity:27668');
  const after = toDrawing(
    left,
    articleEdges.filter(({ to }) => to !== 'identity:27668'),
    false,
  );
  expect(countMoves(before, after)).toBe(2);
  expect(listGone(before, after)).toEqual(new Set(['identity:27668']));
  const other = toDrawing(
    articleNodes,
    articleEdges.map((edge) => ({ ...edge, ports: ['1/TCP'] })),
    false,
  );
  expect(countMoves(before, other)).toBe(5);
});

const source = (kind: SourceKind, state: SourceAnswer['state']): SourceAnswer => ({
  kind,
  state,
  resource: `${kind.toLowerCase()}s`,
  group: 'cilium.io',
  version: 'v2',
  since: '2023-07-04T14:00:00Z',
  count: 0,
});

test('[GS18] policies that are refused or not read yet have no edges that are known; an absent CRD has none', () => {
  const others = [source('NetworkPolicy', 'synced'), source('Pod', 'refused'), source('CiliumNetworkPolicy', 'absent')];
  expect(toUnreadWords(others)).toBe('');
  expect(toUnreadWords([...others, source('CiliumClusterwideNetworkPolicy', 'refused')])).toBe(
    'Not known: edges of ciliumclusterwidenetworkpolicys (refused), and whom these select.',
  );
  expect(toUnreadWords([source('NetworkPolicy', 'syncing')])).toContain('networkpolicys (syncing)');
  expect(toUnreadWords([source('NetworkPolicy', 'absent')])).toContain('networkpolicys (absent)');
});
