import { execFile, spawn } from 'node:child_process';

export interface KubectlResult {
  exit: number;
  stdout: string;
  stderr: string;
}

/** Runs kubectl with a kubeconfig and a home directory of its own: no cache of another run is used. */
export function runKubectl(program: string, kubeconfig: string, home: string, args: readonly string[]) {
  return new Promise<KubectlResult>((resolve) => {
    const env = { ...process.env, HOME: home, KUBECONFIG: kubeconfig };
    execFile(program, [...args], { env, maxBuffer: 64 << 20 }, (error, stdout, stderr) => {
      const exit = error === null ? 0 : typeof error.code === 'number' ? error.code : 255;
      resolve({ exit, stdout, stderr });
    });
  });
}

/** `kubectl get … -w`: what it printed so far, until it is stopped. */
export function watchKubectl(program: string, kubeconfig: string, home: string, args: readonly string[]) {
  const env = { ...process.env, HOME: home, KUBECONFIG: kubeconfig };
  const child = spawn(program, [...args, '-w'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk;
  });
  return { printed: () => printed, stop: () => child.kill('SIGTERM') };
}
