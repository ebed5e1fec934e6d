/** Schemas of lib/model/installation. */
import { z } from 'zod';
import type { Agent } from '../model/installation/agent.ts';
import type { Component, Overview, Status } from '../model/installation/installation.ts';
import { stateCounts } from './address-schemas.ts';
import { count, identityId, nodeName, sourceKind, sourceSchema, time } from './primitives.ts';
import type { Same } from './same-type.ts';

const schemes = z.record(z.string(), count).describe('Nodes per addressing scheme');

export const statusSchema = z.object({
  ready: z.boolean().describe('Every source has left syncing'),
  now: time,
  recording: time.optional(),
  demo: z.string().optional(),
  cluster: z.object({
    name: z.string().optional(),
    context: z.string().optional(),
    server: z.string().optional(),
    region: z.string().optional(),
  }),
  cilium: z.object({ version: z.string().optional(), ipam: z.string().nullable(), schemes }),
  sources: z.array(sourceSchema),
  counts: z.object({
    addresses: count.nullable(),
    identities: count.nullable(),
    policies: count.nullable(),
    endpoints: count.nullable(),
    nodes: count.nullable(),
    crds: count.nullable(),
    configuration: count.nullable(),
  }),
  unreadable: z.array(
    z.object({
      kind: sourceKind,
      namespace: z.string().optional(),
      name: z.string(),
      reason: z.string(),
      partly: z.literal(true).optional(),
    }),
  ),
  connection: z.object({
    state: z.enum(['connecting', 'connected', 'lost']),
    since: time,
    reason: z.string().optional(),
  }),
});

const componentNames = [
  'Cilium',
  'Operator',
  'Envoy DaemonSet',
  'Hubble Relay',
  'ClusterMesh',
  'Hubble UI',
  'Node init',
  'aws-node',
] as const satisfies readonly Component['name'][];

const componentSchema = z.object({
  name: z.enum(componentNames),
  workload: z.object({ kind: z.enum(['DaemonSet', 'Deployment']), namespace: z.string(), name: z.string() }).optional(),
  state: z.enum(['ok', 'degraded', 'disabled', 'unknown']),
  desired: count.optional(),
  ready: count.optional(),
  available: count.optional(),
  running: count.optional(),
  detail: z.string().optional(),
  evidence: z.string().optional(),
});

const crdSchema = z.object({
  name: z.string(),
  kind: z.string(),
  versions: z.array(z.string()),
  createdAt: time.optional(),
  schemaVersion: z.string().optional(),
  count: count.nullable(),
});

const figuresSchema = z.object({
  poolAddresses: z.object({ total: count.nullable(), used: count.nullable() }),
  endpoints: z.object({ total: count.nullable(), ready: count.nullable() }),
  identities: z.object({ total: count.nullable(), limit: count }),
  policies: z.object({ total: count.nullable() }),
  nodes: z.object({ total: count.nullable(), enis: count.nullable() }),
});

export const writerSchema = z.object({
  field: z.string(),
  holds: z.string(),
  writtenBy: z.string(),
  learnsFrom: z.string(),
  lastWrite: time.optional(),
});

const sharedIdentity = z.object({ id: identityId, endpoints: count, names: z.string() });

export const overviewSchema = z.object({
  components: z.array(componentSchema),
  images: z.array(z.object({ component: z.string(), image: z.string(), pods: count })),
  clusterPods: z.object({ managed: count.nullable(), total: count.nullable() }),
  ipam: z.object({ mode: z.string().nullable(), evidence: z.string(), schemes }),
  crds: z.array(crdSchema),
  version: z.object({ value: z.string().nullable(), evidence: z.string() }),
  figures: figuresSchema,
  states: stateCounts,
  writers: z.array(writerSchema),
  identitiesByNamespace: z.array(
    z.object({ namespace: z.string(), identities: count, endpoints: count, shared: z.array(sharedIdentity) }),
  ),
  policies: z.array(
    z.object({
      kind: z.string(),
      namespace: z.string().optional(),
      name: z.string(),
      createdAt: time.optional(),
      valid: z.string().optional(),
    }),
  ),
  story: z
    .object({
      title: z.string(),
      source: z.string().optional(),
      questions: z.array(z.object({ ask: z.string(), link: z.string() })),
    })
    .optional()
    .describe('Of a demo cluster: what may be asked of it, with the path of the screen that answers'),
  leader: z.object({ holder: z.string(), renewedAt: time.optional() }).optional(),
  nodes: z.array(nodeName),
});

export const agentSchema = z.object({
  namespace: z.string(),
  target: z.string().nullable().describe('What kubectl exec takes: pod/<name>, or ds/cilium for any agent'),
  tool: z.enum(['cilium', 'cilium-dbg']).describe('The program in container cilium-agent that asks the agent'),
  note: z.string().optional(),
});

const sameStatus: Same<z.infer<typeof statusSchema>, Status> = true;
const sameOverview: Same<z.infer<typeof overviewSchema>, Overview> = true;
const sameAgent: Same<z.infer<typeof agentSchema>, Agent> = true;
void [sameStatus, sameOverview, sameAgent];
