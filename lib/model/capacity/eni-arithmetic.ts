import type { CiliumNodeRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import { findInstanceLimits } from './eni-limits.ts';
import { isPrefixDelegated } from './prefix-delegation.ts';

/** The most IPv4 addresses an instance can hold for pods, as a figure and as the printed sum. */
export interface EniArithmetic {
  /** null when not known. */
  capacity: number | null;
  arithmetic: string | null;
  /** Why it is not known. */
  note?: string;
}

const prefixSize = 16;

/**
 * `GetMaximumAllocatableIPv4` of pkg/aws/ipam/node.go (1.20.2, the same since 1.13): interfaces from the first index on,
 * times addresses without each primary, times 16 with prefixes. Cilium's 0 means unknown.
 */
export function buildEniArithmetic(snapshot: Snapshot, node: CiliumNodeRecord): EniArithmetic {
  const type = node.eni?.instanceType ?? node.labels['node.kubernetes.io/instance-type'];
  const limits = findInstanceLimits(type);
  if (!limits) return notKnown(type ? `the limits of ${type} are not in the table` : 'the instance type is not known');
  const first = node.eni?.firstInterfaceIndex;
  if (first === undefined) return notKnown('spec.eni.first-interface-index is not written');
  if (limits.adapters <= first) return notKnown(`first-interface-index ${first} leaves no interface of ${type}`);
  const delegated = isPrefixDelegated(snapshot, node, limits);
  if (delegated === null) return notKnown('whether prefixes are delegated is not known: cilium-config is not readable');
  const capacity = (limits.adapters - first) * (limits.ipv4PerAdapter - 1) * (delegated ? prefixSize : 1);
  const sum = `(${limits.adapters} − ${first}) × (${limits.ipv4PerAdapter} − 1)${delegated ? ` × ${prefixSize}` : ''}`;
  return { capacity, arithmetic: `${sum} = ${capacity}` };
}

const notKnown = (note: string): EniArithmetic => ({ capacity: null, arithmetic: null, note });
