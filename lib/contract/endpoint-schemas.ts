/** Schemas of lib/model/endpoint, lib/model/service and of the table of identities. */
import { z } from 'zod';
import { type Endpoint, type EndpointPage, printedFields } from '../model/endpoint/endpoint.ts';
import type { IdentityTable } from '../model/identity/identity-table.ts';
import type { Service, ServicePage } from '../model/service/service.ts';
import { identitySchema } from './identity-schemas.ts';
import { policyName } from './policy-schemas.ts';
import { count, eniId, identityId, ipAddress, nodeName, objectRef, page, time } from './primitives.ts';
import type { Same } from './same-type.ts';

const source = z.enum(['CiliumEndpoint', 'CiliumEndpointSlice']).describe('Which object tells the endpoint');

export const endpointSchema = z.object({
  namespace: z.string(),
  name: z.string(),
  source,
  slice: z.string().optional(),
  endpointId: z.int().optional().describe('Unique per node only'),
  identity: identityId.optional(),
  labels: z.array(z.string()),
  ingress: z.string().optional(),
  egress: z.string().optional(),
  visibilityPolicy: z.string().optional(),
  state: z.string().optional(),
  ips: z.array(ipAddress),
  pod: z.enum(['present', 'replaced', 'missing', 'unknown']),
  node: nodeName.optional(),
  nodeIp: ipAddress.optional(),
  eni: eniId.optional(),
  createdAt: time.optional(),
});

const printerColumns = z
  .object({
    columns: z.array(z.object({ name: z.string(), field: z.enum(printedFields), wide: z.boolean() })),
    from: z.string().nullable().describe('The CRD that tells the columns; null where none does'),
  })
  .describe('What kubectl get ciliumendpoints prints in this cluster');

export const endpointPageSchema = z.object({ ...page, endpoints: z.array(endpointSchema), printed: printerColumns });

const backend = z.object({
  ip: ipAddress,
  ports: z.array(z.int()),
  target: objectRef.optional(),
  node: nodeName.optional(),
  ready: z.boolean().optional(),
  endpoint: z.enum(['CiliumEndpoint', 'CiliumEndpointSlice', 'unknown']).optional(),
  endpointId: z.int().optional(),
  identity: identityId.optional(),
});

export const serviceSchema = z.object({
  namespace: z.string(),
  name: z.string(),
  object: z.boolean().describe('The Service object is there'),
  serviceType: z.string().optional(),
  clusterIps: z.array(ipAddress),
  externalIps: z.array(ipAddress),
  ports: z.array(z.string()),
  selector: z.array(z.string()).optional(),
  slices: z.array(z.string()),
  backends: z.array(backend).describe('In a list the first three'),
  backendCount: count.nullable(),
  createdAt: time.optional(),
});

export const servicePageSchema = z.object({ ...page, services: z.array(serviceSchema) });

const identityRow = identitySchema.omit({ type: true, namespace: true, endpoints: true }).extend({
  object: z.boolean().nullable().describe('A CiliumIdentity with this name exists; null is not known'),
  endpoints: count.nullable(),
  pods: count.nullable(),
  namespaces: z.array(z.string()),
  nodes: count.nullable(),
  sameLabels: z.array(identityId).describe('Other identities with exactly these labels'),
  policies: z
    .object({ count, first: z.array(policyName) })
    .nullable()
    .describe('Policies whose selector picks it, the first by name; null is not known'),
});

export const identityTableSchema = z.object({
  ...page,
  identities: z.array(identityRow),
  keys: z.array(z.object({ key: z.string(), values: count, identities: count })).describe('Most distinct values first'),
  duplicates: count,
});

const sameEndpoint: Same<z.infer<typeof endpointSchema>, Endpoint> = true;
const sameEndpoints: Same<z.infer<typeof endpointPageSchema>, EndpointPage> = true;
const sameService: Same<z.infer<typeof serviceSchema>, Service> = true;
const sameServices: Same<z.infer<typeof servicePageSchema>, ServicePage> = true;
const sameTable: Same<z.infer<typeof identityTableSchema>, IdentityTable> = true;
void [sameEndpoint, sameEndpoints, sameService, sameServices, sameTable];
