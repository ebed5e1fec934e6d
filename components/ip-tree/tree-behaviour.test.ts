import { expect, test } from 'vitest';
import { cidr } from '../../lib/model/testing/snapshot-of-records.ts';
import { holdStill, type Shown } from '../ui/hold-still.ts';
import { findPath } from './find-path.ts';
import { findByTyping, findMove, listAncestors } from './find-row.ts';
import { createFlatten, flattenBranches } from './flatten-branches.ts';
import { countMoves, keepOrder, stillRows } from './keep-order.ts';
import { allOpen, createIsOpen, nodesOnly, openSiblings, setOpen, toDefaultOpen } from './open-rows.ts';
import { answer, articleEni, eni, node, slot } from './testing/answer-parts.ts';
import { toBranches } from './to-branches.ts';
import { toRowFacts, toRowName } from './to-row-name.ts';
import type { Branch, TreeRow } from './tree-row.ts';

const article = answer([
  node('ip-192-168-25-188.ec2.internal', [articleEni]),
  node('ip-192-168-39-205.ec2.internal', []),
]);
const rowsOf = (open: readonly string[], given = article) =>
  flattenBranches(toBranches({ answer: given, details: new Map(), filter: {}, sort: '' }), createIsOpen(open));
const rows = rowsOf(allOpen);
const keyOf = (id: string) => rows.find((row) => row.id === id)?.key;
const move = (id: string, key: string) => findMove(rows, keyOf(id), key);

test('up to forty addresses all is open, above that the nodes are folded', () => {
  expect(toDefaultOpen(40)).toEqual(allOpen);
  expect(toDefaultOpen(41)).toEqual(nodesOnly);
});

test('folding one of a kind that is open names the exception, unfolding it takes the exception back', () => {
  const folded = setOpen(allOpen, 'eni:eni-1', false);
  expect(folded).toContain('-eni:eni-1');
  expect(createIsOpen(folded)('eni:eni-1')).toBe(false);
  expect(createIsOpen(folded)('eni:eni-2')).toBe(true);
  expect(setOpen(folded, 'eni:eni-1', true)).toEqual(allOpen);
  expect(setOpen(nodesOnly, 'node:a', true)).toEqual(['group:*', 'node:a']);
  expect(setOpen(['group:*', 'node:a'], 'node:a', false)).toEqual(['group:*']);
});

test('unfolding all nodes keeps the link short; all ENIs of one node are named', () => {
  const nodes = Array.from({ length: 5000 }, (_, i) => `node:n${i}`);
  expect(openSiblings(['group:*', '-node:n7'], nodes, 1)).toEqual(['group:*', 'node:*']);
  expect(openSiblings(['node:a'], ['eni:1', 'eni:2'], 2)).toEqual(['node:a', 'eni:1', 'eni:2']);
});

test('arrows move, fold, unfold and go to the parent, as the ARIA tree pattern has it', () => {
  expect(move('eni:eni-0282382b4c257f03c', 'ArrowDown')).toEqual({ focus: keyOf('ip:192.168.19.121') });
  expect(move('ip:192.168.2.175', 'k')).toEqual({ focus: keyOf('ip:192.168.19.121') });
  expect(move('ip:192.168.2.175', 'ArrowLeft')).toEqual({ focus: keyOf('eni:eni-0282382b4c257f03c') });
  expect(move('eni:eni-0282382b4c257f03c', 'ArrowLeft')).toEqual({ fold: 'eni:eni-0282382b4c257f03c' });
  expect(move('node:ip-192-168-25-188.ec2.internal', 'ArrowRight')).toEqual({
    focus: keyOf('eni:eni-0282382b4c257f03c'),
  });
  expect(findMove(rowsOf([]), undefined, 'ArrowRight')).toEqual({ unfold: 'node:ip-192-168-25-188.ec2.internal' });
  expect(move('ip:192.168.2.175', 'ArrowRight')).toBeUndefined();
  expect(move('ip:192.168.2.175', 'End')).toEqual({ focus: keyOf('node:ip-192-168-39-205.ec2.internal') });
  expect(move('node:ip-192-168-39-205.ec2.internal', 'ArrowDown')).toBeUndefined();
});

