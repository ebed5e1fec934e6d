import { parsePodKey } from '../ids.ts';
import type { ObjectRef } from './address.ts';

/** Whom `status.ipam.used[ip].owner` names. */
export type UsedOwner =
  | { kind: 'router' | 'health' | 'ingress' }
  | { kind: 'Pod'; namespace: string; name: string }
  /** Of another form, as it stands; empty where the agent wrote none. */
  | { kind: 'text'; text: string };

/**
 * Reads an owner as the agent writes it. After an agent restart ` [restored]` follows (in 1.13, for IPv4, without the
 * space); it says nothing about the owner and is taken off.
 */
export function parseOwner(text: string | undefined): UsedOwner {
  const owner = (text ?? '').replace(/\s*\[restored\]$/, '');
  if (owner === 'router' || owner === 'health' || owner === 'ingress') return { kind: owner };
  const pod = parsePodKey(owner);
  return pod ? { kind: 'Pod', ...pod } : { kind: 'text', text: owner };
}

/** `namespace/name` of a pod or service, else the name; router, health and ingress by their word. */
export function formatOwner({ kind, namespace, name }: ObjectRef): string {
  if (namespace !== undefined) return `${namespace}/${name}`;
  return kind === 'router' || kind === 'health' || kind === 'ingress' ? kind : name;
}
