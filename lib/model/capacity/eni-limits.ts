import table from './eni-limits.generated.json' with { type: 'json' };

/** What an EC2 instance type can hold. */
export interface InstanceLimits {
  /** Network interfaces. */
  adapters: number;
  /** IPv4 addresses of one interface, its primary included. */
  ipv4PerAdapter: number;
  /** Hypervisor nitro, or bare metal: EC2 delegates prefixes to no other. */
  canDelegatePrefixes: boolean;
}

const types: Record<string, number[] | undefined> = table.types;

/** The limits of an instance type; undefined when the table does not know it, which is not the same as none. */
export function findInstanceLimits(type: string | undefined): InstanceLimits | undefined {
  const row = type === undefined || !Object.hasOwn(types, type) ? undefined : types[type];
  if (!row) return undefined;
  const [adapters = 0, ipv4PerAdapter = 0, prefixes] = row;
  return { adapters, ipv4PerAdapter, canDelegatePrefixes: prefixes === 1 };
}
