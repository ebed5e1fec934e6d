/**
 * Builds etcd, kube-apiserver and kubectl from the Go modules that go.mod pins, once, into `.cache/kubernetes/`.
 * About six minutes with an empty Go build cache on two cores, nothing when the programs are there already.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = join(here, '../../.cache/kubernetes');
const packages = ['go.etcd.io/etcd/server/v3', 'k8s.io/kubernetes/cmd/kube-apiserver', 'k8s.io/kubernetes/cmd/kubectl'];

export interface Programs {
  etcd: string;
  apiServer: string;
  kubectl: string;
  version: string;
}

function kubernetesVersion(goMod: string): string {
  const version = /k8s\.io\/kubernetes (v[0-9.]+)/.exec(goMod)?.[1];
  if (!version) throw new Error('go.mod names no version of k8s.io/kubernetes');
  return version;
}

/** Version flags as the Kubernetes build sets them: without them the programs call themselves v0.0.0-master. */
function linkerFlags(version: string): string {
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
  const variable = 'k8s.io/component-base/version';
  return `-s -w -X ${variable}.gitVersion=${version} -X ${variable}.gitMajor=${major} -X ${variable}.gitMinor=${minor}`;
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => reject(new Error(`${command} cannot be started: install Go 1.26 or later (go.dev)`)));
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} ended with ${code}`)),
    );
  });
}

export async function buildPrograms(): Promise<Programs> {
  const goMod = readFileSync(join(here, 'go.mod'), 'utf8');
  const version = kubernetesVersion(goMod);
  const stamp = createHash('sha256').update(goMod).update(process.arch).digest('hex').slice(0, 12);
  const folder = join(cache, `${version}-${stamp}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    console.log(`building etcd, kube-apiserver and kubectl ${version} (minutes the first time)`);
    await run('go', ['build', '-trimpath', '-ldflags', linkerFlags(version), '-o', `${partial}/`, ...packages]);
    renameSync(partial, folder);
  }
  // The Go command names a program after the last path element that is not a major version.
  return {
    etcd: join(folder, 'server'),
    apiServer: join(folder, 'kube-apiserver'),
    kubectl: join(folder, 'kubectl'),
    version,
  };
}
