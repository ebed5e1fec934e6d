import { readinessOf } from '../ip-ownership/readiness.ts';
import { findCiliumConfig } from '../ipam-mode.ts';
import type { PodRecord, WorkloadRecord } from '../records.ts';
import { findSource, type Snapshot } from '../snapshot.ts';
import type { Component } from './installation.ts';

/** A component of `cilium status` (cilium-cli status/status.go) and the workload that is it. */
interface ComponentKind {
  name: Component['name'];
  kind: WorkloadRecord['kind'];
  workload: string;
  /** Told as disabled when it is not there; the others are only told when they are. */
  when: 'required' | 'optional' | 'only-if-there';
}

const componentKinds: ComponentKind[] = [
  { name: 'Cilium', kind: 'DaemonSet', workload: 'cilium', when: 'required' },
  { name: 'Operator', kind: 'Deployment', workload: 'cilium-operator', when: 'required' },
  { name: 'Envoy DaemonSet', kind: 'DaemonSet', workload: 'cilium-envoy', when: 'optional' },
  { name: 'Hubble Relay', kind: 'Deployment', workload: 'hubble-relay', when: 'optional' },
  { name: 'ClusterMesh', kind: 'Deployment', workload: 'clustermesh-apiserver', when: 'optional' },
  { name: 'Hubble UI', kind: 'Deployment', workload: 'hubble-ui', when: 'only-if-there' },
  { name: 'Node init', kind: 'DaemonSet', workload: 'cilium-node-init', when: 'only-if-there' },
  { name: 'aws-node', kind: 'DaemonSet', workload: 'aws-node', when: 'only-if-there' },
];

export function buildComponents(snapshot: Snapshot): Component[] {
  return componentKinds.flatMap((kind) => {
    const workload = findWorkload(snapshot, kind);
    if (workload) return [toComponent(snapshot, kind, workload)];
    return kind.when === 'only-if-there' ? [] : [toMissing(snapshot, kind)];
  });
}

/** Each workload that is there, with its pods. */
export function listComponentPods(snapshot: Snapshot): { workload: WorkloadRecord; pods: PodRecord[] }[] {
  return componentKinds.flatMap((kind) => {
    const workload = findWorkload(snapshot, kind);
    return workload ? [{ workload, pods: listPods(snapshot, workload) }] : [];
  });
}

function findWorkload(snapshot: Snapshot, { kind, workload }: ComponentKind): WorkloadRecord | undefined {
  for (const record of snapshot.list(kind)) if (record.name === workload) return record;
  return undefined;
}

function toComponent(snapshot: Snapshot, { name }: ComponentKind, workload: WorkloadRecord): Component {
  const { kind, namespace, desired, ready, available } = workload;
  const pods = readinessOf(snapshot, 'Pod') === 'readable' ? listPods(snapshot, workload) : undefined;
  return {
    name,
    workload: { kind, namespace, name: workload.name },
    ...judge(workload),
    desired,
    ready,
    available,
    ...(pods ? { running: pods.filter(isRunning).length } : {}),
  };
}

const isRunning = (pod: PodRecord) => pod.containers.some((container) => container.running);

const awsNodeSelector = 'io.cilium/aws-node-enabled';

/** `cilium status` calls a workload degraded while its rollout is unobserved or unfinished. */
function judge(workload: WorkloadRecord): Pick<Component, 'state' | 'detail' | 'evidence'> {
  const { generation, observedGeneration, desired, ready, available, updated } = workload;
  const selected = awsNodeSelector in workload.nodeSelector;
  const label = `${awsNodeSelector}=${workload.nodeSelector[awsNodeSelector]}`;
  const evidence = selected ? { evidence: `nodeSelector ${label}` } : {};
  // A node that somebody gave the label runs it all the same.
  if (selected && desired === 0) return { state: 'disabled', detail: 'disabled (schedules nowhere)', ...evidence };
  if (generation !== undefined && generation !== observedGeneration) {
    return { state: 'degraded', detail: 'its controller has not seen the newest version yet', ...evidence };
  }
  const short = desired - Math.min(ready, available, updated);
  if (short > 0) return { state: 'degraded', detail: `${short} not ready`, ...evidence };
  return { state: 'ok', ...(selected ? { detail: `only on nodes with ${label}` } : {}), ...evidence };
}

/** Not there: disabled, unless the list itself cannot be read. */
function toMissing(snapshot: Snapshot, { name, kind, workload, when }: ComponentKind): Component {
  const unread = explainUnread(snapshot, kind);
  if (unread !== undefined) return { name, state: 'unknown', detail: unread };
  if (when === 'required') return { name, state: 'degraded', detail: `no ${kind} ${workload}` };
  if (name === 'Envoy DaemonSet') return { name, ...explainEnvoy(snapshot) };
  return { name, state: 'disabled', detail: 'disabled', evidence: `no ${kind} ${workload}` };
}

/** Not read yet, refused and absent are three things; undefined where the list can be concluded from. */
function explainUnread(snapshot: Snapshot, kind: WorkloadRecord['kind']): string | undefined {
  if (readinessOf(snapshot, kind) === 'readable') return undefined;
  const source = findSource(snapshot, kind);
  if (source?.state === 'refused') return `${kind}s may not be read`;
  return source?.state === 'absent' ? `${kind}s: ${source.reason ?? 'not served'}` : `${kind}s are not read yet`;
}

/** Without its DaemonSet Envoy runs inside the agent (key `external-envoy-proxy`, 1.14 and later). */
function explainEnvoy(snapshot: Snapshot): Pick<Component, 'state' | 'detail' | 'evidence'> {
  const config = findCiliumConfig(snapshot);
  const value = config?.data['external-envoy-proxy'];
  if (value === 'true')
    return {
      state: 'degraded',
      detail: 'no DaemonSet cilium-envoy',
      evidence: 'cilium-config external-envoy-proxy=true',
    };
  const detail = 'disabled (using embedded mode)';
  if (!config) return { state: 'disabled', detail, evidence: 'no DaemonSet cilium-envoy' };
  return {
    state: 'disabled',
    detail,
    evidence: `cilium-config external-envoy-proxy${value === undefined ? ' absent' : `=${value}`}`,
  };
}

function listPods(snapshot: Snapshot, { namespace, selector }: WorkloadRecord): PodRecord[] {
  const wanted = Object.entries(selector);
  if (wanted.length === 0) return [];
  const pods: PodRecord[] = [];
  for (const pod of snapshot.list('Pod')) {
    if (pod.namespace === namespace && wanted.every(([key, value]) => pod.labels[key] === value)) pods.push(pod);
  }
  return pods;
}
