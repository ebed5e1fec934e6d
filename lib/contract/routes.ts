/** Every route of the HTTP answers, once: the OpenAPI document, the parsing of requests and the tests are made from it. */
import { z } from 'zod';
import { addressPageSchema, capacitySchema, ipAddressesSchema, nodeAddressesSchema } from './address-schemas.ts';
import { changeAnswerSchema, changePageSchema } from './change-schemas.ts';
import { configurationSchema } from './configuration-schemas.ts';
import {
  endpointPageSchema,
  endpointSchema,
  identityTableSchema,
  servicePageSchema,
  serviceSchema,
} from './endpoint-schemas.ts';
import type { ErrorCode } from './error-codes.ts';
import { edgeTableQuery, edgeTableSchema, identityGraphQuery, identityGraphSchema } from './identity-graph-schemas.ts';
import { identitiesSchema, identitySchema, whoisSchema } from './identity-schemas.ts';
import { agentSchema, overviewSchema, statusSchema } from './installation-schemas.ts';
import { pollSchema } from './live-events.ts';
import { nodePageSchema, nodesSchema } from './node-schemas.ts';
import {
  changePath,
  changesQuery,
  endpointsQuery,
  identityTableQuery,
  namespacedPath,
  servicesQuery,
} from './page-parameters.ts';
import {
  addressPageQuery,
  agentQuery,
  eventsQuery,
  identityPath,
  ipAddressesQuery,
  nodePath,
  whoisQuery,
} from './parameters.ts';
import { policiesSchema, policyPageSchema, policyPath } from './policy-schemas.ts';
import { envelope } from './primitives.ts';
import { objectPageQuery, objectPath, objectQuery, resourcePath } from './resource-parameters.ts';
import { objectDetailSchema, objectPageSchema, resourcesSchema } from './resource-schemas.ts';
import { searchQuery, searchSchema } from './search-schemas.ts';

export interface Route {
  path: string;
  /** All of them are read only. */
  method: 'get';
  summary: string;
  /** Placeholders of the path. */
  names?: z.ZodObject;
  query?: z.ZodObject;
  /** The whole body of a 200. */
  answer: z.ZodType;
  /** Error codes beside those that every route may give. */
  errors?: readonly ErrorCode[];
}

const nothing = z.object({});

