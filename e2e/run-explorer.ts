/** Starts the explorer as a user does, as a process of its own, and waits for the URL it prints. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { compileCache, root } from '../bin/runtime.js';

export interface RunningExplorer {
  url: string;
  port: number;
  process: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** With compiled modules kept, as bin/run.js starts it. `node`: the runtime; default the one that runs the tests. */
export async function runExplorer(
  args: string[],
  env: Record<string, string> = {},
  node: string = process.execPath,
): Promise<RunningExplorer> {
  const child = spawn(node, [join(root, 'bin/cilium-explorer.ts'), ...args], {
    cwd: root,
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const printed = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (printed) resolve(printed[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the explorer ended with ${code}:\n${output}`)));
  });
  return {
    url,
    port: Number(new URL(url).port),
    process: child,
    output: () => output,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      return child.exitCode;
    },
  };
}
