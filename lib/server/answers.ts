/**
 * Answers, each kept until something it was made from changes. One node's by what it read of the snapshot
 * (tracked-memo.ts), the others by the kinds they are made of (answer-kinds.ts).
 */

import type { EdgeTableQueryInput, IdentityGraphQueryInput } from '../contract/identity-graph-schemas.ts';
import type { EndpointsQuery, IdentityTableQueryInput, ServicesQuery } from '../contract/page-parameters.ts';
import type { AddressPageQuery, IpAddressesQuery } from '../contract/parameters.ts';
import type { SearchQuery } from '../contract/search-schemas.ts';
import { buildEndpointPage } from '../model/endpoint/build-endpoint-page.ts';
import { buildIdentityTable } from '../model/identity/build-identity-table.ts';
import { buildEdgeTable } from '../model/identity-graph/build-edge-table.ts';
import { buildIdentityGraph } from '../model/identity-graph/build-identity-graph.ts';
import type { IdentityId, NodeName } from '../model/ids.ts';
import { indexes } from '../model/indexes.ts';
import type { NodeParts } from '../model/ip-ownership/node-summary.ts';
import type { PolicyKind } from '../model/policy/policy.ts';
import type { SourceKind } from '../model/records.ts';
import { buildServicePage } from '../model/service/build-service-page.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type AnswerName, listAnswersOf, listKinds } from './answer-kinds.ts';
import { createAnswerMemo } from './answer-memo.ts';
import {
  listAnswerPaths,
  listIdentityPaths,
  listNodePaths,
  listNodesNamed,
  listResourcePaths,
  pathOf,
} from './changed-paths.ts';
import type { ClusterState, Step } from './cluster-state.ts';
import { createNameIndex } from './name-index.ts';
import type { NodeAnswers, Questions } from './questions.ts';
import { createTrackedMemo } from './tracked-memo.ts';
import { listTouchedReads, sourcesRead } from './tracked-reads.ts';

export type Answers = ReturnType<typeof createAnswers>;

export function createAnswers(state: ClusterState, questions: Questions) {
  const memo = createAnswerMemo();
  const names = createNameIndex(state.snapshot());
  const nodeMemo = createTrackedMemo<NodeName, NodeParts>((name, snapshot) => questions.node(snapshot, name));

  const nodesAt = (snapshot: Snapshot): NodeAnswers => ({ get: (name) => nodeMemo.get(name, snapshot).value });

  type Build<Value> = (snapshot: Snapshot, nodes: NodeAnswers) => Value;

  const buildNow = <Value>(build: Build<Value>): Value => {
    const snapshot = state.snapshot();
    return build(snapshot, nodesAt(snapshot));
  };

  const ask = <Value>(name: AnswerName, question: unknown, build: Build<Value>): Value =>
    memo.get(name, JSON.stringify(question), () => buildNow(build));

  // Whole lists are remembered; a page is cut from them at each question.
  const endpoints = () => ask('endpoints', '', questions.endpoints);
  const services = () => ask('services', '', questions.services);
  const identityRows = () => ask('identity-table', '', (snapshot) => questions.identityRows(snapshot, endpoints().all));

  // Its answers are made of the same kinds, so they are old when it is.
  const graph = () => ask('identity-graph', '', questions.graph);

  /** The nodes whose answers are old now: those that read what changed, and those whose own objects did. */
  const forgetNodes = ({ differences, sources }: Step): Set<NodeName> => {
    const touched = listTouchedReads(differences, indexes);
    if (sources.length > 0) touched.add(sourcesRead);
    const nodes = new Set([...nodeMemo.invalidate(touched), ...listNodesNamed(differences)]);
    const snapshot = state.snapshot();
    for (const name of listNodesNamed(differences)) {
      if (!snapshot.get('Node', name) && !snapshot.get('CiliumNode', name)) nodeMemo.forget(name);
    }
    return nodes;
  };

  return {
    node: (name: NodeName) => buildNow((_, nodes) => nodes.get(name)),
    nodes: () => ask('nodes', '', questions.nodes),
    nodePage: (name: NodeName) => buildNow((snapshot, nodes) => questions.nodePage(snapshot, nodes, name)),
    /** Never remembered: it tells the time and what was last heard. */
    status: () => buildNow(questions.status),
    overview: () => ask('overview', '', questions.overview),
    whois: (query: string) => ask('whois', query, (snapshot, nodes) => questions.whois(snapshot, nodes, names, query)),
    search: (query: SearchQuery) =>
      ask('search', query, (snapshot, nodes) => questions.search(snapshot, nodes, names, query)),
    ipAddresses: (query: IpAddressesQuery) =>
      ask('ip-addresses', query, (snapshot, nodes) => questions.ipAddresses(snapshot, nodes, query)),
    addresses: (query: AddressPageQuery) =>
      ask('addresses', query, (snapshot, nodes) => questions.addresses(snapshot, nodes, query)),
    identities: () => ask('identities', '', questions.identities),
    policies: () => ask('policies', '', questions.policies),
    policy: (kind: PolicyKind, key: string) =>
      ask('policies', [kind, key], (snapshot) => questions.policy(snapshot, kind, key)),
    agent: (node?: NodeName) => ask('agent', node ?? '', (snapshot) => questions.agent(snapshot, node)),
    configuration: () => ask('configuration', '', questions.configuration),
    identity: (id: IdentityId) => ask('identities', id, (snapshot) => questions.identity(snapshot, id)),
    identityTable: (query: IdentityTableQueryInput) => buildIdentityTable(identityRows(), query),
    identityGraph: (query: IdentityGraphQueryInput) =>
      ask('identity-graph', query, () => buildIdentityGraph(graph(), query)),
    identityEdges: (query: EdgeTableQueryInput) => buildEdgeTable(graph(), query),
    endpoints: (query: EndpointsQuery) => buildEndpointPage(endpoints().all, endpoints().printed, query),
    endpoint: (namespace: string, name: string) =>
      ask('endpoints', { namespace, name }, (snapshot, nodes) => questions.endpoint(snapshot, nodes, namespace, name)),
    services: (query: ServicesQuery) => buildServicePage(services(), query),
    service: (namespace: string, name: string) =>
      ask('services', { namespace, name }, (snapshot) => questions.service(snapshot, namespace, name)),
    /** Revision at which the answer last changed; of a node's answers the one at which they were built. */
    version: (name: AnswerName, node?: NodeName) =>
      node === undefined ? memo.version(name) : nodeMemo.get(node, state.snapshot()).revision,
    /** Forgets what the step made old, and names it by path. `nodes`: those whose own answers it made old. */
    apply(step: Step): { paths: string[]; nodes: Set<NodeName> } {
      const kinds = listChangedKinds(step);
      const changed = listAnswersOf(kinds);
      names.apply(step.differences);
      memo.changed(changed, step.revision);
      const nodes = forgetNodes(step);
      const paths = [
        ...listAnswerPaths(changed),
        ...listResourcePaths(kinds),
        ...(step.sources.length > 0 ? [pathOf('nodes')] : listNodePaths(nodes)),
        ...listIdentityPaths(step.differences, indexes),
      ];
      return { paths, nodes };
    },
  };
}

/** A batch changes the answers made of its kinds; a source's state changes those that carry it. */
function listChangedKinds({ differences, sources }: Step): Set<SourceKind> {
  const kinds = listKinds(differences);
  for (const kind of sources) kinds.add(kind);
  return kinds;
}
