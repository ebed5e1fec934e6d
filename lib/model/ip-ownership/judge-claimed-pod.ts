import type { IpAddress, NodeName, Uid } from '../ids.ts';
import { toPodKey } from '../ids.ts';
import { ipFamily } from '../ip.ts';
import type { PodRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { isFinished, isLive } from './node-facts.ts';
import { readinessOf } from './readiness.ts';

/** The pod that a claim of status.ipam.used, a CiliumEndpoint or a slice names. */
export interface ClaimedPod {
  namespace: string;
  name: string;
  /** ownerReferences[0].uid of a CiliumEndpoint, pod-uid of a slice (1.20). */
  uid?: Uid;
}

export type Verdict = { standing: 'agrees' | 'starting' | 'open' } | { standing: 'disproved'; why: string };

/** Whether the claimed pod has, may soon have, or cannot have this address. `node` is where the claim places it. */
export function judgeClaimedPod(snapshot: Snapshot, claimed: ClaimedPod, ip: IpAddress, node?: NodeName): Verdict {
  if (readinessOf(snapshot, 'Pod') !== 'readable') return { standing: 'open' };
  const pod = findClaimedPod(snapshot, claimed);
  const why = typeof pod === 'string' ? pod : explainMismatch(pod, ip, node);
  if (why !== undefined) return { standing: 'disproved', why };
  return { standing: typeof pod !== 'string' && pod.podIps.includes(ip) ? 'agrees' : 'starting' };
}

/** The pod, or why there is none. */
function findClaimedPod(snapshot: Snapshot, { namespace, name, uid }: ClaimedPod): PodRecord | string {
  if (uid !== undefined) {
    for (const record of snapshot.find('uid', uid)) if (record.kind === 'Pod') return record;
  }
  const named = snapshot.get('Pod', toPodKey(namespace, name));
  if (!named) return `Pod ${namespace}/${name} is gone`;
  const another = uid !== undefined && named.uid !== undefined && named.uid !== uid;
  return another ? `Pod ${namespace}/${name} is another one: its uid is ${named.uid}` : named;
}

function explainMismatch(pod: PodRecord, ip: IpAddress, node?: NodeName): string | undefined {
  if (isFinished(pod)) return `Pod ${pod.key} is finished (${pod.phase})`;
  if (!isLive(pod)) return `Pod ${pod.key} is hostNetwork`;
  if (node !== undefined && pod.node !== node) return `Pod ${pod.key} is on ${pod.node ?? 'no node'}`;
  const same = pod.podIps.filter((other) => ipFamily(other) === ipFamily(ip));
  return same.length > 0 && !same.includes(ip) ? `Pod ${pod.key} has ${same.join(', ')}` : undefined;
}
