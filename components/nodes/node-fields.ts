import type { NodeRow } from '../../lib/model/nodes/node.ts';
import { nameScheme } from '../address/name-scheme.ts';

/** null is "not known"; undefined and '' are "there is none". */
export type FieldValue = string | number | null | undefined;

export interface NodeField {
  id: string;
  header: string;
  value: (row: NodeRow) => FieldValue;
  numeric?: true;
  /** What the menu of a row calls its copy. */
  copies?: string;
}

const firstLimits = { 'max-pods': 'max-pods', addresses: 'addresses', together: 'both together' } as const;

function nameReady({ ready, unschedulable, node }: NodeRow): FieldValue {
  if (node === 'none') return 'no Node';
  if (ready === null) return null;
  return `${ready ? 'ready' : 'not ready'}${unschedulable ? ', cordoned' : ''}`;
}

/** What a node without a CiliumNode has no value for is not unknown: it does not apply. */
const ofCilium =
  (value: (row: NodeRow) => FieldValue) =>
  (row: NodeRow): FieldValue =>
    row.ciliumNode === 'none' ? undefined : row.ciliumNode === 'present' ? value(row) : null;

const ofBoth = (value: (row: NodeRow) => FieldValue) =>
  ofCilium((row) => (row.node === 'none' ? undefined : value(row)));

/** Where no agent is meant to run there is no version that could be unknown. */
const nameVersion = ({ ciliumVersion, compute }: NodeRow): FieldValue => ciliumVersion ?? (compute ? undefined : null);

const joined = (values: readonly string[]) => values.join(', ');

/** The columns, once: cells, order, filter and CSV are made from them. How full a node is stands before what it is. */
export const nodeFields: readonly NodeField[] = [
  { id: 'name', header: 'Name', value: (row) => row.name, copies: 'name' },
  { id: 'ready', header: 'Ready', value: nameReady },
  { id: 'version', header: 'Cilium', value: nameVersion },
  { id: 'type', header: 'Instance type', value: (row) => row.compute ?? row.instanceType },
  { id: 'zone', header: 'Zone', value: (row) => row.zone },
  { id: 'enis', header: 'ENIs', value: ofCilium((row) => row.enis), numeric: true },
  { id: 'slots', header: 'Slots', value: ofCilium((row) => row.slots), numeric: true },
  { id: 'pool', header: 'Pool', value: ofCilium((row) => row.pool), numeric: true },
  { id: 'used', header: 'Used', value: ofCilium((row) => row.used), numeric: true },
  { id: 'free', header: 'Free', value: ofCilium((row) => row.free), numeric: true },
  {
    id: 'max-pods',
    header: 'max-pods',
    value: (row) => (row.node === 'none' ? undefined : row.maxPods),
    numeric: true,
  },
  { id: 'first', header: 'Reached first', value: ofBoth((row) => row.firstLimit && firstLimits[row.firstLimit]) },
  { id: 'pods', header: 'Pods', value: (row) => row.pods, numeric: true },
  { id: 'created', header: 'Age', value: (row) => row.createdAt, numeric: true },
  { id: 'ip', header: 'InternalIP', value: (row) => joined(row.internalIps), copies: 'address' },
  { id: 'router', header: 'Router', value: ofCilium((row) => joined(row.routers)) },
  { id: 'health', header: 'Health', value: ofCilium((row) => joined(row.health)) },
  { id: 'instance', header: 'Instance', value: (row) => row.instanceId, copies: 'instance' },
  { id: 'group', header: 'Node group', value: (row) => row.nodeGroup },
  { id: 'scheme', header: 'Scheme', value: ofCilium((row) => (row.scheme === 'unknown' ? null : row.scheme)) },
];

/** Text that a filter looks through beside the columns. */
export const wordsOf = (row: NodeRow): string => [...row.ingress, nameScheme(row.scheme)].join(' ');
