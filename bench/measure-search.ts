/** Search in a large cluster, in this process: no network, no browser. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { toNodeName } from '../lib/model/ids.ts';
import { sourceKinds } from '../lib/model/sources.ts';
import { aPod, sourceOf } from '../lib/model/testing/snapshot-of-records.ts';
import { createAnswers } from '../lib/server/answers.ts';
import { type ClusterState, createClusterState } from '../lib/server/cluster-state.ts';
import { createNameIndex } from '../lib/server/name-index.ts';
import { createQuestions } from '../lib/server/questions.ts';
import { apps, listLargeCluster, parts, suffix } from './large-cluster.ts';

export interface SearchFigures {
  /** Of an index from scratch: ms, and bytes of the heap. */
  build: number;
  memory: number;
  /** ms of one changed pod: store, index, and what it makes old. */
  change: number[];
  /** ms of the answers to each sort of input. */
  questions: Record<string, number[]>;
}

export function measureSearch(): SearchFigures {
  const state = createClusterState(Date.now);
  for (const kind of sourceKinds) state.sink.setSource(sourceOf(kind));
  state.sink.apply([...listLargeCluster()].map((record) => ({ type: 'put', record })));
  const figures = measureBuild(state);
  const answers = createAnswers(state, createQuestions({ cluster: {}, connection: () => state.connection }));
  state.subscribe((step) => void answers.apply(step));
  // What the first screen asks for anyway: every node's answers, which exact matches are made of.
  answers.nodes();
  for (const input of ['a', 'web', 'crdns', '10.1.']) answers.search({ q: input, limit: 5 });
  const questions = Object.entries(listInputs()).map(([what, inputs]) => [
    what,
    inputs.map((q) => timeOf(() => answers.search({ q, limit: 5 }))),
  ]);
  const change: number[] = [];
  const afterChange = Array.from({ length: 50 }, () => {
    change.push(timeOf(() => changeOne(state)));
    return timeOf(() => answers.search({ q: 'orders', limit: 5 }));
  });
  return { ...figures, change, questions: { ...Object.fromEntries(questions), 'right after a change': afterChange } };
}

function listInputs(): Record<string, string[]> {
  const pairs = apps.flatMap((app) => parts.map((part) => [app, part] as const));
  return {
    '1 character': [...'abcdefghijklmnopqrstuvwxyz-'],
    '3 characters': apps.flatMap((app) => [app.slice(0, 3), suffix(3)]),
    '8 characters': pairs.map(([app, part]) => `${app}-${part}`.slice(0, 8)),
    '8 characters in pieces': pairs.map(([app, part]) => `${app.slice(0, 3)}${part.slice(0, 3)}${suffix(2)}`),
    'addresses, numbers, ids, labels': [
      ...['10.0.1.9', '10.1.134.159', '10.1.', '10.0.2', '10.0.0.0/24', '18012', '1234', '60000'],
      ...['app=web', 'eni-0000000000000000a', 'eni-0000000000000', 'i-1234', 'sg-1', 'subnet-1'],
    ],
  };
}

function measureBuild(state: ClusterState): Pick<SearchFigures, 'build' | 'memory'> {
  const before = heapNow();
  let index: unknown;
  const build = timeOf(() => {
    index = createNameIndex(state.snapshot());
  });
  const memory = heapNow() - before;
  return index ? { build, memory } : { build: 0, memory: 0 };
}

/** Bytes that are held, after a collection. */
function heapNow(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const changeOne = (state: ClusterState) =>
  state.sink.apply([
    {
      type: 'put',
      record: aPod(`team-1/orders-new-${suffix(5)}`, [], { node: toNodeName('ip-10-200-7.ec2.internal') }),
    },
  ]);
