/** From the start of the process to answers: when the URL is printed, and when every source has left syncing. */
import { runExplorer } from '../e2e/run-explorer.ts';

async function isReady(url: string): Promise<boolean> {
  const reply = await fetch(`${url}/api/v1/status`);
  return reply.ok && ((await reply.json()) as { ready: boolean }).ready;
}

/** ms of each run. */
export async function measureStart(runs: number): Promise<{ listening: number[]; ready: number[] }> {
  const measured = { listening: [] as number[], ready: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const explorer = await runExplorer(['--demo', '--port=0']);
    measured.listening.push(performance.now() - started);
    while (!(await isReady(explorer.url)));
    measured.ready.push(performance.now() - started);
    await explorer.stop();
  }
  return measured;
}
