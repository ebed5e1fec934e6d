/** Which cluster is explored: one of the user's, the embedded demo, or a recording that the embedded API server serves. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoServer, startDemoServer } from '../lib/demo/demo-server.ts';
import { describeCluster, listClusters, loadCluster } from '../lib/demo/load-cluster.ts';
import { loadRecording } from '../lib/demo/recording/load-recording.ts';
import { startRecordingServer } from '../lib/demo/recording/recording-server.ts';
import { runScript } from '../lib/demo/script.ts';
import type { ExplorerOptions } from '../lib/server/explorer.ts';
import { ArgumentError, type Arguments } from './parse-arguments.ts';

export interface OpenCluster {
  connection: NonNullable<ExplorerOptions['connection']>;
  /** Name of the embedded demo cluster. */
  demo?: string;
  /** What its overview offers to ask. */
  story?: NonNullable<ExplorerOptions['story']>;
  /** Moment of the recording, ms since the epoch. */
  recording?: number;
  /** Lines to print below the URL. */
  hints: string[];
  stop(): Promise<void>;
}

/** Written for its user alone; gone when the process ends. */
export function writeKubeconfig(text: string): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cilium-explorer-kubeconfig-'));
  const path = join(folder, 'kubeconfig');
  writeFileSync(path, text, { mode: 0o600 });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const firstDemo = 'eks-basic-cilium';
/** Sentences about single objects of a recording that are printed; the rest is counted. */
const errorsShown = 5;

/** `name  what it is`, one line each. */
export const listDemos = () => listClusters().map((name) => `${name.padEnd(24)} ${describeCluster(name).title}`);

export async function openCluster(parsed: Arguments): Promise<OpenCluster> {
  if (parsed.demo !== undefined) return openDemo(parsed.demo || firstDemo, parsed.demoControlPort);
  if (parsed.objects.length > 0) return openRecording(parsed.objects, parsed.now);
  const { kubeconfig, context } = parsed;
  return {
    connection: { ...(kubeconfig === undefined ? {} : { kubeconfig }), ...(context === undefined ? {} : { context }) },
    hints: [],
    stop: async () => undefined,
  };
}

/** Through a kubeconfig file, as any cluster: the explorer and the user's kubectl read the same server by the same way. */
function connectTo(server: DemoServer, stopScript: () => void = () => undefined) {
  const kubeconfig = writeKubeconfig(server.kubeconfig);
  return {
    connection: { kubeconfig: kubeconfig.path },
    hint: `kubectl --kubeconfig ${kubeconfig.path} get ciliumnodes`,
    async stop() {
      kubeconfig.remove();
      stopScript();
      await server.stop();
    },
  };
}

async function openDemo(name: string, controlPort: number | undefined): Promise<OpenCluster> {
  if (!listClusters().includes(name)) {
    throw new ArgumentError(`No demo cluster is called ${name}: there are ${listClusters().join(', ')}.`);
  }
  const { objects, crds, context, clusterName, script, story, now } = loadCluster(name);
  const server = await startDemoServer({
    objects,
    crds,
    context,
    clusterName,
    ...(now === undefined ? {} : { createdAt: Date.parse(now) }),
    ...(controlPort === undefined ? {} : { controlPort }),
  });
  const { connection, hint, stop } = connectTo(server, runScript(server, script).stop);
  const control = server.controlUrl === undefined ? [] : [`Demo control: ${server.controlUrl}`];
  const hints = [`Demo cluster ${name}, also for kubectl: ${hint}`, ...control];
  return { connection, demo: name, ...(story && { story }), hints, stop };
}

async function openRecording(paths: readonly string[], now: number | undefined): Promise<OpenCluster> {
  const recording = await loadRecording(paths);
  const server = await startRecordingServer(recording);
  const { connection, hint, stop } = connectTo(server);
  const newest = recording.newestTime === undefined ? Date.now() : Date.parse(recording.newestTime);
  const moment = now ?? newest;
  const what = `Recording of ${new Date(moment).toISOString()}, ${recording.objects.length} objects`;
  const hints = [`${what}, also for kubectl: ${hint}`, ...recording.errors.slice(0, errorsShown)];
  const more = recording.errors.length - errorsShown;
  if (more > 0) hints.push(`… and ${more} more that could not be read.`);
  return { connection, recording: moment, hints, stop };
}
