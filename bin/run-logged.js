/** Runs a command, says what is going on and how long it took, and keeps its output for the case that it fails. */
import { spawn } from 'node:child_process';
import { root } from './runtime.js';

/** @returns {Promise<boolean>} whether it failed; its output is then on stderr */
export function runLogged(doing, command, args, env = {}) {
  const started = Date.now();
  process.stderr.write(`${doing} …\n`);
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(true);
    });
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      else process.stderr.write(`${doing}: done in ${Math.round((Date.now() - started) / 1000)} s\n`);
      resolve(code !== 0);
    });
  });
}
