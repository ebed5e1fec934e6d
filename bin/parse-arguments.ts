/** The command line. Every mistake is one sentence, an ArgumentError. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

export class ArgumentError extends Error {}

export interface Arguments {
  help: boolean;
  version: boolean;
  listDemos: boolean;
  /** Name of the embedded cluster; '' for the first one. */
  demo?: string;
  kubeconfig?: string;
  context?: string;
  /** Files and folders of a recording. */
  objects: string[];
  /** The moment at which a recording is looked at, ms since the epoch. */
  now?: number;
  port?: number;
  host: string;
  allowedHosts: string[];
  open: boolean;
  logLevel: string;
  ciliumNamespace?: string;
  development: boolean;
  /** For end-to-end tests: the port on which the demo cluster is changed and broken. */
  demoControlPort?: number;
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'];

const options = {
  demo: { type: 'boolean' },
  'demo-name': { type: 'string' },
  'list-demos': { type: 'boolean' },
  kubeconfig: { type: 'string' },
  context: { type: 'string' },
  objects: { type: 'string', multiple: true },
  now: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'allowed-host': { type: 'string', multiple: true },
  open: { type: 'boolean' },
  'log-level': { type: 'string' },
  'cilium-namespace': { type: 'string' },
  dev: { type: 'boolean' },
  'demo-control-port': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} satisfies ParseArgsOptionsConfig;

export const help = `Cilium Explorer: who owns this IP address, in a browser. It only reads.

  npm run demo                                   the embedded demo cluster
  npm start -- --kubeconfig FILE --context NAME  a cluster; by default the one that kubectl would ask
  npm start -- --objects FILE…                   what kubectl get -o yaml|json saved; folders, gzip, zip and tar.gz too

  --demo[=NAME]           an embedded example cluster (--list-demos names them)
  --kubeconfig FILE       default: KUBECONFIG, ~/.kube/config, then the service account of a pod
  --context NAME          default: the current context
  --cilium-namespace NAME where Cilium is installed (kube-system)
  --objects FILE          a recording; may be repeated
  --now TIME              the moment a recording is looked at (RFC 3339); default: its newest time
  --port NUMBER           default: 8585, or the next free one
  --host ADDRESS          where to listen (127.0.0.1)
  --allowed-host NAME     answer for this host name too; may be repeated
  --open                  open a browser
  --log-level LEVEL       ${logLevels.join(', ')} (error)
  --help, --version
`;

/** node:util's own words are a sentence with advice for programmers behind it. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? message;
}

/** node:util knows no optional values: `--demo=name` becomes two options. */
const splitDemo = (argument: string) =>
  argument.startsWith('--demo=') ? ['--demo', `--demo-name=${argument.slice('--demo='.length)}`] : [argument];

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: argv.flatMap(splitDemo), options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new ArgumentError(`${firstSentence(error)}: --help lists what there is.`);
  }
}

function parsePort(text: string | undefined, flag = '--port'): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new ArgumentError(`${flag} takes a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

function parseNow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  if (isTime && !Number.isNaN(Date.parse(text))) return Date.parse(text);
  throw new ArgumentError(`--now takes a time such as 2026-03-01T12:00:00Z, not ${JSON.stringify(text)}.`);
}

function parseLogLevel(level = 'error'): string {
  if (logLevels.includes(level)) return level;
  throw new ArgumentError(`--log-level takes one of ${logLevels.join(', ')}, not ${JSON.stringify(level)}.`);
}

/** Which cluster is one question: two answers to it are a mistake. */
function refuseTwoClusters({ demo, kubeconfig, context, objects, now }: Partial<Arguments>) {
  const named = [
    demo !== undefined && '--demo',
    (kubeconfig ?? context) && '--kubeconfig',
    objects?.length && '--objects',
  ];
  const [first, second] = named.filter(Boolean);
  if (second) throw new ArgumentError(`${first} and ${second} name two clusters: choose one.`);
  if (now !== undefined && !objects?.length)
    throw new ArgumentError('--now goes with --objects: only a recording has a moment.');
}

/** What is undefined is left out, so that a default stays a default. */
function withoutUndefined<T extends object>(from: T) {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const parsed: Arguments = {
    help: values.help ?? false,
    version: values.version ?? false,
    listDemos: values['list-demos'] ?? false,
    objects: [...(values.objects ?? []), ...positionals],
    host: values.host ?? '127.0.0.1',
    allowedHosts: values['allowed-host'] ?? [],
    open: values.open ?? false,
    logLevel: parseLogLevel(values['log-level']),
    development: values.dev ?? false,
    ...withoutUndefined({
      demo: values['demo-name'] ?? (values.demo ? '' : undefined),
      kubeconfig: values.kubeconfig,
      context: values.context,
      now: parseNow(values.now),
      port: parsePort(values.port),
      ciliumNamespace: values['cilium-namespace'],
      demoControlPort: parsePort(values['demo-control-port'], '--demo-control-port'),
    }),
  };
  refuseTwoClusters(parsed);
  return parsed;
}
