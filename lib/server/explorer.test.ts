import { afterEach, describe, expect, test } from 'vitest';
import { toIdentityId, toNodeName } from '../model/ids.ts';
import { sourceOf } from '../model/testing/snapshot-of-records.ts';
import type { AnswerError } from './answer-error.ts';
import { createExplorer, type Explorer } from './explorer.ts';
import {
  ciliumNode,
  claimOf,
  createHandReader,
  createTestExplorer,
  type HandReader,
  identity,
  pod,
  put,
  syncedSources,
} from './testing/test-cluster.ts';

const [a, b] = [toNodeName('a'), toNodeName('b')];
let explorer: Explorer;
let reader: HandReader;
const start = async (sources = syncedSources) => ({ explorer, reader } = await createTestExplorer(sources));
afterEach(() => explorer.stop());

/** What the steps inside told. */
function listTold(act: () => void): string[] {
  const told: string[] = [];
  const leave = explorer.subscribe(({ answers }) => told.push(...answers));
  act();
  leave();
  return told;
}

const codeOf = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    return (error as AnswerError).code;
  }
  return 'answered';
};

describe('revisions', () => {
  test('[L12] a batch is one revision, however many objects it holds', async () => {
    await start();
    const before = explorer.revision;
    reader.sink.apply([put(ciliumNode('a')), put(ciliumNode('b')), put(pod('p', 'a', '10.0.0.5'))]);
    expect(explorer.revision).toBe(before + 1);
  });

  test('[L13] an object that reads as before changes nothing, whatever its resourceVersion', async () => {
    await start();
    reader.sink.apply([put(pod('p', 'a', '10.0.0.5', '1'))]);
    const before = explorer.revision;
    reader.sink.apply([put(pod('p', 'a', '10.0.0.5', '2'))]);
    expect(explorer.revision).toBe(before);
    reader.sink.apply([put(pod('p', 'a', '10.0.0.6', '3'))]);
    expect(explorer.revision).toBe(before + 1);
  });

  test('[L12] [L14] the state of a source counts, the time it was last heard does not', async () => {
    await start();
    const before = explorer.revision;
    reader.sink.setSource({ ...sourceOf('Pod'), heardAt: 5 });
    expect(explorer.revision).toBe(before);
    expect(explorer.status().sources.find(({ kind }) => kind === 'Pod')?.heardAt).toBe('1970-01-01T00:00:00.005Z');
    reader.sink.setSource(sourceOf('Pod', 'stale', 6));
    expect(explorer.revision).toBe(before + 1);
  });

  test('[L12] so does the connection to the API server', async () => {
    await start();
    const before = explorer.revision;
    reader.sink.setConnection({ state: 'lost', since: 7, reason: 'connection refused' });
    expect(explorer.revision).toBe(before + 1);
    expect(explorer.status().connection).toEqual({
      state: 'lost',
      since: '1970-01-01T00:00:00.007Z',
      reason: 'connection refused',
    });
  });

  test('the count of a source is what the store holds, unreadable objects included', async () => {
    await start();
    const broken = {
      kind: 'Unreadable',
      of: 'Pod',
      key: 'default/x',
      namespace: 'default',
      name: 'x',
      reason: 'no spec',
    } as const;
    reader.sink.apply([put(pod('p', 'a', '10.0.0.5')), put(broken)]);
    expect(explorer.status().sources.find(({ kind }) => kind === 'Pod')?.count).toBe(2);
    reader.sink.apply([{ type: 'remove', kind: 'Unreadable', key: 'default/x' }]);
    expect(explorer.status().sources.find(({ kind }) => kind === 'Pod')?.count).toBe(1);
  });
});

