/**
 * Notices which addresses have another owner or state, by comparing a node's answer with the one before. A step may make
 * thousands of nodes old: they are looked at a few at a time, and a node that changes meanwhile once.
 */
import type { FoundAddressChange } from '../model/changes/change.ts';
import { findAddressChanges, keepKnown } from '../model/changes/find-address-changes.ts';
import type { NodeName } from '../model/ids.ts';
import type { NodeAddresses } from '../model/ip-ownership/address.ts';

export interface OwnerWatch {
  /** The answers of these nodes may read differently now. */
  look(nodes: Iterable<NodeName>): void;
  stop(): void;
}

interface OwnerWatchOptions {
  /** A node's answer now, and whether what is not in it is not there. */
  addressesOf(node: NodeName): Pick<NodeAddresses, 'addresses'> & { isPlacingRead: boolean };
  tell(found: FoundAddressChange[]): void;
  /** ms of looking before others get their turn. */
  sliceMs?: number;
}

type Addresses = Pick<NodeAddresses, 'node' | 'addresses'>;

export function createOwnerWatch({ addressesOf, tell, sliceMs = 8 }: OwnerWatchOptions): OwnerWatch {
  const known = new Map<NodeName, Addresses>();
  const due = new Set<NodeName>();
  let next: NodeJS.Immediate | undefined;

  const lookAt = (node: NodeName): FoundAddressChange[] => {
    const before = known.get(node);
    const { addresses, isPlacingRead } = addressesOf(node);
    const after = keepKnown(before, { node, addresses }, isPlacingRead);
    if (after.addresses.length === 0) known.delete(node);
    else known.set(node, after);
    return before ? findAddressChanges(before, after) : [];
  };

  const lookForAWhile = () => {
    next = undefined;
    const found: FoundAddressChange[] = [];
    const until = performance.now() + sliceMs;
    for (const node of due) {
      due.delete(node);
      for (const change of lookAt(node)) found.push(change);
      if (performance.now() > until) break;
    }
    schedule();
    if (found.length > 0) tell(found);
  };

  const schedule = () => {
    if (due.size > 0) next ??= setImmediate(lookForAWhile);
  };

  return {
    look(nodes) {
      for (const node of nodes) due.add(node);
      schedule();
    },
    stop() {
      due.clear();
      clearImmediate(next);
    },
  };
}
