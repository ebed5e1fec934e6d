import type { Component, Overview } from '../../lib/model/installation/installation.ts';
import { formatCount } from '../ui/format.ts';

export interface ComponentLine {
  name: string;
  state: Component['state'];
  /** Workload, or why it is disabled. */
  detail: string;
  /** `2 / 2` ready of desired; '' where there is nothing to count. */
  count: string;
  evidence?: string;
}

/** Lines of `cilium status`: its components, and Cluster Pods after them. */
export function toComponentLines({
  components,
  clusterPods,
}: Pick<Overview, 'components' | 'clusterPods'>): ComponentLine[] {
  return [...components.map(toLine), toPodsLine(clusterPods)];
}

function toLine(component: Component): ComponentLine {
  const { name, state, workload, detail, evidence } = component;
  const words = [workload && `${workload.kind} ${workload.name}`, detail ?? (state === 'ok' ? undefined : state)];
  const line: ComponentLine = { name, state, detail: words.filter(Boolean).join(', '), count: toCount(component) };
  return evidence === undefined ? line : { ...line, evidence };
}

function toCount({ desired, ready, available, state }: Component): string {
  if (desired === undefined) return state === 'unknown' ? '?' : '';
  const counted = `${formatCount(ready ?? available)} / ${formatCount(desired)}`;
  return available !== undefined && ready !== undefined && available !== ready
    ? `${counted}, ${available} available`
    : counted;
}

function toPodsLine({ managed, total }: Overview['clusterPods']): ComponentLine {
  const known = managed !== null && total !== null;
  return {
    name: 'Cluster Pods',
    state: !known ? 'unknown' : managed < total ? 'degraded' : 'ok',
    detail: 'managed by Cilium',
    count: `${formatCount(managed)} / ${formatCount(total)}`,
  };
}
