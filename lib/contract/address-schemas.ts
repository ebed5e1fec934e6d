/** Schemas of lib/model/ip-ownership and lib/model/capacity. */
import { z } from 'zod';
import type { Capacity } from '../model/capacity/capacity.ts';
import {
  type Address,
  everyAddressState,
  type NodeAddresses,
  type Scheme,
  type StateCounts,
} from '../model/ip-ownership/address.ts';
import { type AddressPage, groupings, type IpAddressesAnswer } from '../model/ip-ownership/ip-addresses.ts';
import { bigCount, cidr, count, eniId, identityId, ipAddress, nodeName, objectRef, time } from './primitives.ts';
import type { Same } from './same-type.ts';

const schemes = [
  'eni-used',
  'eni-pools',
  'azure',
  'alibabacloud',
  'cluster-pool',
  'kubernetes',
  'multi-pool',
  'crd',
  'delegated-plugin',
  'unknown',
] as const satisfies readonly Scheme[];

const addressState = z.enum(everyAddressState);
export const scheme = z.enum(schemes);
export const stateCounts = z.partialRecord(addressState, count).describe('Addresses in each state; absent is zero');

const claimSchema = z
  .object({
    says: objectRef,
    source: objectRef.extend({ field: z.string() }),
    writer: z.string(),
    writtenAt: time.optional(),
    current: z.boolean(),
    why: z.string().optional().describe('Which other object disproves it'),
  })
  .describe('One statement one object makes about one address');

export const addressSchema = z.object({
  type: z.literal('address'),
  ip: ipAddress,
  state: addressState,
  node: nodeName.optional(),
  eni: eniId.optional(),
  prefix: cidr.optional(),
  subnet: z.string().optional(),
  pool: z.string().optional(),
  owner: objectRef.optional(),
  owners: z.array(objectRef).optional().describe('In a conflict everybody who is confirmed'),
  identity: identityId.optional(),
  endpointId: z.int().optional(),
  starting: z.literal(true).optional(),
  unconfirmed: z.literal(true).optional(),
  internalIP: z.literal(true).optional(),
  release: z.string().optional(),
  claims: z.array(claimSchema),
  findings: z.array(z.string()),
});

const eniFields = {
  id: eniId,
  number: z.int(),
  mac: z.string().optional(),
  primary: ipAddress.optional(),
  publicIp: ipAddress.optional(),
  subnet: z.string().optional(),
  subnetCidr: cidr.optional(),
  vpc: z.string().optional(),
  securityGroups: z.array(z.string()),
  excluded: z.boolean(),
  excludedWhy: z.string().optional(),
  prefixes: z.array(cidr),
};

const nodeEni = z.object({ ...eniFields, addresses: z.array(ipAddress) });

export const addressRange = z.object({
  cidr,
  pool: z.string().optional(),
  eni: eniId.optional(),
  size: bigCount,
  used: count,
  free: bigCount,
});

export const branchEni = z.object({ id: eniId, ip: ipAddress.optional(), pod: objectRef, subnetCidr: cidr.optional() });

export const nodeAddressesSchema = z.object({
  node: nodeName,
  scheme,
  ipam: z.string(),
  enis: z.array(nodeEni),
  addresses: z.array(addressSchema),
  ranges: z.array(addressRange),
  branchEnis: z.array(branchEni),
});

const countsSchema = z
  .object({
    capacity: bigCount.nullable(),
    attached: bigCount.nullable(),
    allocated: bigCount.nullable(),
    used: count.nullable(),
    infrastructure: count.nullable(),
    notAllocatable: bigCount.nullable(),
    free: bigCount.nullable(),
  })
  .describe('used + notAllocatable + free = attached; null is not known');

export const capacitySchema = z.object({
  node: nodeName,
  scheme,
  enis: count.nullable(),
  maxPods: count.nullable(),
  waitingPods: count.nullable(),
  waiting: z.array(z.object({ namespace: z.string(), name: z.string() })).nullable(),
  ipv4: countsSchema.nullable(),
  ipv6: countsSchema.optional(),
  arithmetic: z.string().nullable(),
  steps: z.array(z.string()),
  notes: z.array(z.string()),
});

const slot = z.object({ ip: ipAddress, state: addressState, owner: z.string().optional() });

export const eniSummary = z.object({ ...eniFields, slots: z.array(slot), used: count, pool: count });

const nodeSummary = z.object({
  node: nodeName,
  scheme,
  instanceType: z.string().optional(),
  instanceId: z.string().optional(),
  zone: z.string().optional(),
  nodeGroup: z.string().optional(),
  compute: z.enum(['fargate', 'hybrid']).optional(),
  enis: z.array(eniSummary),
  branchEnis: z.array(z.object({ id: eniId, pod: z.string() })),
  capacity: capacitySchema,
  counts: stateCounts,
  facts: z.array(z.string()),
});

const addressGroup = z.object({
  name: z.string(),
  detail: z.string().optional(),
  nodes: z.array(nodeSummary),
  counts: stateCounts,
});

export const ipAddressesSchema = z.object({
  by: z.enum(groupings),
  groups: z.array(addressGroup),
  legend: stateCounts,
  shown: count,
  of: count,
  totals: z
    .object({
      nodes: count,
      enis: count.nullable(),
      pool: count.nullable(),
      used: count.nullable(),
      free: count.nullable(),
    })
    .describe('Over the nodes that count; null is not known'),
});

export const addressPageSchema = z.object({ total: count, offset: count, addresses: z.array(addressSchema) });

const sameAddress: Same<z.infer<typeof addressSchema>, Address> = true;
const sameCounts: Same<z.infer<typeof stateCounts>, StateCounts> = true;
const sameNodeAddresses: Same<z.infer<typeof nodeAddressesSchema>, NodeAddresses> = true;
const sameCapacity: Same<z.infer<typeof capacitySchema>, Capacity> = true;
const sameIpAddresses: Same<z.infer<typeof ipAddressesSchema>, IpAddressesAnswer> = true;
const samePage: Same<z.infer<typeof addressPageSchema>, AddressPage> = true;
void [sameAddress, sameCounts, sameNodeAddresses, sameCapacity, sameIpAddresses, samePage];
