import { findCiliumConfig } from '../ipam-mode.ts';
import type { SourceKind } from '../records.ts';
import { findSource, type Snapshot } from '../snapshot.ts';

/**
 * What may be concluded from a source. A stale source was complete once: its answers stay, and the state of the source
 * crosses the wire beside them. Refused and absent sources say nothing, so that nothing follows from a missing record.
 */
export type Readiness = 'readable' | 'syncing' | 'unreadable';

export function readinessOf(snapshot: Snapshot, kind: SourceKind): Readiness {
  const state = findSource(snapshot, kind)?.state;
  if (state === 'synced' || state === 'stale') return 'readable';
  return state === 'syncing' ? 'syncing' : 'unreadable';
}

/** Readiness of the sources that ownership is joined from. */
export interface Readings {
  nodes: Readiness;
  ciliumNodes: Readiness;
  pods: Readiness;
  /** CiliumEndpoints or, where those cannot be read or nobody writes them, CiliumEndpointSlices. */
  endpoints: Readiness;
  services: Readiness;
}

export function readSources(snapshot: Snapshot): Readings {
  const endpoints = readinessOf(snapshot, 'CiliumEndpoint');
  const slices = readinessOf(snapshot, 'CiliumEndpointSlice');
  return {
    nodes: readinessOf(snapshot, 'Node'),
    ciliumNodes: readinessOf(snapshot, 'CiliumNode'),
    pods: readinessOf(snapshot, 'Pod'),
    endpoints: endpoints === 'unreadable' || !writesEndpoints(snapshot) ? slices : endpoints,
    services: readinessOf(snapshot, 'Service'),
  };
}

/** Key `disable-endpoint-crd`: agents write no CiliumEndpoint, whose CRD may still be there, empty. */
export const writesEndpoints = (snapshot: Snapshot): boolean =>
  findCiliumConfig(snapshot)?.data['disable-endpoint-crd'] !== 'true';
