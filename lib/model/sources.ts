import type { SourceKind } from './records.ts';

/** Every kind that is listed and watched, each once; lib/contract does not compile when one is missing. */
export const sourceKinds = [
  'Node',
  'Pod',
  'Namespace',
  'Service',
  'EndpointSlice',
  'NetworkPolicy',
  'CiliumNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'Event',
  'CiliumNode',
  'CiliumEndpoint',
  'CiliumEndpointSlice',
  'CiliumIdentity',
  'CiliumNodeConfig',
  'CiliumCIDRGroup',
  'CiliumPodIPPool',
  'CustomResourceDefinition',
  'ConfigMap',
  'DaemonSet',
  'Deployment',
  'Lease',
] as const satisfies readonly SourceKind[];

/**
 * Where a list+watch stands. An answer is only as ready as its sources.
 * - syncing: nothing complete has been read yet
 * - synced: complete and followed by an open watch (or a settled recording)
 * - stale: was synced; the API server does not answer any more
 * - refused: 401 or 403; `reason` names the verb and the resource
 * - absent: the resource is not served (CRD not installed), or not in the recording
 */
export type SourceStatus = 'syncing' | 'synced' | 'stale' | 'refused' | 'absent';

export interface Source {
  kind: SourceKind;
  /** API group, '' for core. */
  group: string;
  /** Version that is read; the version that would be read while absent. */
  version: string;
  /** Plural resource name, e.g. `ciliumnodes`. */
  resource: string;
  state: SourceStatus;
  /** When `state` began, ms since the epoch. */
  since: number;
  /** Objects held now, unreadable ones included. */
  count: number;
  /** Time of the last event or bookmark that came in, ms since the epoch. */
  heardAt?: number;
  reason?: string;
}
