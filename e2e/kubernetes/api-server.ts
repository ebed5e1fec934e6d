/** A real etcd and kube-apiserver on loopback, with RBAC, started for one test run and gone with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch as undiciFetch } from 'undici';
import type { Programs } from './programs.ts';

export interface ApiServer {
  url: string;
  /** PEM of the certificate the server made for itself. */
  ca: string;
  adminToken: string;
  /** Calls the API as cluster-admin; the harness writes, the explorer never does. */
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Writes a kubeconfig for a token and returns its path. */
  kubeconfig(name: string, token: string): string;
  /** Stops etcd from answering, as a lost disk would, until the returned function is called. */
  freezeEtcd(): () => void;
  etcdUrl: string;
  /** Starts the API server again on the same data with further flags. */
  restart(flags?: string[]): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function start(program: string, args: string[], log: string): ChildProcess {
  const out = createWriteStream(log, { flags: 'a' });
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout?.pipe(out);
  child.stderr?.pipe(out);
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGCONT');
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(kill);
}

/** Polls until `check` is true; throws with the end of the log when the process dies or a minute and a half passes. */
async function until(check: () => Promise<boolean>, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (!(await check().catch(() => false))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`not ready:\n${readFileSync(log, 'utf8').split('\n').slice(-15).join('\n')}`);
    }
    await new Promise((next) => setTimeout(next, 100));
  }
}

function writeServiceAccountKeys(folder: string): void {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(folder, 'sa.key'), keys.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(join(folder, 'sa.pub'), keys.publicKey.export({ type: 'spki', format: 'pem' }));
}

function apiServerFlags(folder: string, port: number, etcdUrl: string): string[] {
  return [
    `--etcd-servers=${etcdUrl}`,
    `--secure-port=${port}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    `--cert-dir=${folder}`,
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-signing-key-file=${join(folder, 'sa.key')}`,
    `--service-account-key-file=${join(folder, 'sa.pub')}`,
    `--token-auth-file=${join(folder, 'tokens.csv')}`,
    '--authorization-mode=RBAC',
    '--endpoint-reconciler-type=none',
    '--service-cluster-ip-range=10.100.0.0/16',
    '--allow-privileged=true',
    '--anonymous-auth=false',
    '--disable-admission-plugins=ServiceAccount,DefaultTolerationSeconds,TaintNodesByCondition',
  ];
}

export async function startApiServer(programs: Programs): Promise<ApiServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kube-apiserver-'));
  mkdirSync(join(folder, 'etcd'), { mode: 0o700 });
  const [etcdPort, peerPort, port] = [await freePort(), await freePort(), await freePort()];
  const [etcdUrl, url] = [`http://127.0.0.1:${etcdPort}`, `https://127.0.0.1:${port}`];
  const adminToken = randomBytes(24).toString('hex');
  writeFileSync(join(folder, 'tokens.csv'), `${adminToken},admin,admin,"system:masters"\n`, { mode: 0o600 });
  writeServiceAccountKeys(folder);

  const etcd = start(
    programs.etcd,
    [
      `--data-dir=${join(folder, 'etcd')}`,
      `--listen-client-urls=${etcdUrl}`,
      `--advertise-client-urls=${etcdUrl}`,
      `--listen-peer-urls=http://127.0.0.1:${peerPort}`,
      `--initial-advertise-peer-urls=http://127.0.0.1:${peerPort}`,
      `--initial-cluster=default=http://127.0.0.1:${peerPort}`,
      '--unsafe-no-fsync',
    ],
    join(folder, 'etcd.log'),
  );
  await until(async () => (await fetch(`${etcdUrl}/health`)).ok, etcd, join(folder, 'etcd.log'));

  const log = join(folder, 'kube-apiserver.log');
  let server: ChildProcess;
  let ca = '';
  let agent = new Agent();
  const call: ApiServer['call'] = async (method, path, body) => {
    const reply = await undiciFetch(`${url}${path}`, {
      method,
      dispatcher: agent,
      headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    return {
      status: reply.status,
      body: reply.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
    };
  };
  const startServer = async (flags: string[]) => {
    server = start(programs.apiServer, [...apiServerFlags(folder, port, etcdUrl), ...flags], log);
    const ready = async () => {
      ca = readFileSync(join(folder, 'apiserver.crt'), 'utf8');
      agent = new Agent({ connect: { ca } });
      return (await call('GET', '/readyz')).status === 200;
    };
    await until(ready, server, log);
  };
  await startServer([]);

  return {
    url,
    etcdUrl,
    adminToken,
    get ca() {
      return ca;
    },
    call,
    kubeconfig(name, token) {
      const path = join(folder, `${name}.kubeconfig`);
      writeFileSync(path, kubeconfigText(url, join(folder, 'apiserver.crt'), token), { mode: 0o600 });
      return path;
    },
    freezeEtcd() {
      etcd.kill('SIGSTOP');
      return () => etcd.kill('SIGCONT');
    },
    async restart(flags = []) {
      await end(server);
      await startServer(flags);
    },
    async stop() {
      await end(server);
      await end(etcd);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function kubeconfigText(server: string, caFile: string, token: string): string {
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'real', cluster: { server, 'certificate-authority': caFile } }],
    users: [{ name: 'user', user: { token } }],
    contexts: [{ name: 'real', context: { cluster: 'real', user: 'user' } }],
    'current-context': 'real',
  };
  return JSON.stringify(config, null, 2);
}
