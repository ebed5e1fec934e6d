import { expect, test } from 'vitest';
import type { AnyRecord, RecordKind } from '../model/records.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type AnswerName, answerNames, kindsOfAnswer, listAnswersOf, listKinds } from './answer-kinds.ts';
import { createClusterState } from './cluster-state.ts';
import { createNameIndex } from './name-index.ts';
import { createQuestions, type NodeAnswers } from './questions.ts';
import { listDemoClusters, readDemoRecords } from './testing/demo-records.ts';
import { clusterNodes, createRandom, randomChange } from './testing/random-cluster.ts';
import { put, syncedSources } from './testing/test-cluster.ts';

/** The same snapshot; `kinds` gathers what was asked for by kind, and what came out of an index. */
function gatherKinds(snapshot: Snapshot, kinds: Set<RecordKind>): Snapshot {
  const gathered = (records: Iterable<AnyRecord>) => {
    const all = [...records];
    for (const { kind } of all) kinds.add(kind);
    return all;
  };
  return {
    ...snapshot,
    list: (kind) => kinds.add(kind) && snapshot.list(kind),
    get: (kind, key) => kinds.add(kind) && snapshot.get(kind, key),
    count: (kind) => (kinds.add(kind) ? snapshot.count(kind) : 0),
    find: (index, key) => gathered(snapshot.find(index, key)),
  };
}

const state = createClusterState(() => 1_700_000_000_000);
for (const source of syncedSources) state.sink.setSource(source);
const random = createRandom(7);
state.sink.apply(Array.from({ length: 300 }, () => randomChange(random)));
for (const cluster of listDemoClusters()) state.sink.apply(readDemoRecords(cluster).map(put));
const nodes = [...clusterNodes, ...[...state.snapshot().list('CiliumNode')].map((node) => node.name)];

const names = () => createNameIndex(state.snapshot());
const questions = createQuestions({ cluster: {}, connection: () => state.connection });
const queries = [
  '10.0.1.3',
  '10.0.0.0/16',
  'p1',
  'default/p1',
  'n1',
  '1001',
  'eni-1',
  'k8s:app=a1',
  'sg-1',
  'subnet-1',
];

const asked: Record<AnswerName, (snapshot: Snapshot, nodes: NodeAnswers) => unknown> = {
  nodes: (snapshot, answers) => [
    questions.nodes(snapshot, answers),
    ...nodes.map((node) => questions.nodePage(snapshot, answers, node)),
  ],
  overview: questions.overview,
  whois: (snapshot, nodes) => queries.map((query) => questions.whois(snapshot, nodes, names(), query)),
  search: (snapshot, nodes) => queries.map((q) => questions.search(snapshot, nodes, names(), { q, limit: 5 })),
  'ip-addresses': (snapshot, nodes) => questions.ipAddresses(snapshot, nodes, { by: 'namespace' }),
  addresses: (snapshot, nodes) => questions.addresses(snapshot, nodes, { q: 'p1', offset: 0, limit: 50 }),
  configuration: questions.configuration,
  agent: (snapshot) => [undefined, ...nodes].map((node) => questions.agent(snapshot, node)),
  policies: questions.policies,
  identities: (snapshot) => questions.identities(snapshot),
  endpoints: questions.endpoints,
  'identity-table': (snapshot, nodes) => questions.identityRows(snapshot, questions.endpoints(snapshot, nodes).all),
  'identity-graph': questions.graph,
  'identity-edges': questions.graph,
  services: questions.services,
};

test.each(answerNames)('[L15] %s reads no kind but those it is said to be made of', (name) => {
  const kinds = new Set<RecordKind>();
  const snapshot = gatherKinds(state.snapshot(), kinds);
  asked[name](snapshot, { get: (node) => questions.node(snapshot, node) });
  // An unreadable object counts as the kind it should have been.
  const unexpected = [...kinds].filter(
    (kind) => kind !== 'Unreadable' && !new Set<string>(kindsOfAnswer[name]).has(kind),
  );
  expect(unexpected).toEqual([]);
  expect(kinds.size).toBeGreaterThan(1);
});

test('[L15] an unreadable object counts as the kind it should have been', () => {
  const broken = { kind: 'Unreadable', of: 'CiliumIdentity', key: '7', name: '7', reason: 'no labels' } as const;
  const kinds = listKinds([{ after: broken }]);
  expect([...kinds]).toEqual(['CiliumIdentity']);
  expect(listAnswersOf(kinds)).toEqual([
    'overview',
    'whois',
    'search',
    'identities',
    'endpoints',
    'identity-table',
    'identity-graph',
    'identity-edges',
    'policies',
  ]);
});
