import type { RequestOptions } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { ConnectionError, firstLine } from './connection-error.ts';
import { type Environment, loadKubeConfig } from './load-kubeconfig.ts';
import type { ConnectionOptions, KubeReader } from './reader.ts';

/** Where the API server is, and fresh credentials for each request. */
export interface Connection {
  cluster: KubeReader['cluster'];
  server: URL;
  /** Counts the reloads: a request that was refused says which credentials it had. */
  readonly generation: number;
  /** TLS options, agent (proxy) and headers. Throws ConnectionError when the credentials cannot be had. */
  requestOptions(): Promise<RequestOptions>;
  /** Reads the kubeconfig anew and forgets tokens, unless somebody did since `generation`. */
  reload(generation: number): void;
}

/** Throws ConnectionError when no kubeconfig leads to a cluster. Sends nothing. */
export function createConnection(options: ConnectionOptions, env?: Environment): Connection {
  let config = loadKubeConfig(options, env);
  let generation = 0;
  // Shared while it lasts: twenty streams that start together must run a credentials plugin once.
  let pending: Promise<RequestOptions> | undefined;
  const server = new URL(config.getCurrentCluster()?.server ?? '');
  return {
    cluster: { ...namesOf(config), server: server.href },
    server,
    get generation() {
      return generation;
    },
    requestOptions() {
      pending ??= authenticate(config).finally(() => {
        pending = undefined;
      });
      return pending;
    },
    reload(seen) {
      if (seen !== generation) return;
      generation += 1;
      config = reloaded(config, options, env);
    },
  };
}

/** The names of the kubeconfig; of the cluster that we are a pod of there are none, only what client-node fills in. */
export function namesOf(config: KubeConfig): Pick<KubeReader['cluster'], 'name' | 'context'> {
  const name = config.getCurrentCluster()?.name;
  if (config.currentContext === 'inClusterContext' && name === 'inCluster') return {};
  return { ...(name === undefined ? {} : { name }), context: config.currentContext };
}

/** A kubeconfig that is being written just now keeps the old one in force. */
function reloaded(config: KubeConfig, options: ConnectionOptions, env?: Environment): KubeConfig {
  try {
    return loadKubeConfig({ ...options, context: config.currentContext }, env);
  } catch {
    return config;
  }
}

async function authenticate(config: KubeConfig): Promise<RequestOptions> {
  const options: RequestOptions = {};
  try {
    await config.applyToHTTPSOptions(options);
    return options;
  } catch (error) {
    const user = config.getCurrentUser();
    const what = user?.exec ? `The credentials plugin ${user.exec.command} failed` : 'The credentials cannot be used';
    const message = `${what} (${firstLine(error)}): log in again, or choose another context with --context.`;
    throw new ConnectionError('credentials-unusable', message);
  }
}