describe('what a step changes', () => {
  const askBoth = () => [explorer.nodeAddresses(a), explorer.nodeAddresses(b)];

  test('[L16] a pod on one node leaves the answers of the other alone', async () => {
    await start();
    reader.sink.apply([put(ciliumNode('a')), put(ciliumNode('b'))]);
    const [oldA, oldB] = askBoth();
    const told = listTold(() => reader.sink.apply([put(pod('p', 'a', '10.0.0.5'))]));
    expect(told).toContain('/api/v1/nodes/a/addresses');
    expect(told).toContain('/api/v1/nodes/a/capacity');
    expect(told.filter((path) => path.includes('/nodes/b'))).toEqual([]);
    expect(explorer.nodeAddresses(a)).not.toBe(oldA);
    expect(explorer.nodeAddresses(b)).toBe(oldB);
  });

  test('[L16] a pod also changes a node that mentions it', async () => {
    await start();
    const used = [claimOf('p', '10.0.0.9')];
    reader.sink.apply([
      put(ciliumNode('a')),
      put(ciliumNode('b', { pool: used, used })),
      put(pod('p', 'a', '10.0.0.5')),
    ]);
    askBoth();
    const told = listTold(() => reader.sink.apply([{ type: 'remove', kind: 'Pod', key: 'default/p' }]));
    expect(told).toEqual(expect.arrayContaining(['/api/v1/nodes/a/addresses', '/api/v1/nodes/b/addresses']));
  });

  test('[L16] a second change is told though nobody asked after the first', async () => {
    await start();
    reader.sink.apply([put(ciliumNode('a'))]);
    explorer.nodeAddresses(a);
    reader.sink.apply([put(pod('p', 'a', '10.0.0.5'))]);
    const told = listTold(() => reader.sink.apply([put(pod('q', 'a', '10.0.0.6'))]));
    expect(told).toContain('/api/v1/nodes/a/addresses');
  });

  test('[L15] an identity changes the answers made of identities, and only those', async () => {
    await start();
    const told = listTold(() => reader.sink.apply([put(identity(1234, 'k8s:app=web'))]));
    expect(told).toEqual(
      expect.arrayContaining(['/api/v1/identities', '/api/v1/identities/1234', '/api/v1/whois', '/api/v1/status']),
    );
    expect(told).not.toContain('/api/v1/ip-addresses');
    expect(told).not.toContain('/api/v1/addresses');
  });

  test('[L18] a node that appears is named though nobody asked for it', async () => {
    await start();
    const told = listTold(() => reader.sink.apply([put(ciliumNode('a'))]));
    expect(told).toContain('/api/v1/nodes/a/addresses');
  });

  test('[L18] a node whose CiliumNode cannot be read is named, is in the list, and says what is wrong with it', async () => {
    await start();
    reader.sink.apply([put(ciliumNode('a'))]);
    const broken = { kind: 'Unreadable', of: 'CiliumNode', name: 'a', reason: 'spec is 7' } as const;
    const told = listTold(() => reader.sink.apply([put({ ...broken, key: 'CiliumNode/b', name: 'b' })]));
    expect(told).toContain('/api/v1/nodes/b/addresses');
    expect(explorer.nodes().nodes.map(({ name, ciliumNode }) => [name, ciliumNode])).toEqual([
      ['a', 'present'],
      ['b', 'unreadable'],
    ]);
    expect(explorer.nodePage(b).notes).toContain('The CiliumNode is there and cannot be read: spec is 7');
  });

  test('[L17] more than a hundred nodes are told by the path above them', async () => {
    await start();
    const many = Array.from({ length: 101 }, (_, n) => put(ciliumNode(`n${n}`)));
    const told = listTold(() => reader.sink.apply(many));
    expect(told).toContain('/api/v1/nodes');
    expect(told.filter((path) => path.startsWith('/api/v1/nodes/'))).toEqual([]);
  });

  test('[L19] a source that is refused changes what it is part of, and every node', async () => {
    await start();
    reader.sink.apply([put(ciliumNode('a'))]);
    const before = explorer.nodeAddresses(a);
    const told = listTold(() => reader.sink.setSource(sourceOf('Pod', 'refused', 9)));
    expect(told).toEqual(expect.arrayContaining(['/api/v1/status', '/api/v1/nodes', '/api/v1/ip-addresses']));
    expect(explorer.nodeAddresses(a)).not.toBe(before);
    expect(explorer.sources('nodes').find(({ kind }) => kind === 'Pod')?.state).toBe('refused');
  });

  test('an answer is made once for as long as nothing it is made of changes', async () => {
    await start();
    reader.sink.apply([put(identity(1234))]);
    const [identities, addresses] = [explorer.identities(), explorer.addresses({ offset: 0, limit: 10 })];
    reader.sink.apply([put(identity(1235))]);
    expect(explorer.identities().identities).not.toBe(identities.identities);
    expect(explorer.addresses({ offset: 0, limit: 10 })).toBe(addresses);
  });
});