export const routes = {
  status: {
    path: '/api/v1/status',
    method: 'get',
    summary: 'The explorer, the cluster and the state of every source',
    names: nothing,
    query: nothing,
    answer: statusSchema.extend({ revision: envelope.revision }),
  },
  overview: {
    path: '/api/v1/overview',
    method: 'get',
    summary: 'What is installed, whether it runs, how full it is',
    names: nothing,
    query: nothing,
    answer: overviewSchema.extend(envelope),
  },
  agent: {
    path: '/api/v1/agent',
    method: 'get',
    summary: 'Which pod and which program to ask an agent by, with kubectl exec',
    names: nothing,
    query: agentQuery,
    answer: agentSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  whois: {
    path: '/api/v1/whois',
    method: 'get',
    summary: 'Whatever is known of an address, a range, a name or an id',
    names: nothing,
    query: whoisQuery,
    answer: whoisSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  search: {
    path: '/api/v1/search',
    method: 'get',
    summary: 'What whois knows of an input, and the names that are like it',
    names: nothing,
    query: searchQuery,
    answer: searchSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  'ip-addresses': {
    path: '/api/v1/ip-addresses',
    method: 'get',
    summary: 'Nodes in groups, with the slots of every ENI',
    names: nothing,
    query: ipAddressesQuery,
    answer: ipAddressesSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  addresses: {
    path: '/api/v1/addresses',
    method: 'get',
    summary: 'One page of the flat list of addresses',
    names: nothing,
    query: addressPageQuery,
    answer: addressPageSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  nodes: {
    path: '/api/v1/nodes',
    method: 'get',
    summary: 'Every node, its Node and its CiliumNode joined',
    names: nothing,
    query: nothing,
    answer: nodesSchema.extend(envelope),
  },
  node: {
    path: '/api/v1/nodes/{name}',
    method: 'get',
    summary: 'One node: what it is, its ENIs, its settings, its pods',
    names: nodePath,
    query: nothing,
    answer: nodePageSchema.extend(envelope),
    errors: ['invalid-parameter', 'not-found', 'not-ready'],
  },
  'node-addresses': {
    path: '/api/v1/nodes/{name}/addresses',
    method: 'get',
    summary: 'Every address any object places on the node, once',
    names: nodePath,
    query: nothing,
    answer: nodeAddressesSchema.extend(envelope),
    errors: ['invalid-parameter', 'not-found', 'not-ready'],
  },
  'node-capacity': {
    path: '/api/v1/nodes/{name}/capacity',
    method: 'get',
    summary: 'How many addresses the node has, uses and can have',
    names: nodePath,
    query: nothing,
    answer: capacitySchema.extend(envelope),
    errors: ['invalid-parameter', 'not-found', 'not-ready'],
  },
  identities: {
    path: '/api/v1/identities',
    method: 'get',
    summary: 'Every security identity, with labels and endpoints',
    names: nothing,
    query: nothing,
    answer: identitiesSchema.extend(envelope),
  },
  identity: {
    path: '/api/v1/identities/{id}',
    method: 'get',
    summary: 'One security identity',
    names: identityPath,
    query: nothing,
    answer: identitySchema.extend(envelope),
    errors: ['invalid-parameter', 'not-found', 'not-ready'],
  },
  resources: {
    path: '/api/v1/resources',
    method: 'get',
    summary: 'Every kind of cilium.io: what is served, and what is absent',
    names: nothing,
    query: nothing,
    answer: resourcesSchema.extend(envelope),
  },
  'resource-objects': {
    path: '/api/v1/resources/{resource}',
    method: 'get',
    summary: 'One page of the objects of a kind of cilium.io, in its printer columns, read now',
    names: resourcePath,
    query: objectPageQuery,
    answer: objectPageSchema.extend(envelope),
    errors: ['invalid-parameter', 'refused', 'absent', 'expired', 'unreadable'],
  },
  'resource-object': {
    path: '/api/v1/resources/{resource}/{name}',
    method: 'get',
    summary: 'One object of a kind of cilium.io, read now',
    names: objectPath,
    query: objectQuery,
    answer: objectDetailSchema.extend(envelope),
    errors: ['invalid-parameter', 'refused', 'absent', 'not-found', 'unreadable'],
  },
  policies: {
    path: '/api/v1/policies',
    method: 'get',
    summary: 'Every policy, whether it is valid, and whom it selects by labels',
    names: nothing,
    query: nothing,
    answer: policiesSchema.extend(envelope),
  },
  policy: {
    path: '/api/v1/policies/{kind}/{namespace}/{name}',
    method: 'get',
    summary: 'One policy: its rules in words, and its YAML',
    names: policyPath,
    query: nothing,
    answer: policyPageSchema.extend(envelope),
    errors: ['invalid-parameter', 'not-found', 'not-ready'],
  },
  configuration: {
    path: '/api/v1/configuration',
    method: 'get',
    summary: 'Every key of cilium-config, what it decides, and its default where known',
    names: nothing,
    query: nothing,
    answer: configurationSchema.extend(envelope),
  },
  changes: {
    path: '/api/v1/changes',
    method: 'get',
    summary: 'One page of what changed since the explorer started, newest first',
    names: nothing,
    query: changesQuery,
    answer: changePageSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  change: {
    path: '/api/v1/changes/{id}',
    method: 'get',
    summary: 'One change with every field that is kept of it',
    names: changePath,
    query: nothing,
    answer: changeAnswerSchema.extend(envelope),
    errors: ['invalid-parameter', 'not-found'],
  },
  'identity-table': {
    path: '/api/v1/identity-table',
    method: 'get',
    summary: 'One page of the table of identities, and the label keys with the most values',
    names: nothing,
    query: identityTableQuery,
    answer: identityTableSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  'identity-graph': {
    path: '/api/v1/identity-graph',
    method: 'get',
    summary: 'Who names whom in a policy, by labels: identities, edges, and edges per pair of namespaces',
    names: nothing,
    query: identityGraphQuery,
    answer: identityGraphSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  'identity-edges': {
    path: '/api/v1/identity-edges',
    method: 'get',
    summary: 'One page of the edges of the identity graph',
    names: nothing,
    query: edgeTableQuery,
    answer: edgeTableSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  endpoints: {
    path: '/api/v1/endpoints',
    method: 'get',
    summary: 'One page of the endpoints of Cilium, and the columns that kubectl prints of them',
    names: nothing,
    query: endpointsQuery,
    answer: endpointPageSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  endpoint: {
    path: '/api/v1/endpoints/{namespace}/{name}',
    method: 'get',
    summary: 'One endpoint of Cilium',
    names: namespacedPath,
    query: nothing,
    answer: endpointSchema.extend(envelope),
    errors: ['invalid-parameter', 'not-found', 'not-ready'],
  },
  services: {
    path: '/api/v1/services',
    method: 'get',
    summary: 'One page of the Services with the first addresses of their EndpointSlices',
    names: nothing,
    query: servicesQuery,
    answer: servicePageSchema.extend(envelope),
    errors: ['invalid-parameter'],
  },
  service: {
    path: '/api/v1/services/{namespace}/{name}',
    method: 'get',
    summary: 'One Service with every address of its EndpointSlices',
    names: namespacedPath,
    query: nothing,
    answer: serviceSchema.extend(envelope),
    errors: ['invalid-parameter', 'not-found', 'not-ready'],
  },
  events: {
    path: '/api/v1/events',
    method: 'get',
    summary: 'Server-sent events: reset, then which answers changed',
    names: nothing,
    query: eventsQuery,
    answer: pollSchema,
    errors: ['invalid-parameter'],
  },
  openapi: {
    path: '/api/v1/openapi.json',
    method: 'get',
    summary: 'This description',
    names: nothing,
    query: nothing,
    answer: z.looseObject({ openapi: z.string() }),
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
