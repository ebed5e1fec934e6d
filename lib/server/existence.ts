/** Whether a thing that a URL names exists. "No" is said only where a complete source says so. */
import type { Identity } from '../model/identity/identity.ts';
import type { IdentityId, NodeName } from '../model/ids.ts';
import type { SourceKind } from '../model/records.ts';
import { findSource, type Snapshot } from '../model/snapshot.ts';
import { AnswerError } from './answer-error.ts';

/** A node is known by its Node, its CiliumNode, an unreadable one of either, or a pod that is bound to it. */
export function requireNode(snapshot: Snapshot, name: NodeName): void {
  if (snapshot.get('Node', name) || snapshot.get('CiliumNode', name) || isUnreadable(snapshot, name)) return;
  for (const _pod of snapshot.find('node', name)) return;
  throw missing(snapshot, ['Node', 'CiliumNode'], `node ${name}`);
}

/** A number that no object and no endpoint carries is no identity, unless its kind is known by the number alone. */
export function requireIdentity(snapshot: Snapshot, id: IdentityId, identity: Identity | undefined): Identity {
  if (identity) return identity;
  throw missing(snapshot, ['CiliumIdentity', 'CiliumEndpoint'], `identity ${id}`);
}

function isUnreadable(snapshot: Snapshot, name: NodeName): boolean {
  for (const { of, name: unreadable } of snapshot.list('Unreadable')) {
    if (unreadable === name && (of === 'Node' || of === 'CiliumNode')) return true;
  }
  return false;
}

function missing(snapshot: Snapshot, kinds: SourceKind[], thing: string): AnswerError {
  const states = kinds.map((kind) => findSource(snapshot, kind)?.state ?? 'syncing');
  const complete = states.some((state) => state === 'synced' || state === 'stale');
  if (complete && !states.includes('syncing')) return new AnswerError('not-found', `There is no ${thing}.`);
  const why = kinds.map((kind, n) => `${kind} is ${states[n]}`).join(', ');
  return new AnswerError('not-ready', `Whether there is a ${thing} cannot be said: ${why}.`);
}
