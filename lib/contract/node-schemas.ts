/** Schemas of lib/model/nodes. */
import { z } from 'zod';
import { type NodePage, type NodesAnswer, presences } from '../model/nodes/node.ts';
import { addressRange, branchEni, capacitySchema, eniSummary, scheme } from './address-schemas.ts';
import { writerSchema } from './installation-schemas.ts';
import { bigCount, count, identityId, ipAddress, nodeName, time } from './primitives.ts';
import type { Same } from './same-type.ts';

const presence = z.enum(presences).describe('`none` is said only by a complete source');

const nodeRow = z.object({
  name: nodeName,
  node: presence,
  ciliumNode: presence,
  compute: z.enum(['fargate', 'hybrid']).optional(),
  ready: z.boolean().nullable(),
  unschedulable: z.boolean(),
  kubeletVersion: z.string().optional(),
  ciliumVersion: z.string().nullable().describe("Tag of the agent's image on this node"),
  scheme,
  instanceType: z.string().optional(),
  instanceId: z.string().optional(),
  zone: z.string().optional(),
  nodeGroup: z.string().optional(),
  internalIps: z.array(ipAddress),
  routers: z.array(ipAddress),
  health: z.array(ipAddress),
  ingress: z.array(ipAddress),
  enis: count.nullable(),
  slots: bigCount.nullable().describe('IPv4 addresses the instance or the CIDRs can ever hold'),
  pool: bigCount.nullable().describe('IPv4 addresses attached'),
  used: count.nullable(),
  free: bigCount.nullable(),
  maxPods: count.nullable(),
  firstLimit: z.enum(['max-pods', 'addresses', 'together']).nullable().describe('Which limit is reached first'),
  pods: count.nullable(),
  hostNetworkPods: count.nullable(),
  waitingPods: count.nullable(),
  createdAt: time.optional(),
});

export const nodesSchema = z.object({ nodes: z.array(nodeRow) });

const nodePod = z.object({
  namespace: z.string(),
  name: z.string(),
  phase: z.string(),
  ready: z.boolean(),
  terminating: z.boolean(),
  ips: z.array(ipAddress),
  identity: identityId.optional(),
  endpointId: z.int().optional(),
});

export const nodePageSchema = z.object({
  row: nodeRow,
  notes: z.array(z.string()).describe('What only one of Node and CiliumNode says'),
  addresses: z.array(
    z.object({
      ip: z.string(),
      type: z.string(),
      source: z.enum(['Node', 'CiliumNode']),
      field: z.string(),
      writer: z.string(),
    }),
  ),
  enis: z.array(eniSummary.extend({ description: z.string().optional(), tags: z.record(z.string(), z.string()) })),
  branchEnis: z.array(branchEni),
  ranges: z.array(addressRange),
  capacity: capacitySchema,
  parameters: z.array(z.object({ field: z.string(), value: z.string().nullable(), writer: z.string() })),
  labels: z.array(z.string()),
  pods: z.array(nodePod).nullable(),
  hostNetworkPods: z.array(nodePod).nullable(),
  writers: z.array(writerSchema),
});

const sameNodes: Same<z.infer<typeof nodesSchema>, NodesAnswer> = true;
const samePage: Same<z.infer<typeof nodePageSchema>, NodePage> = true;
void [sameNodes, samePage];
