/** Whether a thing that a URL names exists. "No" is said only where a complete source says so. */
import type { Change } from '../model/changes/change.ts';
import type { Endpoint } from '../model/endpoint/endpoint.ts';
import type { Identity } from '../model/identity/identity.ts';
import type { NodeName } from '../model/ids.ts';
import type { PolicyKind, PolicyPage } from '../model/policy/policy.ts';
import type { SourceKind } from '../model/records.ts';
import type { Service } from '../model/service/service.ts';
import { findSource, type Snapshot } from '../model/snapshot.ts';
import { AnswerError } from './answer-error.ts';

/** A node is known by its Node, its CiliumNode, an unreadable one of either, or a pod that is bound to it. */
export function requireNode(snapshot: Snapshot, name: NodeName): void {
  if (snapshot.get('Node', name) || snapshot.get('CiliumNode', name) || isUnreadable(snapshot, name)) return;
  for (const _pod of snapshot.find('node', name)) return;
  throw missing(snapshot, ['Node', 'CiliumNode'], `node ${name}`);
}

/** Of reserved, CIDR, remote-node and other clusters' identities the number alone says what they are; others need a witness. */
export function requireIdentity(snapshot: Snapshot, identity: Identity): Identity {
  const numberSays = identity.kind !== 'cluster' && identity.kind !== 'unknown';
  if (numberSays || identity.object || identity.endpoints.length > 0) return identity;
  throw missing(snapshot, ['CiliumIdentity', 'CiliumEndpoint', 'CiliumEndpointSlice'], `identity ${identity.id}`);
}

export function requireEndpoint(snapshot: Snapshot, endpoint: Endpoint | undefined, key: string): Endpoint {
  if (endpoint) return endpoint;
  throw missing(snapshot, ['CiliumEndpoint', 'CiliumEndpointSlice'], `endpoint ${key}`);
}

export function requireService(snapshot: Snapshot, service: Service | undefined, key: string): Service {
  if (service) return service;
  throw missing(snapshot, ['Service', 'EndpointSlice'], `Service ${key}`);
}

/** `page` is what the model found of it. */
export function requirePolicy(
  snapshot: Snapshot,
  kind: PolicyKind,
  key: string,
  page: PolicyPage | undefined,
): PolicyPage {
  if (page) return page;
  for (const { of, key: unreadable, reason } of snapshot.list('Unreadable')) {
    if (of === kind && unreadable === key)
      throw new AnswerError('not-ready', `${kind} ${key} cannot be read: ${reason}`);
  }
  throw missing(snapshot, [kind], `${kind} ${key}`);
}

export function requireChange(change: Change | undefined, id: string): Change {
  if (change) return change;
  throw new AnswerError('not-found', `Change ${id} is not kept any more, or is of an earlier run of the explorer.`);
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
