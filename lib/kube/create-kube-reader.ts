import { createConnection } from './connection.ts';
import { ConnectionError } from './connection-error.ts';
import { createDiscovery } from './discovery.ts';
import type { FollowerSetting } from './follower-setting.ts';
import { kindSources } from './kinds.ts';
import { createKubeClient, type KubeClient } from './kube-client.ts';
import { Outbox } from './outbox.ts';
import { readResource } from './read-resource.ts';
import type { ConnectionState, KubeReader, KubeReaderOptions, RecordChange, RecordSink } from './reader.ts';
import { ResourceFollower } from './resource-follower.ts';
import { createReadiness, createServerProbe, type Readiness } from './server-probe.ts';
import { defaultTimings, type Timings } from './timings.ts';

/**
 * Reads a cluster into `sink` until stopped: every kind of kinds.ts, listed and then watched.
 *
 * Resolves once the API server has answered; the sources are then still syncing. Throws ConnectionError when no kubeconfig
 * leads to a cluster, when the server does not answer, or when it does not accept the credentials.
 */
export async function createKubeReader(options: KubeReaderOptions): Promise<KubeReader> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const timings = { ...defaultTimings, ...options.timings };
  const connection = createConnection(options.connection);
  const client = createKubeClient(connection, signal);
  options.sink.setConnection({ state: 'connecting', since: Date.now() });
  const readiness = createReadiness(client, timings.probeWithin);
  const firstFailure = await readiness.findFailure();
  if (firstFailure instanceof ConnectionError) {
    stopped.abort();
    throw firstFailure;
  }
  const discovery = createDiscovery(client, timings.answerWithin);
  const running = follow(options, {
    client,
    discovery,
    readiness,
    timings,
    signal,
    firstFailure: firstFailure?.message,
  });
  return {
    cluster: connection.cluster,
    readResource: (question) => readResource(client, discovery, timings.answerWithin, question),
    listResources: () => discovery.list(60_000),
    async stop() {
      running.close();
      stopped.abort();
      await running.done;
    },
  };
}

interface Running {
  /** Nothing reaches the sink any more. */
  close(): void;
  done: Promise<unknown>;
}

interface Means {
  client: KubeClient;
  discovery: FollowerSetting['discovery'];
  readiness: Readiness;
  timings: Timings;
  signal: AbortSignal;
  /** What the first probe found: the server answers but is not ready. */
  firstFailure: string | undefined;
}

/** One follower a kind, and the probe that watches over all of them. */
function follow(options: KubeReaderOptions, means: Means): Running {
  const followers: ResourceFollower[] = [];
  const outbox = new Outbox(wakeAtCrds(options.sink, followers), means.timings.batchEvery);
  const setting = createSetting(options, means, outbox, followers, () => probe.hurry());
  const wanted = kindSources.filter((source) => options.kinds?.includes(source.kind) ?? true);
  followers.push(...wanted.map((source) => new ResourceFollower(source, setting)));
  let told: ConnectionState | undefined;
  const tell = (state: ConnectionState['state'], reason?: string) => {
    outbox.setDown(reason);
    const since = told?.state === state ? told.since : Date.now();
    told = { state, since, ...(reason === undefined ? {} : { reason }) };
    options.sink.setConnection(told);
  };
  const probe = createServerProbe({
    ...means,
    told: means.firstFailure,
    onDown: (reason) => tell('lost', reason),
    onUp: () => {
      for (const follower of followers) follower.reopen();
      tell('connected');
    },
  });
  if (means.firstFailure === undefined) tell('connected');
  else tell('lost', means.firstFailure);
  const done = Promise.all([probe.run(), ...followers.map((follower) => follower.run())]);
  return { close: () => outbox.close(), done };
}

function createSetting(
  options: KubeReaderOptions,
  means: Means,
  outbox: Outbox,
  followers: readonly ResourceFollower[],
  onTrouble: () => void,
): FollowerSetting {
  return {
    ...means,
    outbox,
    ciliumNamespace: options.ciliumNamespace ?? 'kube-system',
    absence: options.absence,
    streaming: { lists: 'untried' },
    log: options.log ?? (() => undefined),
    findServerFailure: async () => (await means.readiness.findFailure())?.message,
    onTrouble,
    onNoStreamingLists: () => {
      for (const follower of followers) follower.leaveStreamingList();
    },
  };
}

/** The sink, and beside it: where a CRD appears, the follower that missed it tries again at once. */
function wakeAtCrds(sink: RecordSink, followers: readonly ResourceFollower[]): RecordSink {
  return {
    setSource: (source) => sink.setSource(source),
    setConnection: (connection) => sink.setConnection(connection),
    apply(changes) {
      sink.apply(changes);
      const names = new Set(changes.flatMap(nameOfCrd));
      for (const follower of followers) if (follower.isAbsent && names.has(follower.crdName)) follower.wake();
    },
  };
}

const nameOfCrd = (change: RecordChange) =>
  change.type === 'put' && change.record.kind === 'CustomResourceDefinition' ? [change.record.name] : [];
