/** Schemas of lib/model/identity and lib/model/whois. */
import { z } from 'zod';
import type { Identity } from '../model/identity/identity.ts';
import type { QueryKind, Whois } from '../model/whois/whois.ts';
import { addressSchema } from './address-schemas.ts';
import { cidr, count, eniId, identityId, ipAddress, nodeName, time } from './primitives.ts';
import type { Same } from './same-type.ts';

const identityEndpoint = z.object({ namespace: z.string(), name: z.string(), endpointId: z.int().optional() });

export const identitySchema = z.object({
  type: z.literal('identity'),
  id: identityId,
  kind: z.enum(['reserved', 'cluster', 'remote-cluster', 'cidr', 'remote-node', 'unknown']),
  cluster: z.int().optional(),
  name: z.string().optional(),
  namespace: z.string().optional(),
  labels: z.array(z.string()).describe('source:key=value, sorted, verbatim'),
  endpoints: z.array(identityEndpoint),
  createdAt: time.optional(),
  markedForDeletionAt: time.optional(),
  object: z.boolean().describe('A CiliumIdentity object with this name exists'),
});

export const identitiesSchema = z.object({ identities: z.array(identitySchema) });

export const queryKinds = [
  'ip',
  'cidr',
  'mac',
  'eni',
  'instance',
  'subnet',
  'security-group',
  'pod',
  'namespace',
  'service',
  'node',
  'identity',
  'endpoint',
  'label',
  'text',
] as const satisfies readonly QueryKind[];

export const podMatch = z.object({
  type: z.literal('pod'),
  namespace: z.string(),
  name: z.string(),
  node: nodeName.optional(),
  ips: z.array(ipAddress),
  phase: z.string(),
  hostNetwork: z.boolean(),
  identity: identityId.optional(),
  endpointId: z.int().optional(),
});

export const nodeMatch = z.object({
  type: z.literal('node'),
  name: nodeName,
  ips: z.array(ipAddress),
  instanceId: z.string().optional(),
  instanceType: z.string().optional(),
  zone: z.string().optional(),
});

const eniMatch = z.object({
  type: z.literal('eni'),
  id: eniId,
  node: nodeName,
  number: z.int(),
  mac: z.string().optional(),
  primary: ipAddress.optional(),
  subnet: z.string().optional(),
  securityGroups: z.array(z.string()),
});

export const endpointMatch = z.object({
  type: z.literal('endpoint'),
  namespace: z.string(),
  name: z.string(),
  endpointId: z.int().optional(),
  identity: identityId.optional(),
  ips: z.array(ipAddress),
  node: nodeName.optional(),
  state: z.string().optional(),
  source: z.enum(['CiliumEndpoint', 'CiliumEndpointSlice']),
});

export const serviceMatch = z.object({
  type: z.literal('service'),
  namespace: z.string(),
  name: z.string(),
  ips: z.array(ipAddress),
  serviceType: z.string(),
});

const subnetMatch = z.object({
  type: z.literal('subnet'),
  id: z.string().optional(),
  cidr: cidr.optional(),
  nodes: z.array(nodeName),
  enis: count,
});

const securityGroupMatch = z.object({
  type: z.literal('security-group'),
  id: z.string(),
  enis: z.array(z.object({ id: eniId, node: nodeName })),
});

const rangeMatch = z.object({
  type: z.literal('range'),
  cidr,
  what: z.enum(['prefix', 'subnet', 'vpc', 'pod-cidr', 'pool']),
  name: z.string().optional(),
  node: nodeName.optional(),
});

export const namespaceMatch = z.object({
  type: z.literal('namespace'),
  name: z.string(),
  /** null while they cannot be read. */
  pods: count.nullable(),
  identities: count.nullable(),
});

const matchSchema = z.discriminatedUnion('type', [
  addressSchema,
  identitySchema,
  podMatch,
  nodeMatch,
  eniMatch,
  endpointMatch,
  serviceMatch,
  subnetMatch,
  securityGroupMatch,
  rangeMatch,
  namespaceMatch,
]);

export const whoisSchema = z.object({
  query: z.string(),
  kind: z.enum(queryKinds).describe('How the input was read'),
  reads: z.string().describe('The reading in words'),
  matches: z.array(matchSchema),
  total: count.describe('Matches there are; more than matches when the list was cut'),
});

const sameIdentity: Same<z.infer<typeof identitySchema>, Identity> = true;
const sameWhois: Same<z.infer<typeof whoisSchema>, Whois> = true;
void [sameIdentity, sameWhois];
