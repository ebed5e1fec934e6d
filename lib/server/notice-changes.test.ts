/** The changes of an explorer, step by step. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change, ChangePage, FoundChange } from '../model/changes/change.ts';
import { sourceKinds } from '../model/sources.ts';
import { createChangeLog } from './change-log.ts';
import type { Explorer } from './explorer.ts';
import {
  ciliumNode,
  claimOf,
  createTestExplorer,
  type HandReader,
  identity,
  pod,
  put,
  sourceOf,
} from './testing/test-cluster.ts';

let explorer: Explorer;
let reader: HandReader;
beforeEach(async () => {
  ({ explorer, reader } = await createTestExplorer(sourceKinds.map((kind) => sourceOf(kind, 'syncing'))));
});
afterEach(() => explorer.stop());

const sync = () => {
  for (const kind of sourceKinds) reader.sink.setSource(sourceOf(kind));
};
const page = (): ChangePage => explorer.changes({ offset: 0, limit: 100 });
const toLine = (change: Change) =>
  change.type === 'address'
    ? `${change.ip}: ${change.was?.state} → ${change.is?.state} ${change.is?.owner?.name ?? ''}`.trim()
    : `${change.kind} ${change.name} ${change.change}`;
/** Oldest first. */
const lines = () => page().changes.map(toLine).reverse();

/** Resolves once every node that is due has been looked at: looking takes turns of its own. */
const looked = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
const until = async (isSo: () => boolean) => {
  while (!isSo()) await looked();
};

describe('[CH2] a first list', () => {
  test('is no change; what comes once it is complete is', () => {
    reader.sink.apply([put(pod('p', 'a', '10.0.0.5'))]);
    expect(lines()).toEqual([]);
    sync();
    expect(lines()).toEqual([]);
    reader.sink.apply([put(pod('q', 'a', '10.0.0.6'))]);
    expect(lines()).toEqual(['Pod q added']);
  });

  test('every kind begins by itself', () => {
    reader.sink.setSource(sourceOf('Pod'));
    reader.sink.apply([put(pod('p', 'a', '10.0.0.5')), put(identity(1234))]);
    expect(lines()).toEqual(['Pod p added']);
  });

  test('[CH4] [CH2] nor are the records that a refusal takes away, and the list that brings them back', () => {
    reader.sink.apply([put(pod('p', 'a', '10.0.0.5')), put(identity(1234))]);
    sync();
    reader.sink.apply([
      { type: 'remove', kind: 'Pod', key: 'default/p' },
      { type: 'remove', kind: 'CiliumIdentity', key: '1234' },
    ]);
    reader.sink.setSource(sourceOf('Pod', 'refused', 5));
    expect(lines()).toEqual(['CiliumIdentity 1234 removed']);
    reader.sink.setSource(sourceOf('Pod', 'syncing', 6));
    reader.sink.apply([put(pod('p', 'a', '10.0.0.5'))]);
    reader.sink.setSource(sourceOf('Pod', 'synced', 7));
    expect(lines()).toEqual(['CiliumIdentity 1234 removed']);
  });
});

test('[CH22] a kind that is refused changes what the list says of its sources', () => {
  sync();
  const told: string[] = [];
  const leave = explorer.subscribe(({ answers }) => told.push(...answers));
  const known = explorer.version('changes');
  reader.sink.setSource(sourceOf('CiliumIdentity', 'refused', 5));
  expect(told).toContain('/api/v1/changes');
  expect(explorer.version('changes')).toBeGreaterThan(known);
  leave();
});

test('[CH3] after an outage the difference is a change, and a list that differs in nothing is none', () => {
  reader.sink.apply([put(pod('p', 'a', '10.0.0.5', '1')), put(pod('q', 'a', '10.0.0.6', '1'))]);
  sync();
  reader.sink.setSource(sourceOf('Pod', 'stale', 5));
  reader.sink.apply([put(pod('p', 'a', '10.0.0.5', '8')), { type: 'remove', kind: 'Pod', key: 'default/q' }]);
  reader.sink.setSource(sourceOf('Pod', 'synced', 6));
  expect(lines()).toEqual(['Pod q removed']);
});

