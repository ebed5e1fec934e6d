/**
 * Which kinds each answer is made of: it names their sources, and it has changed when one of them did.
 * A test asks every answer and holds what it read against this table.
 */
import { policyKinds } from '../model/policy/policy.ts';
import type { AnyRecord, SourceKind } from '../model/records.ts';
import { type Difference, listRecords } from '../store/record-store.ts';

/** What owns, claims or bounds an address. */
const ownership = [
  'Node',
  'Pod',
  'Service',
  'CiliumNode',
  'CiliumEndpoint',
  'CiliumEndpointSlice',
  'CiliumPodIPPool',
  'ConfigMap',
  // The operator's arguments say whether it delegates prefixes.
  'Deployment',
] as const satisfies SourceKind[];

/** What names an identity; ConfigMap cilium-config bounds the ranges of numbers. */
const identity = [
  'CiliumIdentity',
  'CiliumEndpoint',
  'CiliumEndpointSlice',
  'ConfigMap',
] as const satisfies SourceKind[];

/** Workloads, CRDs, and the kinds whose objects are counted beside their CRD. */
const installation = [
  'DaemonSet',
  'Deployment',
  'Lease',
  'CustomResourceDefinition',
  'CiliumNodeConfig',
  'CiliumCIDRGroup',
] as const satisfies SourceKind[];

export const kindsOfAnswer = {
  overview: [...ownership, ...identity, ...policyKinds, ...installation],
  // The pod of a node, and whatever tells its namespace and its version.
  agent: ['Pod', 'DaemonSet', 'ConfigMap', 'CustomResourceDefinition'],
  whois: [...ownership, ...identity, 'Namespace'],
  search: [...ownership, ...identity, ...policyKinds, 'Namespace', 'CustomResourceDefinition'],
  'ip-addresses': ownership,
  addresses: ownership,
  nodes: ownership,
  identities: identity,
  // Pods and nodes of an endpoint, its ENI, and what kubectl prints of it.
  endpoints: [...ownership, ...identity, 'CustomResourceDefinition'],
  // Counted over the endpoints and over the policies that select it.
  'identity-table': [...ownership, ...identity, ...policyKinds, 'CustomResourceDefinition'],
  'identity-graph': [...policyKinds, ...identity],
  'identity-edges': [...policyKinds, ...identity],
  services: ['Service', 'Node', 'EndpointSlice', 'Pod', 'CiliumEndpoint', 'CiliumEndpointSlice', 'ConfigMap'],
  policies: [...policyKinds, ...identity],
  // The version of Cilium is told by the agent's image or by the CRDs; overrides name nodes.
  configuration: ['ConfigMap', 'CiliumNodeConfig', 'Node', 'DaemonSet', 'CustomResourceDefinition'],
} as const satisfies Record<string, readonly SourceKind[]>;

/** `nodes`: addresses and capacity of one node. `status` is of every kind and has no entry. */
export type AnswerName = keyof typeof kindsOfAnswer;

export const answerNames = Object.keys(kindsOfAnswer) as AnswerName[];

/** Kinds of a batch; an unreadable object counts as the kind it should have been. */
export function listKinds(differences: Difference<AnyRecord>[]): Set<SourceKind> {
  const kinds = new Set<SourceKind>();
  for (const record of listRecords(differences)) kinds.add(record.kind === 'Unreadable' ? record.of : record.kind);
  return kinds;
}

export const listAnswersOf = (kinds: ReadonlySet<SourceKind>): AnswerName[] =>
  answerNames.filter((name) => kindsOfAnswer[name].some((kind) => kinds.has(kind)));