test('typed digits go to the next address that begins so, and around the end', () => {
  expect(findByTyping(rows, undefined, '192.168.14')).toBe(keyOf('ip:192.168.14.69'));
  expect(findByTyping(rows, keyOf('ip:192.168.19.239'), '192.168.2')).toBe(keyOf('ip:192.168.2.175'));
  expect(findByTyping(rows, undefined, '192.168.39')).toBe(keyOf('node:ip-192-168-39-205.ec2.internal'));
  expect(findByTyping(rows, undefined, '8')).toBeUndefined();
});

test('rows above a row are those it belongs to, the outermost first', () => {
  const index = rows.findIndex((row) => row.id === 'ip:192.168.14.69');
  expect(listAncestors(rows, index).map(({ row }) => row.id)).toEqual([
    'node:ip-192-168-25-188.ec2.internal',
    'eni:eni-0282382b4c257f03c',
  ]);
});

test('a link to one address opens the way to it', () => {
  expect(findPath(article, 'ip:192.168.14.69')).toEqual([
    'node:ip-192-168-25-188.ec2.internal',
    'eni:eni-0282382b4c257f03c',
  ]);
  const prefixed = answer([
    node('a', [eni('eni-1', [slot('10.0.0.16', 'free')], { prefixes: [cidr('10.0.0.16/28')] })]),
  ]);
  expect(findPath(prefixed, 'ip:10.0.0.16')).toEqual(['node:a', 'eni:eni-1', 'prefix:10.0.0.16/28']);
  expect(findPath(article, 'ip:8.8.8.8')).toEqual([]);
  expect(findPath(article, null)).toEqual([]);
});

/** The article's ENI after one pod went and its address became free. */
const later = rowsOf(
  allOpen,
  answer([
    node('ip-192-168-25-188.ec2.internal', [
      {
        ...articleEni,
        slots: articleEni.slots.map((each) => (each.ip === '192.168.14.69' ? slot('192.168.14.69', 'free') : each)),
      },
    ]),
    node('ip-192-168-39-205.ec2.internal', []),
  ]),
);
const stateAt = (all: readonly TreeRow[], place: number) => {
  const row = all[place];
  return row?.type === 'address' ? [row.slot.ip, row.slot.state] : undefined;
};

test('while one points at the tree a changed row says what is new in its old place', () => {
  const place = rows.findIndex((row) => row.id === 'ip:192.168.14.69');
  expect(stateAt(keepOrder(rows, later), place)).toEqual(['192.168.14.69', 'free']);
  expect(stateAt(later, place)).toEqual(['192.168.19.239', 'router']);
});

const hold = (shown: Shown<readonly TreeRow[]>, next: readonly TreeRow[], view: string, held: boolean) =>
  holdStill(shown, next, view, held, stillRows);
const held = (view = 'v', given = later) => hold({ value: rows, view: 'v' }, given, view, true);
const stripOf = (all: readonly TreeRow[]) => all.flatMap((row) => (row.type === 'eni' ? [row.eni.slots] : []))[0];

