import { describe, expect, test } from 'vitest';
import { toUid } from '../ids.ts';
import type { UnreadableRecord } from '../records.ts';
import { aPod } from '../testing/snapshot-of-records.ts';
import { findObjectChanges } from './find-object-changes.ts';

const all = () => true;
const pod = aPod('shop/web', [], { phase: 'Pending' });
const running = { ...pod, phase: 'Running' };
const second = (n: number) => Date.UTC(2026, 0, 1, 0, 0, n);
const broken: UnreadableRecord = {
  ...{ kind: 'Unreadable', of: 'Pod', key: 'Pod/shop/web', namespace: 'shop', name: 'web' },
  reason: 'spec is 7',
};

const kindsOf = (...differences: Parameters<typeof findObjectChanges>[0]) =>
  findObjectChanges(differences, all).map(({ kind, name, change }) => `${kind} ${name} ${change}`);

describe('[CH1] [CH6] what became of an object', () => {
  test('it came, changed, went, or is another one', () => {
    expect(kindsOf({ after: pod })).toEqual(['Pod web added']);
    expect(kindsOf({ before: pod, after: running })).toEqual(['Pod web changed']);
    expect(kindsOf({ before: pod })).toEqual(['Pod web removed']);
    expect(kindsOf({ before: pod, after: { ...running, uid: toUid('other') } })).toEqual(['Pod web replaced']);
  });

  test('[CH5] one that was only written again did not change', () => {
    expect(kindsOf({ before: pod, after: { ...pod, resourceVersion: '9', writtenAt: { kubelet: 5 } } })).toEqual([]);
  });

  test('[CH7] one that cannot be read is not removed, and comes back readable', () => {
    const [became] = findObjectChanges([{ before: pod }, { after: broken }], all);
    expect(became).toMatchObject({ kind: 'Pod', change: 'unreadable', fields: [{ path: '', is: 'spec is 7' }] });
    expect(kindsOf({ before: broken }, { after: running })).toEqual(['Pod web readable']);
    expect(kindsOf({ before: broken })).toEqual(['Pod web removed']);
  });

  test('[CH2] of kinds that are not followed nothing is told', () => {
    const follows = (kind: string) => kind !== 'Pod';
    expect(findObjectChanges([{ after: pod }, { after: broken }], follows)).toEqual([]);
  });
});

describe('[CH11] writers', () => {
  const writersOf = (...[before, after]: (Record<string, number> | undefined)[]) =>
    findObjectChanges(
      [
        {
          before: { ...pod, ...(before && { writtenAt: before }) },
          after: { ...running, ...(after && { writtenAt: after }) },
        },
      ],
      all,
    ).flatMap(({ writers }) => writers);

  test('are those whose time moved, the latest first', () => {
    const before = { kubelet: second(1), scheduler: second(1) };
    expect(writersOf(before, { kubelet: second(4), scheduler: second(1), agent: second(5) })).toEqual([
      { manager: 'agent', at: '2026-01-01T00:00:05.000Z' },
      { manager: 'kubelet', at: '2026-01-01T00:00:04.000Z' },
    ]);
  });

  test('are nobody where no time moved, and where an object went', () => {
    expect(writersOf({ kubelet: second(1) }, { kubelet: second(1) })).toEqual([]);
    expect(findObjectChanges([{ before: { ...pod, writtenAt: { kubelet: 1 } } }], all)[0]?.writers).toEqual([]);
  });

  test('of an object that came, all', () => {
    const [came] = findObjectChanges([{ after: { ...pod, writtenAt: { kubelet: second(1) } } }], all);
    expect(came?.writers).toEqual([{ manager: 'kubelet', at: '2026-01-01T00:00:01.000Z' }]);
  });
});
