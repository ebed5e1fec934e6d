import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Counts } from '../../lib/model/capacity/capacity.ts';
import { LedgerSentence, WaitingPods } from './capacity-lines.tsx';

const read = (element: React.ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<\/(p|li)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .trim()
    .split('\n');

test('[C9] pods that wait are named, none and not known are two things', () => {
  const pods = ['web-a', 'web-b'].map((name) => ({ namespace: 'shop', name }));
  expect(read(<WaitingPods pods={pods} />)).toEqual(['2 pods wait for an address', 'shop/web-a', 'shop/web-b']);
  expect(read(<WaitingPods pods={pods.slice(1)} />)).toEqual(['1 pod waits for an address', 'shop/web-b']);
  expect(read(<WaitingPods pods={[]} />)).toEqual(['']);
  expect(read(<WaitingPods pods={null} />)).toEqual([
    'Whether pods wait for an address is not known: Pods are not read.',
  ]);
});

test('of a long queue the rest is counted', () => {
  const pods = Array.from({ length: 40 }, (_, i) => ({ namespace: 'shop', name: `web-${i}` }));
  expect(read(<WaitingPods pods={pods} />).at(-1)).toBe('and 28 more');
});

test('the ledger of the 1.20 scheme reads attached, allocated, in use; what is not known is a question mark', () => {
  const ipv4: Counts = {
    capacity: 432,
    attached: 48,
    allocated: 32,
    used: null,
    infrastructure: 2,
    notAllocatable: 16,
    free: null,
  };
  expect(read(<LedgerSentence capacity={{ scheme: 'eni-pools', ipv4 }} />)).toEqual([
    '48 attached, 32 allocated to the agent, ? in use',
  ]);
  expect(read(<LedgerSentence capacity={{ scheme: 'eni-used', ipv4 }} />)).toEqual(['']);
});
