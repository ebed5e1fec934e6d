/** Finds the kubeconfig and the context as kubectl does. Everything about credentials inside is client-node's. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';
import { ConnectionError, firstLine } from './connection-error.ts';
import type { ConnectionOptions } from './reader.ts';

/** Environment variables, as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

const serviceAccountToken = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** Throws ConnectionError; the result has a current context whose cluster and user exist. */
export function loadKubeConfig(options: ConnectionOptions, env: Environment = process.env): KubeConfig {
  const files = findFiles(options, env);
  const config = files.length > 0 ? loadFiles(files) : loadInCluster(env);
  const from = files.length > 0 ? `The kubeconfig ${files.join(delimiter)}` : 'The service account';
  chooseContext(config, options.context, from);
  completeContext(config, from);
  return config;
}

/** --kubeconfig, else $KUBECONFIG (missing files of the list are skipped, as kubectl does), else ~/.kube/config. */
function findFiles(options: ConnectionOptions, env: Environment): string[] {
  const named = options.kubeconfig ? [options.kubeconfig] : (env.KUBECONFIG ?? '').split(delimiter).filter(Boolean);
  const present = named.filter((file) => existsSync(file));
  if (named.length > 0 && present.length === 0) {
    const option = options.kubeconfig ? '--kubeconfig' : 'KUBECONFIG';
    throw new ConnectionError(
      'kubeconfig-absent',
      `There is no file ${named.join(', ')}: ${option} must name a kubeconfig.`,
    );
  }
  const usual = join(env.HOME ?? homedir(), '.kube', 'config');
  return named.length > 0 ? present : [usual].filter((file) => existsSync(file));
}

function loadInCluster(env: Environment): KubeConfig {
  if (!env.KUBERNETES_SERVICE_HOST || !existsSync(serviceAccountToken)) {
    const what = 'No kubeconfig was found (KUBECONFIG, ~/.kube/config) and this is no pod of a cluster';
    throw new ConnectionError('kubeconfig-absent', `${what}: name one with --kubeconfig, or try --demo.`);
  }
  const config = new KubeConfig();
  config.loadFromCluster();
  return config;
}

/** Of equal names the first file's counts, and the first current-context, as in kubectl. */
function loadFiles(files: string[]): KubeConfig {
  const [config, ...others] = files.map(loadFile);
  if (!config) throw new ConnectionError('kubeconfig-absent', 'No kubeconfig was named.');
  for (const other of others) {
    config.clusters.push(...other.clusters.filter((c) => !config.getCluster(c.name)));
    config.users.push(...other.users.filter((u) => !config.getUser(u.name)));
    config.contexts.push(...other.contexts.filter((c) => !config.getContextObject(c.name)));
    if (!config.currentContext) config.setCurrentContext(other.currentContext);
  }
  return config;
}

function loadFile(file: string): KubeConfig {
  const config = new KubeConfig();
  try {
    config.loadFromFile(file);
  } catch (error) {
    const message = `The kubeconfig ${file} cannot be read (${firstLine(error)}): check the file, or name another with --kubeconfig.`;
    throw new ConnectionError('kubeconfig-unreadable', message);
  }
  return config;
}

function chooseContext(config: KubeConfig, wanted: string | undefined, from: string): void {
  const name = wanted ?? config.currentContext;
  if (name && config.getContextObject(name)) {
    config.setCurrentContext(name);
    return;
  }
  const names = config.contexts.map((context) => context.name);
  const problem = name ? `has no context ${JSON.stringify(name)}` : 'names no current context';
  const remedy = names.length > 0 ? `choose one with --context: ${names.join(', ')}` : 'it holds no context at all';
  throw new ConnectionError('context-unknown', `${from} ${problem}; ${remedy}.`);
}

/** client-node ignores the cluster's CA when there is no user, and refuses plain HTTP unless TLS is not to be verified. */
function completeContext(config: KubeConfig, from: string): void {
  const context = config.getContextObject(config.currentContext);
  const cluster = config.getCurrentCluster();
  const name = JSON.stringify(config.currentContext);
  if (!context || !cluster || !URL.canParse(cluster.server ?? '')) {
    throw new ConnectionError(
      'context-incomplete',
      `${from}: context ${name} leads to no cluster with a server address.`,
    );
  }
  if (context.user && !config.getCurrentUser()) {
    throw new ConnectionError(
      'context-incomplete',
      `${from}: context ${name} names a user that is not in it: ${context.user}.`,
    );
  }
  const user = context.user || '(nobody)';
  if (!context.user) config.users.push({ name: user });
  config.contexts = config.contexts.map((c) => (c === context ? { ...c, user } : c));
  const isPlain = cluster.server.startsWith('http:');
  config.clusters = config.clusters.map((c) => (c === cluster && isPlain ? { ...c, skipTLSVerify: true } : c));
}
