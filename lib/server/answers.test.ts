import { describe, expect, test } from 'vitest';
import { createAnswers } from './answers.ts';
import { createClusterState } from './cluster-state.ts';
import { createQuestions } from './questions.ts';
import { clusterNodes, createRandom, randomChange } from './testing/random-cluster.ts';
import { syncedSources } from './testing/test-cluster.ts';

const createCluster = () => {
  const state = createClusterState(() => 1_700_000_000_000);
  for (const source of syncedSources) state.sink.setSource(source);
  const context = { cluster: {}, connection: () => state.connection };
  const answers = createAnswers(state, createQuestions(context));
  const told: string[][] = [];
  state.subscribe((step) => told.push(answers.apply(step).paths));
  return { state, answers, told, fromScratch: () => createAnswers(state, createQuestions(context)) };
};

const askAll = (answers: ReturnType<typeof createAnswers>) => ({
  nodes: Object.fromEntries(clusterNodes.map((name) => [name, answers.node(name)])),
  nodeList: answers.nodes(),
  nodePages: clusterNodes.map((name) => answers.nodePage(name)),
  overview: answers.overview(),
  identities: answers.identities(),
  identityGraph: answers.identityGraph({}),
  identityEdges: answers.identityEdges({ offset: 0, limit: 1000 }),
  identityTable: answers.identityTable({ offset: 0, limit: 1000 }),
  addresses: answers.addresses({ offset: 0, limit: 1000 }),
  ipAddresses: answers.ipAddresses({ by: 'node' }),
  whois: ['10.0.1.3', '10.0.1.', '10.0.0.0/16'].map((input) => answers.whois(input)),
  search: ['p', 'n1', 'df', 'a1', '1001'].map((q) => answers.search({ q, limit: 5 })),
});

describe.each([1, 2, 3, 4, 5, 6])('[L20] [SE10] a random story (seed %i)', (seed) => {
  test('remembered answers equal answers built from scratch, after every batch', () => {
    const random = createRandom(seed);
    const { state, answers, fromScratch } = createCluster();
    for (let step = 0; step < 80; step++) {
      state.sink.apply(Array.from({ length: 1 + random(4) }, () => randomChange(random)));
      expect(askAll(answers)).toEqual(askAll(fromScratch()));
    }
  });
});
