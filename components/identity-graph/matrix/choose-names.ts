import type { NamespacePair } from '../../../lib/model/identity-graph/identity-graph.ts';

/** Rows of a matrix that can still be read; the namespaces with the most edges stay. */
const mostNames = 60;

const count = ({ edges }: NamespacePair) => Object.values(edges).reduce((sum, each) => sum + each, 0);

/** Namespaces by how many edges touch them, ties by name; what is outside of all stays if anything touches it. */
export function chooseNames(pairs: readonly NamespacePair[], names: readonly string[], most = mostNames): string[] {
  const touched = new Map(names.map((name) => [name, 0]));
  for (const pair of pairs) {
    for (const name of new Set([pair.from, pair.to])) touched.set(name, (touched.get(name) ?? 0) + count(pair));
  }
  const sorted = [...touched].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.slice(0, most).map(([name]) => name);
}
