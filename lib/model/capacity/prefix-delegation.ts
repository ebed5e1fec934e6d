import { findCiliumConfig } from '../ipam-mode.ts';
import type { CiliumNodeRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { InstanceLimits } from './eni-limits.ts';

/**
 * Whether the operator gives this node /28 prefixes: `IsPrefixDelegated` of pkg/aws/ipam/node.go (1.20.2). null when it
 * cannot be known: nothing is attached yet and the operator's flag is not readable.
 */
export function isPrefixDelegated(snapshot: Snapshot, node: CiliumNodeRecord, limits: InstanceLimits): boolean | null {
  if (!limits.canDelegatePrefixes || node.eni?.disablePrefixDelegation) return false;
  if (hasPlainAddresses(node)) return false;
  const flag = readFlag(snapshot);
  const hasPrefixes = (node.enis ?? []).some((eni) => eni.prefixes.length > 0);
  return flag ?? (hasPrefixes ? true : null);
}

/** One ENI with addresses and no prefix, excluded ones included, turns it off; an ENI's own primary does not. */
function hasPlainAddresses(node: CiliumNodeRecord): boolean {
  return (node.enis ?? []).some(
    (eni) => eni.prefixes.length === 0 && eni.addresses.some((address) => address !== eni.primary),
  );
}

const key = 'aws-enable-prefix-delegation';

/** The operator's flag, from cilium-config or its arguments; undefined when neither can be read. Absent means false. */
function readFlag(snapshot: Snapshot): boolean | undefined {
  const config = findCiliumConfig(snapshot);
  if (config?.data[key] !== undefined) return config.data[key] === 'true';
  for (const workload of snapshot.list('Deployment')) {
    if (workload.name !== 'cilium-operator') continue;
    const args = workload.containers.flatMap((container) => container.args);
    if (args.includes(`--${key}`) || args.includes(`--${key}=true`)) return true;
  }
  return config ? false : undefined;
}