test('held: no row changes its place, what would move is counted, the selected row stays', () => {
  expect(held().pending).toBe(1);
  expect(held().value.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
  const without = later.filter(({ id }) => id !== 'ip:192.168.14.69');
  expect(held('v', without).value.some(({ id }) => id === 'ip:192.168.14.69')).toBe(true);
});

test('applied, let go, or another view: the new order shows and nothing waits', () => {
  for (const shows of [
    hold({ value: later, view: 'v' }, later, 'v', true),
    hold({ value: rows, view: 'v' }, later, 'v', false),
    held('folded'),
  ]) {
    expect(shows.pending).toBe(0);
    expect(shows.value).toBe(later);
  }
});

test('held: a strip says what is new in its old order, as the rows under it do', () => {
  const order = [
    '192.168.19.121',
    '192.168.2.175',
    '192.168.8.153',
    '192.168.14.69',
    '192.168.19.239',
    '192.168.13.38',
  ];
  expect(stripOf(rows)?.map(({ ip }) => ip)).toEqual(order);
  expect(stripOf(held().value)?.map(({ ip }) => ip)).toEqual(order);
  expect(stripOf(held().value)?.[3]?.state).toBe('free');
  expect(stripOf(later)?.[3]?.ip).toBe('192.168.19.239');
});

test('held: cells of a folded ENI wait too, though no row moves', () => {
  const foldEni = (all: TreeRow[]) =>
    all.flatMap((row) => (row.type === 'address' ? [] : [row.type === 'eni' ? { ...row, expanded: false } : row]));
  const folded = hold({ value: foldEni(rows), view: 'v' }, foldEni(later), 'v', true);
  expect(folded.pending).toBe(1);
  expect(stripOf(folded.value)?.[3]).toMatchObject({ ip: '192.168.14.69', state: 'free' });
});

test('what waits is counted in rows that would come, go or move', () => {
  expect(countMoves(rows, later)).toBe(1);
  expect(countMoves(rows, rows)).toBe(0);
  expect(countMoves(rows, rows.slice(2))).toBe(2);
  expect(countMoves(rows.slice(2), rows)).toBe(2);
  expect(countMoves(rows, rows.toReversed())).toBe(rows.length - 1);
});

test('a row that left is kept in its place until it is let go', () => {
  expect(keepOrder(rows, rows.slice(1)).map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
});

test('a row is named by its columns, and its facts are not those that are only learned later', () => {
  const row = rows.find(({ id }) => id === 'ip:192.168.14.69');
  if (row?.type !== 'address') throw new Error('no row');
  expect(toRowName(row)).toBe('192.168.14.69, used by pod cilium-test/pod-to-a-allowed-cnp-57fd79848c-dj57g');
  const known: TreeRow = {
    ...row,
    address: { type: 'address', ip: row.slot.ip, state: 'pod', endpointId: 465, claims: [], findings: [] },
  };
  expect(toRowName(known)).toMatch(/, endpoint 465$/);
  expect(toRowFacts(known)).toBe(toRowFacts(row));
});

test('doubt is a word in the row: starting, unconfirmed with the reason, unknown with the reason', () => {
  const row = rows.find(({ id }) => id === 'ip:192.168.14.69');
  if (row?.type !== 'address') throw new Error('no row');
  const doubts = { unknown: 'pods syncing', unconfirmed: 'pods refused' };
  const address = { type: 'address' as const, ip: row.slot.ip, state: 'pod' as const, claims: [], findings: [] };
  expect(toRowName({ ...row, address: { ...address, unconfirmed: true } }, doubts)).toMatch(
    /, unconfirmed, pods refused$/,
  );
  expect(toRowName({ ...row, address: { ...address, starting: true } }, doubts)).toMatch(
    /, starting, no IP in its status yet$/,
  );
  expect(toRowName({ ...row, slot: { ip: row.slot.ip, state: 'unknown' } }, doubts)).toBe(
    '192.168.14.69, unknown, pods syncing',
  );
});

test('remembered rows equal those made anew, and only what changed is made again', () => {
  const flatten = createFlatten();
  const isOpen = createIsOpen(allOpen);
  const branchesOf = (given: typeof article) => toBranches({ answer: given, details: new Map(), filter: {}, sort: '' });
  const inputs = ({ content }: Branch) => (content.type === 'node' ? [content.summary] : []);
  const before = flatten(branchesOf(article), isOpen, inputs);
  expect(before).toEqual(flattenBranches(branchesOf(article), isOpen));
  const [first, second] = article.groups[0]?.nodes ?? [];
  if (!first || !second) throw new Error('two nodes');
  const changed = answer([first, { ...second, facts: ['at instance limit'] }]);
  const after = flatten(branchesOf(changed), isOpen, inputs);
  expect(after).toEqual(flattenBranches(branchesOf(changed), isOpen));
  expect(after[0]).toBe(before[0]);
  expect(after.at(-1)).not.toBe(before.at(-1));
});
