/**
 * The identity graph of a large cluster, in this process: 4,318 identities in 62 namespaces, eight policies in each, one for
 * everybody (18.6 million pairs), one of 500 rules. No network, no browser.
 */
import { toIdentityId } from '../lib/model/ids.ts';
import type { AnyRecord, NetworkPolicyRecord } from '../lib/model/records.ts';
import { sourceKinds } from '../lib/model/sources.ts';
import { sourceOf } from '../lib/model/testing/snapshot-of-records.ts';
import { createAnswers } from '../lib/server/answers.ts';
import { createClusterState } from '../lib/server/cluster-state.ts';
import { createQuestions } from '../lib/server/questions.ts';

const identities = 4318;
const namespaces = 62;
const apps = 20;

const app = (number: number) => ({ matchLabels: { app: `app-${number}` } });
const port = (number: number) => [{ ports: [{ port: `${number}`, protocol: 'TCP' }] }];

function toIdentity(number: number): AnyRecord {
  const id = 10_000 + number;
  const [namespace, place] = [`team-${number % namespaces}`, Math.floor(number / namespaces)];
  const labels = [
    `k8s:app=app-${place % apps}`,
    `k8s:io.cilium.k8s.namespace.labels.team=${namespace}`,
    `k8s:io.cilium.k8s.policy.cluster=default`,
    `k8s:io.kubernetes.pod.namespace=${namespace}`,
    `k8s:tier=${['web', 'api', 'db'][place % 3]}`,
    `k8s:version=v${Math.floor(place / apps)}`,
  ];
  return { kind: 'CiliumIdentity', key: `${id}`, name: `${id}`, id: toIdentityId(id), labels };
}

/** DNS, two names outside, and who reaches it. */
const toSpec = (number: number) => ({
  endpointSelector: app(number),
  ingress: [{ fromEndpoints: [{ matchLabels: { tier: 'web' } }, app(number + 1)], toPorts: port(8080) }],
  egress: [
    {
      toEndpoints: [{ matchLabels: { app: 'app-1', 'k8s:io.kubernetes.pod.namespace': 'team-0' } }],
      toPorts: port(53),
    },
    { toFQDNs: [{ matchPattern: `*.example-${number}.com` }] },
    { toCIDRSet: [{ cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] }] },
  ],
});

const toPolicy = (namespace: string, name: string, spec: object): NetworkPolicyRecord => ({
  kind: 'CiliumNetworkPolicy',
  key: `${namespace}/${name}`,
  namespace,
  name,
  spec,
});

const everybody: NetworkPolicyRecord = {
  kind: 'CiliumClusterwideNetworkPolicy',
  key: 'everybody',
  name: 'everybody',
  spec: { endpointSelector: {}, ingress: [{ fromEndpoints: [{}] }], egressDeny: [{ toEntities: ['world'] }] },
};

const listRecords = (): AnyRecord[] => [
  ...Array.from({ length: identities }, (_, number) => toIdentity(number)),
  ...Array.from({ length: namespaces * 8 }, (_, n) =>
    toPolicy(`team-${Math.floor(n / 8)}`, `p${n % 8}`, toSpec(n % 8)),
  ),
  toPolicy('team-0', 'long', {
    endpointSelector: {},
    egress: Array.from({ length: 500 }, (_, n) => ({ toEndpoints: [app(n % apps)], toPorts: port(1000 + n) })),
  }),
  everybody,
];

export interface GraphFigures {
  edges: number;
  /** ms from the records to the first answer: everything is read and compiled. */
  first: number;
  /** ms of further questions, with the writing of their JSON. */
  namespace: number[];
  identity: number[];
  page: number[];
}

export function measureGraph(runs: number): GraphFigures {
  const state = createClusterState(Date.now);
  for (const kind of sourceKinds) state.sink.setSource(sourceOf(kind));
  state.sink.apply(listRecords().map((record) => ({ type: 'put', record })));
  const answers = createAnswers(state, createQuestions({ cluster: {}, connection: () => state.connection }));
  const repeat = (ask: (run: number) => unknown) => Array.from({ length: runs }, (_, run) => timeOf(() => ask(run)));
  const first = timeOf(() => answers.identityGraph({}));
  const { total } = answers.identityEdges({ offset: 0, limit: 1 });
  return {
    edges: total,
    first,
    namespace: repeat((run) => answers.identityGraph({ focus: `namespace:team-${run}` })),
    identity: repeat((run) => answers.identityGraph({ focus: `identity:${10_000 + run}` })),
    page: repeat((run) => answers.identityEdges({ offset: Math.floor((total / runs) * run), limit: 500 })),
  };
}

function timeOf(ask: () => unknown): number {
  const started = performance.now();
  JSON.stringify(ask());
  return performance.now() - started;
}
