import { expect, test } from 'vitest';
import type { Snapshot } from '../model/snapshot.ts';
import { createClusterState } from './cluster-state.ts';
import { pod, put } from './testing/test-cluster.ts';
import { createTrackedMemo } from './tracked-memo.ts';

const state = createClusterState(() => 0);
state.sink.apply([put(pod('p', 'a', '10.0.0.5')), put(pod('q', 'b', '10.0.0.6'))]);

const createCounting = () => {
  let built = 0;
  const countPods = (node: string, snapshot: Snapshot) => {
    built++;
    return [...snapshot.find('node', node)].length;
  };
  return { memo: createTrackedMemo(countPods), built: () => built };
};

test('an answer is built once, and again only after something it read was touched', () => {
  const { memo, built } = createCounting();
  expect(memo.get('a', state.snapshot())).toEqual({ value: 1, revision: 1 });
  memo.get('a', state.snapshot());
  expect(memo.invalidate(['index node b', 'record Pod default/q'])).toEqual([]);
  memo.get('a', state.snapshot());
  expect(built()).toBe(1);
  expect(memo.invalidate(['index node a'])).toEqual(['a']);
  memo.get('a', state.snapshot());
  expect(built()).toBe(2);
});

test('a forgotten answer is named no more, and can be asked for anew', () => {
  const { memo, built } = createCounting();
  memo.get('a', state.snapshot());
  memo.forget('a');
  expect(memo.invalidate(['index node a'])).toEqual([]);
  memo.get('a', state.snapshot());
  expect([built(), memo.invalidate(['index node a'])]).toEqual([2, ['a']]);
});

test('an answer that reads something else than before is followed there', () => {
  let node = 'a';
  const memo = createTrackedMemo((_: string, snapshot) => [...snapshot.find('node', node)].length);
  memo.get('x', state.snapshot());
  memo.invalidate(['index node a']);
  node = 'b';
  memo.get('x', state.snapshot());
  expect(memo.invalidate(['index node a'])).toEqual([]);
  expect(memo.invalidate(['index node b'])).toEqual(['x']);
});
