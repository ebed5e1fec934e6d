/** One answer of the graph. Spec: docs/spec/identity-graph.md. */
import { addBit, type Bits, countBetween, createBits, listBits } from './bits.ts';
import type { CompiledGraph } from './compile-graph.ts';
import { buildMatrix, countEdges, type EdgeMatrix, maskMatrix } from './edge-matrix.ts';
import { createGraphFilter, describeFilter, type GraphFilter, namespacePrefix } from './filter-graph.ts';
import {
  everyEdgeWord,
  type GraphEdge,
  type GraphNode,
  type IdentityGraph,
  type IdentityGraphQuery,
  mostEdges,
  mostFocusEdges,
  type NamespacePair,
} from './identity-graph.ts';
import { createEdgeReader } from './read-edges.ts';

export function buildIdentityGraph(graph: CompiledGraph, query: IdentityGraphQuery): IdentityGraph {
  const filter = createGraphFilter(graph, query);
  const matrix = filterMatrix(graph, filter);
  const shown = listShown(graph, matrix, filter);
  const edges = countEdges(matrix);
  const isSent = edges <= (isFocusOfOne(query) ? mostFocusEdges : mostEdges);
  return {
    of: { identities: countIdentities(graph.nodes), edges: graph.edges },
    shown: { identities: countIdentities(shown.map(({ node }) => node)), edges },
    reduced: describeFilter(query),
    nodes: isSent ? shown.map(({ node }) => node).sort(byId) : null,
    edges: isSent ? listEdges(graph, matrix, filter) : null,
    pairs: countPairs(graph.nodes, matrix),
    namespaces: countNamespaces(shown.map(({ node }) => node)),
    unjudged: graph.unjudged,
    unlabelled: graph.unlabelled,
  };
}

export function filterMatrix({ nodes, rules, matrix }: CompiledGraph, filter: GraphFilter): EdgeMatrix {
  if (filter.isEmpty) return matrix;
  const left = filter.rules.length === rules.length ? matrix : buildMatrix(filter.rules, nodes.length);
  return maskMatrix(left, (from) => filter.maskOf(from, false));
}

/** Who names one node can be told in full: there are no more than nodes and words. */
const isFocusOfOne = ({ focus }: IdentityGraphQuery) => focus !== undefined && !focus.startsWith(namespacePrefix);

const countIdentities = (nodes: readonly GraphNode[]) => nodes.filter(({ kind }) => kind === 'identity').length;

const byId = (a: GraphNode, b: GraphNode) => (a.id < b.id ? -1 : 1);

/** Both ends of every edge, what the focus is about, and identities without an edge unless edges are asked for. */
function listShown(graph: CompiledGraph, matrix: EdgeMatrix, { isAboutEdges, chosen, focus }: GraphFilter) {
  const shown = listEnds(matrix);
  for (const place of focus ? listBits(focus) : []) addBit(shown, place);
  const alone = isAboutEdges ? [] : listBits(chosen).filter((place) => place < graph.identities);
  for (const place of alone) addBit(shown, place);
  return listBits(shown).flatMap((place) => {
    const node = graph.nodes[place];
    return node ? [{ place, node }] : [];
  });
}

function listEnds(matrix: EdgeMatrix): Bits {
  const ends = createBits(matrix.allow.length);
  for (const word of everyEdgeWord) {
    for (const [from, row] of matrix[word].entries()) {
      if (!row?.some((bits) => bits !== 0)) continue;
      addBit(ends, from);
      for (let n = 0; n < row.length; n++) ends[n] = (ends[n] ?? 0) | (row[n] ?? 0);
    }
  }
  return ends;
}

function listEdges({ nodes }: CompiledGraph, matrix: EdgeMatrix, { rules }: GraphFilter): GraphEdge[] {
  const read = createEdgeReader(rules);
  const edges = nodes.flatMap(({ id }, from) =>
    everyEdgeWord.flatMap((word) =>
      listBits(matrix[word][from] ?? createBits(0)).map((to): GraphEdge => {
        const { policies: _, ...words } = read(from, to, word);
        return { from: id, to: nodes[to]?.id ?? '', word, ...words };
      }),
    ),
  );
  return edges.sort(byEnds);
}

function byEnds(a: GraphEdge, b: GraphEdge): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return everyEdgeWord.indexOf(a.word) - everyEdgeWord.indexOf(b.word);
}

interface Stretch {
  name: string;
  first: number;
  end: number;
}

/** The places of each namespace; '' is the last stretch. */
function listStretches(nodes: readonly GraphNode[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [place, { namespace = '' }] of nodes.entries()) {
    const last = stretches.at(-1);
    if (last?.name === namespace) last.end = place + 1;
    else stretches.push({ name: namespace, first: place, end: place + 1 });
  }
  return stretches;
}

function countPairs(nodes: readonly GraphNode[], matrix: EdgeMatrix): NamespacePair[] {
  const stretches = listStretches(nodes);
  const pairs = stretches.flatMap((from) => stretches.map((to) => countPair(from, to, matrix)));
  return pairs
    .filter(({ edges }) => everyEdgeWord.some((word) => edges[word] > 0))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
}

function countPair(from: Stretch, to: Stretch, matrix: EdgeMatrix): NamespacePair {
  const count = (word: (typeof everyEdgeWord)[number]) => {
    let edges = 0;
    for (let place = from.first; place < from.end; place++) {
      const row = matrix[word][place];
      if (row) edges += countBetween(row, to.first, to.end);
    }
    return edges;
  };
  const edges = {
    allow: count('allow'),
    'allow-l7': count('allow-l7'),
    deny: count('deny'),
    unknown: count('unknown'),
  };
  return { from: from.name, to: to.name, edges };
}

const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

const countNamespaces = (nodes: readonly GraphNode[]): IdentityGraph['namespaces'] =>
  [...Map.groupBy(nodes, ({ namespace = '' }) => namespace)]
    .map(([name, { length }]) => ({ name, identities: length }))
    .sort((a, b) => compareText(a.name, b.name));
