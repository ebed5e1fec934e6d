/**
 * The composition root: the store that the reader writes, the answers made from it, and the channel that tells of changes.
 */

import type { EdgeTableQueryInput, IdentityGraphQueryInput } from '../contract/identity-graph-schemas.ts';
import type { EndpointsQuery, IdentityTableQueryInput, ServicesQuery } from '../contract/page-parameters.ts';
import type { AddressPageQuery, IpAddressesQuery } from '../contract/parameters.ts';
import type { SearchQuery } from '../contract/search-schemas.ts';
import { createKubeReader } from '../kube/create-kube-reader.ts';
import type { ConnectionOptions, KubeReader, RecordSink } from '../kube/reader.ts';
import type { Capacity } from '../model/capacity/capacity.ts';
import type { ChangesQuery } from '../model/changes/build-change-page.ts';
import type { Change, ChangePage } from '../model/changes/change.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import type { Endpoint, EndpointPage } from '../model/endpoint/endpoint.ts';
import type { Identity } from '../model/identity/identity.ts';
import type { IdentityTable } from '../model/identity/identity-table.ts';
import type { EdgeTable, IdentityGraph } from '../model/identity-graph/identity-graph.ts';
import type { IdentityId, NodeName } from '../model/ids.ts';
import { toRecordKey } from '../model/ids.ts';
import type { Agent } from '../model/installation/agent.ts';
import { toSourceAnswer } from '../model/installation/build-status.ts';
import type { Overview, SourceAnswer, Status, Story } from '../model/installation/installation.ts';
import type { NodeAddresses } from '../model/ip-ownership/address.ts';
import type { AddressPage, IpAddressesAnswer } from '../model/ip-ownership/ip-addresses.ts';
import type { NodePage, NodesAnswer } from '../model/nodes/node.ts';
import type { Policies, PolicyKind, PolicyPage } from '../model/policy/policy.ts';
import type { Search } from '../model/search/search.ts';
import type { Service, ServicePage } from '../model/service/service.ts';
import { sourceKinds } from '../model/sources.ts';
import type { Whois } from '../model/whois/whois.ts';
import { type AnswerName, kindsOfAnswer } from './answer-kinds.ts';
import { createAnswers } from './answers.ts';
import { pathOf } from './changed-paths.ts';
import { type ClusterState, createClusterState } from './cluster-state.ts';
import {
  requireChange,
  requireEndpoint,
  requireIdentity,
  requireNode,
  requirePolicy,
  requireService,
} from './existence.ts';
import { createLiveChannel, type LiveChannel } from './live-channel.ts';
import { createChanges } from './notice-changes.ts';
import { createQuestions } from './questions.ts';
import { createResourceAnswers, type ResourceAnswers } from './read-resources.ts';

export interface ExplorerOptions {
  /** Which cluster; by default the one that kubectl would ask. */
  connection?: ConnectionOptions;
  /** Where Cilium is installed, when it is not kube-system. */
  ciliumNamespace?: string;
  /** Reads the cluster into the sink; by default lib/kube over `connection`. Its failure is the explorer's. */
  startReader?(sink: RecordSink): ExplorerReader | Promise<ExplorerReader>;
  /** Set when a recording is explored: its moment, ms since the epoch. The clock stands still there. */
  recording?: number;
  /** Name of the embedded demo cluster. */
  demo?: string;
  /** What the overview offers to ask of this cluster. */
  story?: Story;
  log?: ExplorerLog;
}

/** The part of a pino logger that is used here. */
export interface ExplorerLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The part of a KubeReader that is used here. */
export type ExplorerReader = Pick<KubeReader, 'cluster' | 'stop' | 'readResource' | 'listResources'>;

/** What one step changed: paths as in docs/spec/live.md. */
export interface ChangedAnswers {
  revision: number;
  answers: string[];
}

/**
 * Answers are the model's, without `revision` and `sources`. A question without an answer throws AnswerError:
 * `not-found`, or `not-ready` when its sources cannot say whether the thing exists.
 */
export interface Explorer extends ResourceAnswers {
  /** Tells this process from the one before it. */
  readonly processStart: string;
  readonly revision: number;
  /** Every source has left syncing. */
  readonly ready: boolean;
  /** Resolves once `ready`, or when the explorer stops. */
  whenReady(): Promise<void>;
  status(): Status;
  overview(): Overview;
  /** How the agent of a node, or any agent, is asked for itself. */
  agent(node?: NodeName): Agent;
  whois(query: string): Whois;
  search(query: SearchQuery): Search;
  nodes(): NodesAnswer;
  nodePage(name: NodeName): NodePage;
  nodeAddresses(name: NodeName): NodeAddresses;
  capacity(name: NodeName): Capacity;
  ipAddresses(query: IpAddressesQuery): IpAddressesAnswer;
  addresses(query: AddressPageQuery): AddressPage;
  identities(): { identities: Identity[] };
  identity(id: IdentityId): Identity;
  identityTable(query: IdentityTableQueryInput): IdentityTable;
  identityGraph(query: IdentityGraphQueryInput): IdentityGraph;
  identityEdges(query: EdgeTableQueryInput): EdgeTable;
  endpoints(query: EndpointsQuery): EndpointPage;
  endpoint(namespace: string, name: string): Endpoint;
  services(query: ServicesQuery): ServicePage;
  service(namespace: string, name: string): Service;
  configuration(): Configuration;
  policies(): Policies;
  changes(query: ChangesQuery): ChangePage;
  /** `id` of a change that is kept. */
  change(id: string): Change;
  /** `namespace` is undefined for a clusterwide policy. */
  policy(kind: PolicyKind, namespace: string | undefined, name: string): PolicyPage;
  /** States of the sources an answer is made of. */
  sources(answer: AnswerName | 'changes'): SourceAnswer[];
  /** Revision at which the answer last changed. `node` for the answers about one node. */
  version(answer: AnswerName | 'changes', node?: NodeName): number;
  subscribe(listener: (changed: ChangedAnswers) => void): () => void;
  readonly live: LiveChannel;
  readonly log: ExplorerLog;
  /** Ends every stream, then the reader. */
  stop(): Promise<void>;
}

