/** The program: reads the command line, opens the cluster, serves the screens until it is told to end. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { createExplorer, type Explorer } from '../lib/server/explorer.ts';
import { setExplorer } from '../lib/server/process-explorer.ts';
import { listDemos, type OpenCluster, openCluster } from './open-cluster.ts';
import { ArgumentError, type Arguments, help, parseArguments } from './parse-arguments.ts';
import { root } from './runtime.js';
import { serve } from './serve.ts';

const print = (text: string) => void process.stdout.write(`${text}\n`);

/** Runs each part of the end, last opened first; a part that fails or hangs does not keep the others. */
function createEnding(log: Logger) {
  const parts: (() => Promise<void> | void)[] = [];
  const run = async () => {
    for (const part of parts.splice(0).reverse()) {
      await Promise.resolve(part()).catch((error: unknown) => log.error({ error }, 'ending'));
    }
  };
  return {
    add: (part: () => Promise<void> | void) => void parts.push(part),
    run: () => Promise.race([run(), new Promise((resolve) => setTimeout(resolve, 900).unref())]),
  };
}

function openBrowser(url: string) {
  const commands: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };
  const child = spawn(commands[process.platform] ?? 'xdg-open', [url], { stdio: 'ignore', detached: true });
  child.once('error', () => print(`No browser could be opened: open ${url} in one.`));
  child.unref();
}

function requireBuild(): void {
  const built = join(root, process.env.EXPLORER_DIST ?? '.next', 'BUILD_ID');
  if (!existsSync(built))
    throw new ArgumentError('The screens are not built yet: npm start and npm run demo build them.');
}

function startExplorer(parsed: Arguments, cluster: OpenCluster, log: Logger): Promise<Explorer> {
  return createExplorer({
    connection: cluster.connection,
    log,
    ...(cluster.demo === undefined ? {} : { demo: cluster.demo }),
    ...(cluster.story === undefined ? {} : { story: cluster.story }),
    ...(cluster.recording === undefined ? {} : { recording: cluster.recording }),
    ...(parsed.ciliumNamespace === undefined ? {} : { ciliumNamespace: parsed.ciliumNamespace }),
  });
}

async function explore(parsed: Arguments, ending: ReturnType<typeof createEnding>, log: Logger) {
  const cluster = await openCluster(parsed);
  ending.add(cluster.stop);
  const explorer = await startExplorer(parsed, cluster, log);
  ending.add(() => explorer.stop());
  setExplorer(explorer);
  if (!parsed.development) requireBuild();
  const serving = await serve(parsed);
  ending.add(serving.stop);
  print(`Cilium Explorer: ${serving.url}`);
  for (const line of cluster.hints) print(line);
  if (parsed.open) openBrowser(serving.url);
}

function answerAtOnce(parsed: Arguments): string | undefined {
  if (parsed.help) return help;
  if (parsed.version) return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  return parsed.listDemos ? listDemos().join('\n') : undefined;
}

async function main(argv: string[]): Promise<number | undefined> {
  const parsed = parseArguments(argv);
  const asked = answerAtOnce(parsed);
  if (asked !== undefined) {
    print(asked);
    return 0;
  }
  const log = pino({ level: parsed.logLevel }, pino.destination(2));
  const ending = createEnding(log);
  const end = async (code: number) => {
    await ending.run();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  try {
    await explore(parsed, ending, log);
    return undefined;
  } catch (error) {
    await ending.run();
    throw error;
  }
}

/** What the user can mend is a sentence; anything else is a defect of ours, whose trace is worth having in the log. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.argv.includes('--log-level=debug') ? (error.stack ?? error.message) : error.message;
}

try {
  const code = await main(process.argv.slice(2));
  if (code !== undefined) process.exit(code);
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(error instanceof ArgumentError ? 2 : 1);
}
