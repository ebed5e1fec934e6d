import { type NodeName, toNodeName } from '../ids.ts';
import { listNodeNames } from '../ip-ownership/node-description.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import type { UnreadableRecord } from '../records.ts';
import { findSource, type Snapshot } from '../snapshot.ts';
import type { NodeRow, Presence } from './node.ts';

type NodeKind = 'Node' | 'CiliumNode';

/** N1: every node by either of its objects, one that cannot be read included, by name. */
export function listNodes(snapshot: Snapshot): NodeName[] {
  const names = new Set<NodeName>(listNodeNames(snapshot));
  for (const { of, name } of snapshot.list('Unreadable')) {
    if (of === 'Node' || of === 'CiliumNode') names.add(toNodeName(name));
  }
  return [...names].sort();
}

/** N2: whether an object of this kind and name is there. "None" is said only where a complete source says so. */
export function findPresence(snapshot: Snapshot, kind: NodeKind, name: NodeName): Presence {
  if (snapshot.get(kind, name)) return 'present';
  if (findUnreadable(snapshot, kind, name)) return 'unreadable';
  return readinessOf(snapshot, kind) === 'readable' ? 'none' : 'unknown';
}

const findUnreadable = (snapshot: Snapshot, kind: NodeKind, name: string): UnreadableRecord | undefined =>
  snapshot.get('Unreadable', `${kind}/${name}`);

/** N3: what only one of the two objects says, in whole sentences. */
export function listNotes(snapshot: Snapshot, row: NodeRow): string[] {
  const unread = (['Node', 'CiliumNode'] as const).flatMap((kind) => explainUnread(snapshot, kind, row));
  return [...explainAlone(row), ...unread];
}

function explainAlone({ node, ciliumNode, compute }: NodeRow): string[] {
  if (node === 'none' && ciliumNode !== 'none') {
    return [
      'CiliumNode without Node: Kubernetes knows no node of this name. What the CiliumNode says is its last word, and no kubelet stands behind it.',
    ];
  }
  if (ciliumNode !== 'none') return [];
  if (node === 'none') return ['Neither Node nor CiliumNode: only pods that are bound to it name this node.'];
  if (compute === 'fargate') {
    return [
      'Node without CiliumNode: a Fargate node runs no cilium-agent. Its one pod shares the address of the node, and Cilium gives none here.',
    ];
  }
  if (compute === 'hybrid') {
    return [
      'Node without CiliumNode: a hybrid node is no EC2 instance and has no ENI. No cilium-agent has written a CiliumNode here.',
    ];
  }
  return [
    'Node without CiliumNode: no cilium-agent has written one here, so that Cilium has no address to give on this node.',
  ];
}

function explainUnread(snapshot: Snapshot, kind: NodeKind, row: NodeRow): string[] {
  const presence = kind === 'Node' ? row.node : row.ciliumNode;
  if (presence === 'unreadable') {
    return [`The ${kind} is there and cannot be read: ${findUnreadable(snapshot, kind, row.name)?.reason}`];
  }
  if (presence !== 'unknown') return [];
  const source = findSource(snapshot, kind);
  return [`Whether there is a ${kind} is not known: ${source?.resource ?? kind} is ${source?.state ?? 'not read'}.`];
}
