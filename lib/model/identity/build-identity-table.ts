import { buildPage, containsText, isAnyOf, type SortColumns } from '../page.ts';
import type { IdentityRow, IdentityTable, IdentityTableQuery, LabelKey } from './identity-table.ts';

const columns: SortColumns<IdentityRow> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  labels: ({ labels }) => labels.join(' ') || undefined,
  endpoints: ({ endpoints }) => endpoints ?? undefined,
  pods: ({ pods }) => pods ?? undefined,
  namespaces: ({ namespaces }) => namespaces.join(' ') || undefined,
  nodes: ({ nodes }) => nodes ?? undefined,
  policies: ({ policies }) => policies?.count,
  age: ({ createdAt }) => (createdAt === undefined ? undefined : -Date.parse(createdAt)),
};

/** Keys that the panel shows. */
const mostKeys = 8;

export function buildIdentityTable(all: readonly IdentityRow[], query: IdentityTableQuery): IdentityTable {
  const { rows, ...page } = buildPage(all, createFilter(query), columns, query);
  return {
    ...page,
    identities: rows,
    keys: listKeys(all).slice(0, mostKeys),
    duplicates: all.filter(({ sameLabels }) => sameLabels.length > 0).length,
  };
}

const createFilter = (query: IdentityTableQuery) => (row: IdentityRow) =>
  (query.id === undefined || row.id === query.id) &&
  (!query.ns?.length || row.namespaces.some((namespace) => query.ns?.includes(namespace))) &&
  isAnyOf(query.kind, row.kind) &&
  (!query.duplicates || row.sameLabels.length > 0) &&
  (query.label === undefined || row.labels.some((label) => label === query.label || keyOf(label) === query.label)) &&
  containsText(query.q, [row.id, row.name, ...row.labels, ...row.namespaces, ...namesOf(row)]);

const namesOf = ({ policies }: IdentityRow) => (policies?.first ?? []).map(({ name }) => name);

/** `k8s:app=web` has the key `k8s:app`; a label without `=` (`reserved:host`) is a key without a value. */
const keyOf = (label: string): string => label.split('=', 1)[0] ?? label;

/** By the number of different values, then by name. Reserved labels name a number, they tell nobody apart. */
function listKeys(rows: readonly IdentityRow[]): LabelKey[] {
  const keys = new Map<string, { values: Set<string>; identities: number }>();
  for (const label of rows.flatMap(({ labels }) => labels)) {
    if (label.startsWith('reserved:')) continue;
    const found = keys.get(keyOf(label)) ?? { values: new Set<string>(), identities: 0 };
    keys.set(keyOf(label), found);
    found.values.add(label);
    found.identities++;
  }
  return [...keys]
    .map(([key, { values, identities }]) => ({ key, values: values.size, identities }))
    .sort((a, b) => b.values - a.values || (a.key < b.key ? -1 : 1));
}
