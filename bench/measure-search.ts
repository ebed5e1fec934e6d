/** Search in a cluster of 5,000 nodes and 100,000 pods with an endpoint each, in this process: no network, no browser. */
import { toEniId, toIdentityId, toNodeName } from '../lib/model/ids.ts';
import type { AnyRecord, CiliumNodeRecord } from '../lib/model/records.ts';
import { sourceKinds } from '../lib/model/sources.ts';
import {
  aCiliumNode,
  anEndpoint,
  anEni,
  aPod,
  ip,
  poolOf,
  sourceOf,
} from '../lib/model/testing/snapshot-of-records.ts';
import { createAnswers } from '../lib/server/answers.ts';
import { createClusterState } from '../lib/server/cluster-state.ts';
import { createNameIndex } from '../lib/server/name-index.ts';
import { createQuestions } from '../lib/server/questions.ts';
import { createRandom } from '../lib/server/testing/random-cluster.ts';

const nodes = Number(process.env.NODES ?? 5_000);
const pods = Number(process.env.PODS ?? 100_000);
const random = createRandom(1);
const apps = ['payments', 'orders', 'coredns', 'web', 'ledger', 'search', 'mail', 'gateway', 'report', 'cache'];
const parts = ['api', 'worker', 'proxy', 'sync', 'frontend', 'migrate', 'cron', 'admin'];
// The letters that Kubernetes makes names of (k8s.io/apimachinery/pkg/util/rand).
const letters = 'bcdfghjklmnpqrstvwxz2456789';

const pick = (words: readonly string[]) => words[random(words.length)] ?? '';
const suffix = (length: number) => Array.from({ length }, () => letters[random(letters.length)]).join('');
const nodeAddress = (number: number, net = 16) => ip(`172.${net}.${number >> 8}.${number & 255}`);
const address = (number: number) => ip(`10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`);

function* listRecords(): Generator<AnyRecord> {
  for (let number = 0; number < nodes; number++) yield toCiliumNode(number);
  for (let number = 0; number < pods / 10; number++) {
    const labels = [
      `k8s:app=${pick(apps)}-${pick(parts)}-${number}`,
      `k8s:io.kubernetes.pod.namespace=team-${number % 200}`,
    ];
    yield {
      kind: 'CiliumIdentity',
      key: `${1000 + number}`,
      name: `${1000 + number}`,
      id: toIdentityId(1000 + number),
      labels,
    };
  }
  for (let number = 0; number < pods; number++) {
    const key = `team-${number % 200}/${pick(apps)}-${pick(parts)}-${suffix(10)}-${suffix(5)}`;
    const node = toNodeName(`ip-10-200-${number % nodes}.ec2.internal`);
    yield aPod(key, [address(number)], { node });
    yield anEndpoint(key, [address(number)], {
      endpointId: number % 65_536,
      nodeIp: nodeAddress(number % nodes),
      identity: toIdentityId(1000 + (number % 10_000)),
    });
  }
}

function toCiliumNode(number: number): CiliumNodeRecord {
  const name = toNodeName(`ip-10-200-${number}.ec2.internal`);
  const addresses = Array.from({ length: pods / nodes }, (_, index) => address(number + index * nodes));
  const eni = anEni(`eni-${number.toString(16).padStart(17, '0')}`, addresses, {
    primary: nodeAddress(number, 17),
  });
  const pool = poolOf(toEniId(eni.id), addresses);
  return aCiliumNode(
    [eni],
    { pool },
    { name, key: name, addresses: [{ type: 'InternalIP', ip: nodeAddress(number) }], instanceId: `i-${number}` },
  );
}

export interface SearchFigures {
  /** Names in the index. */
  names: number;
  /** ms, and bytes of the heap, of an index from scratch. */
  build: number;
  memory: number;
  /** ms of every question of so many characters, and of those asked right after a change. */
  one: number[];
  three: number[];
  eight: number[];
  pieces: number[];
  exact: number[];
  afterChange: number[];
  /** ms of one changed pod in the index. */
  change: number[];
}

export function measureSearch(): SearchFigures {
  const state = createClusterState(Date.now);
  for (const kind of sourceKinds) state.sink.setSource(sourceOf(kind));
  state.sink.apply([...listRecords()].map((record) => ({ type: 'put', record })));
  const { index, build, memory } = measureBuild(() => createNameIndex(state.snapshot()));
  const answers = createAnswers(state, createQuestions({ cluster: {}, connection: () => state.connection }));
  state.subscribe((step) => void answers.apply(step));
  const ask = (q: string) => timeOf(() => answers.search({ q, limit: 5 }));
  const askAll = (inputs: string[]) => inputs.map(ask);
  const changes = Array.from({ length: 50 }, (_, number) => timeOf(() => change(state, number)));
  for (const input of ['a', 'web', 'crdns']) ask(input);
  return {
    names: index,
    build,
    memory,
    one: askAll([...'abcdefghijklmnopqrstuvwxyz-']),
    three: askAll(apps.flatMap((app) => [app.slice(0, 3), `${suffix(3)}`])),
    eight: askAll(apps.flatMap((app) => parts.map((part) => `${app}-${part}`.slice(0, 8)))),
    pieces: askAll(apps.flatMap((app) => parts.map((part) => `${app.slice(0, 3)}${part.slice(0, 2)}${suffix(2)}`))),
    exact: askAll([
      ...['10.0.1.9', '18012', '1234', '10.1.', '10.0.0.0/24', 'app=web', 'eni-0000000000000000a', 'i-12345'],
    ]),
    afterChange: Array.from({ length: 30 }, (_, number) => {
      change(state, number);
      return ask('orders');
    }),
    change: changes,
  };
}

function measureBuild(make: () => ReturnType<typeof createNameIndex>) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const index = make();
  const build = performance.now() - start;
  globalThis.gc?.();
  const memory = process.memoryUsage().heapUsed - before;
  return {
    index: index.count('pod') + index.count('endpoint') + index.count('label') + index.count('node'),
    build,
    memory,
  };
}

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const change = (state: ReturnType<typeof createClusterState>, number: number) =>
  state.sink.apply([
    {
      type: 'put',
      record: aPod(`team-1/orders-new-${suffix(5)}`, [], { node: toNodeName(`ip-10-200-${number}.ec2.internal`) }),
    },
  ]);
