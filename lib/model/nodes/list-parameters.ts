import type { CiliumNodeRecord } from '../records.ts';
import type { NodeParameter } from './node.ts';

type Setting = [field: string, value: string | number | undefined, writer?: string];

/** N8: what the agent asks of the operator, as written in spec; null where the object does not say it. */
export function listParameters(node: CiliumNodeRecord | undefined): NodeParameter[] {
  if (!node) return [];
  const settings = [...listAllocation(node), ...listPools(node), ...listEniSettings(node), ...listStatus(node)];
  return settings.map(([field, value, writer = 'cilium-agent']) => ({
    field,
    value: value === undefined ? null : String(value),
    writer,
  }));
}

const listAllocation = ({ ipam }: CiliumNodeRecord): Setting[] => [
  ['spec.ipam.pre-allocate', ipam.preAllocate],
  ['spec.ipam.min-allocate', ipam.minAllocate],
  ['spec.ipam.max-allocate', ipam.maxAllocate],
  ['spec.ipam.max-above-watermark', ipam.maxAboveWatermark],
];

/** Only where the node has any: up to 1.19 mode eni has none. */
function listPools({ ipam }: CiliumNodeRecord): Setting[] {
  const requested = (ipam.requested ?? []).map(({ pool, ipv4, ipv6 }) =>
    [pool, ...(ipv4 === undefined ? [] : [`${ipv4} IPv4`]), ...(ipv6 === undefined ? [] : [`${ipv6} IPv6`])].join(' '),
  );
  const allocated = (ipam.allocated ?? []).map(({ pool, cidrs }) => `${pool} ${cidrs.join(' ')}`);
  return [
    ...(ipam.requested ? [['spec.ipam.pools.requested', requested.join('; ')] satisfies Setting] : []),
    ...(ipam.allocated ? [['spec.ipam.pools.allocated', allocated.join('; ')] satisfies Setting] : []),
  ];
}

function listEniSettings({ eni }: CiliumNodeRecord): Setting[] {
  if (!eni) return [];
  return [
    ['spec.eni.first-interface-index', eni.firstInterfaceIndex],
    ['spec.eni.node-subnet-id', eni.nodeSubnetId],
    ['spec.eni.vpc-id', eni.vpcId],
    ...listRestrictions(eni).filter(([, value]) => value !== ''),
  ];
}

/** Of these "empty" and "not written" read alike: they stand here only when they say something. */
function listRestrictions(eni: NonNullable<CiliumNodeRecord['eni']>): Setting[] {
  const tags = Object.entries(eni.excludeInterfaceTags).map(([key, value]) => `${key}=${value}`);
  return [
    ['spec.eni.subnet-ids', eni.subnetIds.join(', ')],
    ['spec.eni.security-groups', eni.securityGroups.join(', ')],
    ['spec.eni.exclude-interface-tags', tags.join(', ')],
    ['spec.eni.disable-prefix-delegation', eni.disablePrefixDelegation ? 'true' : ''],
    ['spec.eni.use-primary-address', eni.usePrimaryAddress ? 'true' : ''],
  ];
}

/** The operator's own word of why it could not give more; written only when it could not. */
const listStatus = ({ ipam }: CiliumNodeRecord): Setting[] =>
  ipam.operatorError ? [['status.ipam.operator-status.error', ipam.operatorError, 'cilium-operator']] : [];
