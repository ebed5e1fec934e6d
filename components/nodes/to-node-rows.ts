import type { NodeRow } from '../../lib/model/nodes/node.ts';
import { parseSort } from '../ui/text-column.ts';
import { type FieldValue, type NodeField, nodeFields, wordsOf } from './node-fields.ts';

/** Nodes that hold every word of the filter in any column, in the asked order; by name where nothing else is asked. */
export function toNodeRows(nodes: readonly NodeRow[], q: string, sort: string): NodeRow[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = words.length === 0 ? [...nodes] : nodes.filter((node) => hasWords(node, words));
  const field = nodeFields.find(({ id }) => id === parseSort(sort)?.column);
  return field ? rows.sort(createOrder(field, sort.startsWith('-'))) : rows;
}

function hasWords(node: NodeRow, words: readonly string[]): boolean {
  const text = `${nodeFields.map((field) => field.value(node) ?? '').join(' ')} ${wordsOf(node)}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

const { compare: compareText } = new Intl.Collator('en', { numeric: true });

/** What is not known, or is not there, stands last in either direction. Equal ones stay in the order of their names. */
function createOrder({ id, value, numeric }: NodeField, descending: boolean) {
  // Older nodes have the earlier time and the greater age.
  const turn = descending !== (id === 'created') ? -1 : 1;
  const isNumber = numeric && id !== 'created';
  return (a: NodeRow, b: NodeRow): number => {
    const [left, right] = [value(a), value(b)];
    const missing = Number(isMissing(left)) - Number(isMissing(right));
    if (missing !== 0 || isMissing(left)) return missing;
    return turn * (isNumber ? Number(left) - Number(right) : compareText(String(left), String(right)));
  };
}

const isMissing = (value: FieldValue) => value === null || value === undefined || value === '';
