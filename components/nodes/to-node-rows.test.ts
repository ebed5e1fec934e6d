import { expect, test } from 'vitest';
import { toNodeName } from '../../lib/model/ids.ts';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { parseIp } from '../../lib/model/ip.ts';
import type { NodeRow } from '../../lib/model/nodes/node.ts';
import { toTableCsv } from '../ui/text-column.ts';
import { chooseNodesState } from './choose-nodes-state.ts';
import { nodeColumns } from './node-columns.tsx';
import { nodeFields } from './node-fields.ts';
import { toNodeRows } from './to-node-rows.ts';

function aRow(name: string, fields: Partial<NodeRow> = {}): NodeRow {
  return {
    name: toNodeName(name),
    node: 'present',
    ciliumNode: 'present',
    ready: true,
    unschedulable: false,
    ciliumVersion: '1.13.4',
    scheme: 'eni-used',
    internalIps: [],
    routers: [],
    health: [],
    ingress: [],
    enis: 3,
    slots: 15,
    pool: 15,
    used: 10,
    free: 5,
    maxPods: 17,
    firstLimit: 'max-pods',
    pods: 13,
    hostNetworkPods: 5,
    waitingPods: 0,
    ...fields,
  };
}

const source = (kind: 'Node' | 'CiliumNode', state: SourceAnswer['state']): SourceAnswer => ({
  kind,
  group: '',
  version: 'v1',
  resource: `${kind.toLowerCase()}s`,
  state,
  since: '2023-07-04T16:00:00Z',
  count: 0,
});

const names = (rows: readonly NodeRow[]) => rows.map(({ name }) => name).join(' ');
const readField = (row: NodeRow, id: string) => nodeFields.find((field) => field.id === id)?.value(row);

test('[N10] what is not known, what does not apply and zero are three values', () => {
  const alone = aRow('a', { ciliumNode: 'none', free: null });
  expect(readField(alone, 'free')).toBeUndefined();
  expect(readField(aRow('a', { ciliumNode: 'unknown', free: null }), 'free')).toBeNull();
  expect(readField(aRow('a', { free: 0 }), 'free')).toBe(0);
  expect(readField(aRow('a', { ciliumVersion: null }), 'version')).toBeNull();
  expect(readField(aRow('a', { ciliumVersion: null, compute: 'fargate' }), 'version')).toBeUndefined();
  expect(readField(aRow('a', { node: 'none', ready: null, maxPods: null }), 'ready')).toBe('no Node');
});

test('[N11] not known stands last in either direction, numbers sort as numbers, equal ones by name', () => {
  const rows = [
    aRow('a', { free: 5 }),
    aRow('b', { ciliumNode: 'unknown', free: null }),
    aRow('c', { free: 12 }),
    aRow('d', { free: 5 }),
    aRow('e', { free: '18446744073709551616' }),
  ];
  expect(names(toNodeRows(rows, '', 'free'))).toBe('a d c e b');
  expect(names(toNodeRows(rows, '', '-free'))).toBe('e c a d b');
  expect(names(toNodeRows(rows, '', 'no-such-column'))).toBe('a b c d e');
});

test('[N11] 1.9.1 is older than 1.13.4; the youngest node has the smallest age', () => {
  const rows = [
    aRow('a', { ciliumVersion: '1.13.4', createdAt: '2023-01-01T00:00:00.000Z' }),
    aRow('b', { ciliumVersion: '1.9.1', createdAt: '2024-01-01T00:00:00.000Z' }),
  ];
  expect(names(toNodeRows(rows, '', 'version'))).toBe('b a');
  expect(names(toNodeRows(rows, '', 'created'))).toBe('b a');
});

test('[N12] every word of the filter, in any column', () => {
  const ip = parseIp('192.168.19.239');
  const rows = [aRow('a', { zone: 'us-east-1f', routers: ip ? [ip] : [] }), aRow('b', { zone: 'us-east-1d' })];
  expect(names(toNodeRows(rows, 'US-EAST 19.239', ''))).toBe('a');
  expect(names(toNodeRows(rows, '1d', ''))).toBe('b');
  expect(names(toNodeRows(rows, 'nothing', ''))).toBe('');
});

const none = (...sources: SourceAnswer[]) => chooseNodesState({ nodes: [], sources }, null);

test('[N13] empty is said of complete lists only', () => {
  expect(none(source('Node', 'synced'), source('CiliumNode', 'synced'))).toEqual({ is: 'empty' });
  expect(none(source('Node', 'stale'), source('CiliumNode', 'synced'))).toEqual({ is: 'empty' });
  expect(none(source('Node', 'synced'), source('CiliumNode', 'syncing'))).toMatchObject({
    is: 'syncing',
    what: 'ciliumnodes',
  });
  expect(none(source('Node', 'refused'), source('CiliumNode', 'absent'))).toMatchObject({
    is: 'refused',
    resource: 'nodes',
  });
  expect(none(source('Node', 'synced'), source('CiliumNode', 'absent'))).toMatchObject({ is: 'absent' });
});

test('[N13] no answer yet, no answer at all, and a filter that hides all are three more', () => {
  expect(chooseNodesState(undefined, null)).toMatchObject({ is: 'syncing' });
  expect(chooseNodesState(undefined, new Error('gone'))).toEqual({ is: 'failed', message: 'gone' });
  expect(chooseNodesState({ nodes: [aRow('a')], sources: [] }, null)).toEqual({ is: 'filtered-out', of: 1 });
});

test('[N14] the CSV has the rows in their order, and tells what is not known from what is none', () => {
  const csv = toTableCsv('comment', nodeColumns, [aRow('b', { free: null, zone: '=1+1' }), aRow('a')]);
  const [, header = '', first = '', second = ''] = csv.split('\r\n');
  const cell = (name: string) => first.split(',')[header.split(',').indexOf(name)];
  expect([cell('Name'), cell('Free'), cell('Zone'), cell('Node group'), cell('ENIs')]).toEqual([
    'b',
    '?',
    "'=1+1",
    '',
    '3',
  ]);
  expect(second).toMatch(/^a,/);
});
