import { type StoredField, storyOf } from '../provenance/fields.ts';
import type { CiliumNodeRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Overview } from './installation.ts';

type CiliumNodeField = StoredField extends infer Field
  ? Field extends `CiliumNode ${infer Path}`
    ? Path
    : never
  : never;

/** A block of the CiliumNode, and what is counted of it. */
interface FieldKind {
  /** Path in the CiliumNode. */
  field: CiliumNodeField;
  noun: [one: string, many: string];
  count(node: CiliumNodeRecord): number;
}

const fieldKinds: FieldKind[] = [
  {
    field: 'spec.eni',
    noun: ['node', 'nodes'],
    count: (node) => (node.eni ? 1 : 0),
  },
  {
    field: 'spec.addresses',
    noun: ['address', 'addresses'],
    count: (node) => node.addresses.length,
  },
  {
    field: 'status.eni.enis',
    noun: ['ENI', 'ENIs'],
    count: (node) => node.enis?.length ?? 0,
  },
  {
    field: 'spec.ipam.pool',
    noun: ['address', 'addresses'],
    count: (node) => node.ipam.pool?.length ?? 0,
  },
  {
    field: 'spec.ipam.pools.requested',
    noun: ['IPv4 address', 'IPv4 addresses'],
    count: (node) => (node.ipam.requested ?? []).reduce((sum, request) => sum + (request.ipv4 ?? 0), 0),
  },
  {
    field: 'spec.ipam.pools.allocated',
    noun: ['CIDR', 'CIDRs'],
    count: (node) => (node.ipam.allocated ?? []).reduce((sum, pool) => sum + pool.cidrs.length, 0),
  },
  {
    field: 'status.ipam.used',
    noun: ['address', 'addresses'],
    count: (node) => node.ipam.used?.length ?? 0,
  },
];

/** Fields that hold something in this cluster, with what they hold and when their writer wrote last. */
export const buildWriters = (snapshot: Snapshot): Overview['writers'] =>
  listWritersOf([...snapshot.list('CiliumNode')]);

/** The same of some CiliumNodes. */
export function listWritersOf(nodes: CiliumNodeRecord[]): Overview['writers'] {
  return fieldKinds.flatMap(({ field, noun, count }) => {
    const total = nodes.reduce((sum, node) => sum + count(node), 0);
    if (total === 0) return [];
    const { writtenBy, learnsFrom } = storyOf(`CiliumNode ${field}`);
    const last = findLastWrite(nodes, writtenBy);
    const holds = `${total} ${noun[total === 1 ? 0 : 1]}`;
    return [{ field, holds, writtenBy, learnsFrom, ...(last === undefined ? {} : { lastWrite: last }) }];
  });
}

function findLastWrite(nodes: CiliumNodeRecord[], writer: string): string | undefined {
  let last = 0;
  for (const { writtenAt = {} } of nodes) {
    for (const [name, time] of Object.entries(writtenAt)) if (name.startsWith(writer)) last = Math.max(last, time);
  }
  return last === 0 ? undefined : new Date(last).toISOString();
}
