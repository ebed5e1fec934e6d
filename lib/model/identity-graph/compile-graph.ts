/**
 * Everything the graph is made of, read once for all questions: who there is, and what every rule says. Edges are not among
 * it: one rule may stand for millions. Spec: docs/spec/identity-graph.md.
 */
import { buildIdentities } from '../identity/build-identities.ts';
import { findCiliumConfig } from '../ipam-mode.ts';
import { listPolicyRecords } from '../policy/build-policies.ts';
import { policyKinds } from '../policy/policy.ts';
import { readEverybody } from '../policy/read-everybody.ts';
import type { Snapshot } from '../snapshot.ts';
import { compilePolicy, type PlacedRule, placeRule } from './compile-rules.ts';
import { buildMatrix, countEdges, type EdgeMatrix } from './edge-matrix.ts';
import { createPeerFinder } from './find-peers.ts';
import type { GraphNode, Unjudged } from './identity-graph.ts';
import { createNodeBook } from './node-book.ts';
import { createPeerSelectors } from './peer-selectors.ts';

export interface CompiledGraph {
  /** By place: identities by namespace, those without one last, then everything else. */
  nodes: readonly GraphNode[];
  rules: readonly PlacedRule[];
  /** Places below are identities of this cluster's objects and endpoints. */
  identities: number;
  /** Of all rules. */
  matrix: EdgeMatrix;
  edges: number;
  unjudged: Unjudged[];
  /** Identities whose labels nobody tells. */
  unlabelled: number;
}

export function compileGraph(snapshot: Snapshot): CompiledGraph {
  const identities = buildIdentities(snapshot);
  const everybody = readEverybody(snapshot, identities);
  const book = createNodeBook(identities, everybody.hasEndpoints);
  const { candidates } = everybody;
  const finder = createPeerFinder(book, createPeerSelectors(candidates, book, findLocalCluster(snapshot)));
  const compiled = listPolicyRecords(snapshot).map((record) => compilePolicy(record, { everybody, book, finder }));
  const rules = compiled.flatMap(({ rules }) => rules).map((rule) => placeRule(rule, book.nodes.length));
  const matrix = buildMatrix(rules, book.nodes.length);
  return {
    nodes: book.nodes,
    rules,
    identities: identities.length,
    matrix,
    edges: countEdges(matrix),
    unjudged: [...compiled.flatMap(({ unjudged }) => unjudged), ...listUnreadable(snapshot)],
    unlabelled: identities.length - candidates.identities.length,
  };
}

/** Policies that the API served in a shape that is not theirs. */
function listUnreadable(snapshot: Snapshot): Unjudged[] {
  return [...snapshot.list('Unreadable')].flatMap(({ of, namespace, name, reason }) => {
    const kind = policyKinds.find((kind) => kind === of);
    return kind ? [{ policy: { kind, ...(namespace === undefined ? {} : { namespace }), name }, why: reason }] : [];
  });
}

/** Since Cilium 1.18 peers are in the local cluster where cilium-config says so. */
function findLocalCluster(snapshot: Snapshot): string | undefined {
  const data = findCiliumConfig(snapshot)?.data ?? {};
  return data['policy-default-local-cluster'] === 'true' ? data['cluster-name'] : undefined;
}