describe('[CH12] addresses', () => {
  const pool = [{ ip: claimOf('p', '10.0.0.5').ip, resource: 'eni-1' }];
  const free = ciliumNode('a', { pool, used: [] });
  const used = ciliumNode('a', { pool, used: [claimOf('p', '10.0.0.5')] });

  beforeEach(async () => {
    reader.sink.apply([put(free)]);
    sync();
    await until(() => explorer.nodeAddresses(free.name).addresses.length > 0);
    await looked();
  });

  test('free, then a pod’s, then free again: each a line of its own, after what made it so', async () => {
    expect(lines()).toEqual([]);
    reader.sink.apply([put(used), put(pod('p', 'a', '10.0.0.5'))]);
    await until(() => page().of === 3);
    reader.sink.apply([put(free), { type: 'remove', kind: 'Pod', key: 'default/p' }]);
    await until(() => page().of === 6);
    expect(lines()).toEqual([
      'CiliumNode a changed',
      'Pod p added',
      '10.0.0.5: free → pod p',
      'CiliumNode a changed',
      'Pod p removed',
      '10.0.0.5: pod → free',
    ]);
  });

  test('[CH22] the live channel tells of it, with a revision of its own', async () => {
    const told: string[][] = [];
    explorer.subscribe(({ answers }) => told.push(answers));
    const before = explorer.version('changes');
    reader.sink.apply([put(used), put(pod('p', 'a', '10.0.0.5'))]);
    await until(() => page().of === 3);
    expect(told.map((paths) => paths.includes('/api/v1/changes'))).toEqual([true, true]);
    expect(explorer.version('changes')).toBeGreaterThan(before);
    reader.sink.apply([put({ ...used, resourceVersion: '9', writtenAt: { operator: 7 } })]);
    expect(told.at(-1)).not.toContain('/api/v1/changes');
  });

  test('[CH14] a refused source changes no owner', async () => {
    reader.sink.apply([put(used), put(pod('p', 'a', '10.0.0.5'))]);
    await until(() => page().of === 3);
    reader.sink.apply([{ type: 'remove', kind: 'CiliumNode', key: 'a' }]);
    reader.sink.setSource(sourceOf('CiliumNode', 'refused', 5));
    await looked();
    reader.sink.setSource(sourceOf('CiliumNode', 'syncing', 6));
    reader.sink.apply([put(used)]);
    reader.sink.setSource(sourceOf('CiliumNode', 'synced', 7));
    await looked();
    expect(lines().filter((line) => line.startsWith('10.'))).toEqual(['10.0.0.5: free → pod p']);
  });

  test('[CH13] a node that goes takes the owner of its address, and tells no address that was free', async () => {
    reader.sink.apply([put(used), put(pod('p', 'a', '10.0.0.5')), put(ciliumNode('b', { pool: [], used: [] }))]);
    await until(() => page().of === 4);
    reader.sink.apply([
      { type: 'remove', kind: 'CiliumNode', key: 'a' },
      { type: 'remove', kind: 'Pod', key: 'default/p' },
    ]);
    await until(() => page().of === 7);
    expect(lines().at(-1)).toBe('10.0.0.5: pod → undefined');
  });
});

test('[CH21] a change is found by an id that no other run has', () => {
  sync();
  reader.sink.apply([put(identity(1234, 'k8s:app=web'))]);
  const [change] = page().changes;
  expect(change?.id).toBe(`${explorer.processStart}-1`);
  expect(explorer.change(`${explorer.processStart}-1`)).toMatchObject({ name: '1234', fieldCount: 1 });
  expect(() => explorer.change('other-1')).toThrow('not kept any more, or is of an earlier run');
});

describe('[CH16] what is kept', () => {
  const changeOf = (name: string): FoundChange => ({
    ...{ type: 'object', kind: 'Pod', name, change: 'added', fields: [], fieldCount: 0, writers: [] },
  });
  const owner: FoundChange = {
    ...{ type: 'address', ip: claimOf('p', '10.0.0.5').ip, node: ciliumNode('a').name, writers: [] },
  };

  test('busy objects do not push out who had an address', () => {
    const limits = { count: 2, bytes: 1 << 20 };
    const log = createChangeLog({ processStart: 'p', now: () => 0, objects: limits, addresses: limits });
    log.add([owner, changeOf('a'), changeOf('b'), changeOf('c')], 1);
    expect(log.list().map(({ id }) => id)).toEqual(['p-4', 'p-3', 'p-1']);
    expect([log.dropped, log.find('p-2'), log.find('p-1')?.type]).toEqual([1, undefined, 'address']);
  });

  test('a hundred thousand changes leave ten thousand', () => {
    const log = createChangeLog({ processStart: 'p', now: () => 0 });
    for (let n = 0; n < 100_000; n++) log.add([changeOf(`p${n}`)], n);
    expect([log.list().length, log.dropped]).toEqual([10_000, 90_000]);
  });
});