const silent: ExplorerLog = { info: () => {}, error: () => {} };

export async function createExplorer(options: ExplorerOptions): Promise<Explorer> {
  const { recording, log = silent } = options;
  const now = recording === undefined ? Date.now : () => recording;
  const state = createClusterState(now);
  const reader = await (options.startReader ?? readCluster(options, log))(state.sink);
  const { name: _, ...served } = reader.cluster;
  // A recording is served under a name of ours: only cilium-config can tell the cluster's.
  const cluster = recording === undefined ? reader.cluster : served;
  const questions = createQuestions({ ...options, cluster, connection: () => state.connection });
  const answers = createAnswers(state, questions);
  const processStart = Date.now().toString(36);
  const addressesOf = (name: NodeName) => answers.node(name).addresses;
  const changes = createChanges({ state, addressesOf, processStart, now });
  const live = createLiveChannel({ processStart, revision: () => state.revision });
  const listeners = new Set<(changed: ChangedAnswers) => void>();
  const stopped = Promise.withResolvers<void>();

  state.subscribe((step) => {
    const { paths, nodes } = answers.apply(step);
    if (changes.apply(step, nodes)) paths.push(pathOf('changes'));
    const changed = { revision: step.revision, answers: paths };
    live.publish(changed.answers);
    for (const listener of [...listeners]) listener(changed);
  });

  const node = (name: NodeName) => {
    requireNode(state.snapshot(), name);
    return answers.node(name);
  };

  return {
    processStart,
    live,
    log,
    get revision() {
      return state.revision;
    },
    get ready() {
      return state.ready;
    },
    whenReady: () => Promise.race([becomesReady(state), stopped.promise]),
    status: answers.status,
    overview: answers.overview,
    agent: answers.agent,
    whois: answers.whois,
    search: answers.search,
    nodes: answers.nodes,
    nodePage: (name) => {
      requireNode(state.snapshot(), name);
      return answers.nodePage(name);
    },
    nodeAddresses: (name) => node(name).addresses,
    capacity: (name) => node(name).capacity,
    ipAddresses: answers.ipAddresses,
    addresses: answers.addresses,
    identities: () => ({ identities: answers.identities() }),
    identity: (id) => requireIdentity(state.snapshot(), answers.identity(id)),
    configuration: answers.configuration,
    policies: answers.policies,
    changes: changes.page,
    change: (id) => requireChange(changes.find(id), id),
    policy: (kind, namespace, name) => {
      const key = toRecordKey(namespace, name);
      return requirePolicy(state.snapshot(), kind, key, answers.policy(kind, key));
    },
    identityTable: answers.identityTable,
    identityGraph: answers.identityGraph,
    identityEdges: answers.identityEdges,
    endpoints: answers.endpoints,
    endpoint: (namespace, name) =>
      requireEndpoint(state.snapshot(), answers.endpoint(namespace, name), `${namespace}/${name}`),
    services: answers.services,
    service: (namespace, name) =>
      requireService(state.snapshot(), answers.service(namespace, name), `${namespace}/${name}`),
    sources: (answer) => {
      // Changes are of every kind.
      const kinds = new Set<string>(answer === 'changes' ? sourceKinds : kindsOfAnswer[answer]);
      return state.sources().flatMap((source) => (kinds.has(source.kind) ? [toSourceAnswer(source)] : []));
    },
    version: (answer, node) => (answer === 'changes' ? changes.version : answers.version(answer, node)),
    ...createResourceAnswers(reader, () => state.snapshot()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      live.close();
      listeners.clear();
      stopped.resolve();
      changes.stop();
      await reader.stop();
    },
  };
}

const readCluster =
  ({ connection = {}, ciliumNamespace, recording }: ExplorerOptions, log: ExplorerLog) =>
  (sink: RecordSink): Promise<ExplorerReader> =>
    createKubeReader({
      connection,
      sink,
      log: (message) => log.info({}, message),
      ...(ciliumNamespace === undefined ? {} : { ciliumNamespace }),
      ...(recording === undefined ? {} : { absence: 'not in the recording' }),
    });

function becomesReady(state: ClusterState): Promise<void> {
  if (state.ready) return Promise.resolve();
  return new Promise((resolve) => {
    const leave = state.subscribe(() => {
      if (!state.ready) return;
      leave();
      resolve();
    });
  });
}