describe('what does not exist', () => {
  test('[L33] a node nothing knows is not found once the sources are complete', async () => {
    await start();
    expect(codeOf(() => explorer.nodeAddresses(a))).toBe('not-found');
    reader.sink.apply([put(pod('p', 'a', '10.0.0.5'))]);
    expect(codeOf(() => explorer.nodeAddresses(a))).toBe('answered');
  });

  test('[L33] while nodes are being read or refused nobody can say so', async () => {
    await start([sourceOf('Node', 'synced'), sourceOf('CiliumNode', 'syncing')]);
    expect(codeOf(() => explorer.capacity(a))).toBe('not-ready');
    reader.sink.setSource(sourceOf('CiliumNode', 'refused', 1));
    expect(codeOf(() => explorer.capacity(a))).toBe('not-found');
    reader.sink.setSource(sourceOf('Node', 'refused', 1));
    expect(codeOf(() => explorer.capacity(a))).toBe('not-ready');
  });

  test('[L33] an unreadable node exists', async () => {
    await start();
    reader.sink.apply([put({ kind: 'Unreadable', of: 'CiliumNode', key: 'a', name: 'a', reason: 'no spec' })]);
    expect(codeOf(() => explorer.nodeAddresses(a))).toBe('answered');
  });

  test('[L33] an identity needs a witness, unless its number says what it is', async () => {
    await start();
    expect(codeOf(() => explorer.identity(toIdentityId(27668)))).toBe('not-found');
    expect(codeOf(() => explorer.identity(toIdentityId(2)))).toBe('answered');
    reader.sink.apply([put(identity(27668, 'k8s:app=web'))]);
    expect(explorer.identity(toIdentityId(27668)).labels).toEqual(['k8s:app=web']);
  });
});

describe('a life', () => {
  test('is ready once every source has left syncing', async () => {
    await start([]);
    expect([explorer.ready, explorer.status().ready]).toEqual([false, false]);
    reader.sink.setSource(sourceOf('Pod', 'syncing'));
    reader.sink.setSource(sourceOf('Node', 'absent'));
    expect(explorer.ready).toBe(false);
    const ready = explorer.whenReady();
    reader.sink.setSource(sourceOf('Pod', 'refused'));
    await ready;
    expect(explorer.status().ready).toBe(true);
  });

  test('[L14] of a recording stands still at its moment', async () => {
    await start();
    const recorded = await createExplorer({
      startReader: createHandReader().startReader,
      recording: 86_400_000,
    });
    const { now, recording, demo, cluster } = recorded.status();
    expect([now, recording, demo]).toEqual(['1970-01-02T00:00:00.000Z', '1970-01-02T00:00:00.000Z', undefined]);
    expect(cluster).toEqual({ context: 'test', server: 'http://127.0.0.1:1' });
    expect(explorer.status()).toMatchObject({ cluster: { name: 'kind' } });
    expect(explorer.status().recording).toBeUndefined();
    await recorded.stop();
  });

  test('[L11] ends with its streams and its reader', async () => {
    await start([]);
    const waiting = explorer.whenReady();
    explorer.live.open(undefined);
    await explorer.stop();
    await waiting;
    expect([explorer.live.streams, reader.stopped]).toEqual([0, true]);
  });
});
