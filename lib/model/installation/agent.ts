import type { NodeName } from '../ids.ts';
import { isFinished } from '../ip-ownership/node-facts.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import { findCiliumConfig } from '../ipam-mode.ts';
import type { PodRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { findVersion, readTag } from './version.ts';

/** How an agent is asked for itself: `kubectl -n <namespace> exec <target> -c cilium-agent -- <tool> …`. */
export interface Agent {
  namespace: string;
  /** `pod/cilium-x7k2p`, `ds/cilium` for any of them, null where nobody can be asked. */
  target: string | null;
  tool: 'cilium' | 'cilium-dbg';
  /** What must be known of the target: that it may be another node's agent, or why there is none. */
  note?: string;
}

const container = 'cilium-agent';

/** [LE2] to [LE6] of docs/spec/lessons.md; of no node in particular when `node` is not given. */
export function findAgent(snapshot: Snapshot, node?: NodeName): Agent {
  const pod = node === undefined ? undefined : findAgentPod(snapshot, node);
  const namespace = pod?.namespace ?? findNamespace(snapshot);
  const tool = nameTool(versionOf(pod) ?? findVersion(snapshot).value);
  if (pod) return { namespace, target: `pod/${pod.name}`, tool };
  if (node === undefined) return { namespace, target: 'ds/cilium', tool };
  if (readinessOf(snapshot, 'Pod') === 'readable') {
    return { namespace, target: null, tool, note: `No pod on ${node} has a container ${container}.` };
  }
  const note = `Pods are not known: ds/cilium may be the agent of another node than ${node}.`;
  return { namespace, target: 'ds/cilium', tool, note };
}

/** The pod that runs the agent of a node, a running one first: during an upgrade there may be two. */
function findAgentPod(snapshot: Snapshot, node: NodeName): PodRecord | undefined {
  const agents: PodRecord[] = [];
  for (const record of snapshot.find('node', node)) {
    if (record.kind === 'Pod' && !isFinished(record) && agentOf(record)) agents.push(record);
  }
  return agents.find((pod) => agentOf(pod)?.running) ?? agents[0];
}

const agentOf = (pod: PodRecord) => pod.containers.find(({ name }) => name === container);

const versionOf = (pod: PodRecord | undefined) => pod && readTag(agentOf(pod)?.image);

function findNamespace(snapshot: Snapshot): string {
  for (const { name, namespace } of snapshot.list('DaemonSet')) if (name === 'cilium') return namespace;
  return findCiliumConfig(snapshot)?.namespace ?? 'kube-system';
}

/** The program was renamed with Cilium 1.15, which keeps `cilium` as a link (`cilium-dbg/Makefile`). */
function nameTool(version: string | null): Agent['tool'] {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  return major === '1' && Number(minor) < 15 ? 'cilium' : 'cilium-dbg';
}
