import type { IdentityId, NodeName } from '../ids.ts';
import type { StateCounts } from '../ip-ownership/address.ts';
import type { SourceKind } from '../records.ts';
import type { Source } from '../sources.ts';

/** A source as it crosses the wire: times as RFC 3339. */
export interface SourceAnswer extends Omit<Source, 'since' | 'heardAt'> {
  since: string;
  heardAt?: string;
}

/** `GET /api/v1/status` without `revision`. */
export interface Status {
  ready: boolean;
  now: string;
  /** The recording's time; absent when the cluster is live. */
  recording?: string;
  /** Name of the embedded demo cluster; absent when it is none. */
  demo?: string;
  cluster: { name?: string; context?: string; server?: string; region?: string };
  cilium: { version?: string; ipam: string | null; schemes: Record<string, number> };
  sources: SourceAnswer[];
  /** Numbers of the navigation. null = the source is not readable. */
  counts: {
    addresses: number | null;
    identities: number | null;
    policies: number | null;
    endpoints: number | null;
    nodes: number | null;
    crds: number | null;
    configuration: number | null;
  };
  /** Objects that could not be read, with the reason. `partly`: all but what the reason names is read and answered from. */
  unreadable: { kind: SourceKind; namespace?: string; name: string; reason: string; partly?: true }[];
  /** Whether the API server answers now (`/readyz`). */
  connection: { state: 'connecting' | 'connected' | 'lost'; since: string; reason?: string };
}

/** One line of `cilium status`. */
export interface Component {
  name:
    | 'Cilium'
    | 'Operator'
    | 'Envoy DaemonSet'
    | 'Hubble Relay'
    | 'ClusterMesh'
    | 'Hubble UI'
    | 'Node init'
    | 'aws-node';
  workload?: { kind: 'DaemonSet' | 'Deployment'; namespace: string; name: string };
  /** ok, degraded, disabled, or unknown where its source is not readable. */
  state: 'ok' | 'degraded' | 'disabled' | 'unknown';
  desired?: number;
  ready?: number;
  available?: number;
  /** Containers of it that run now. */
  running?: number;
  /** The words beside it and why we think so, e.g. `disabled (using embedded mode)`. */
  detail?: string;
  /** Field that proves it, e.g. `cilium-config external-envoy-proxy absent`. */
  evidence?: string;
}

/** What a reader may ask of this cluster, each with the permalink of the screen that answers it. */
export interface Story {
  title: string;
  /** Where the questions come from. */
  source?: string;
  questions: { ask: string; link: string }[];
}

/** `GET /api/v1/overview` without `revision` and `sources`. */
export interface Overview {
  components: Component[];
  /** Image → number of pods that run it, per component, as `cilium status` prints. */
  images: { component: string; image: string; pods: number }[];
  clusterPods: { managed: number | null; total: number | null };
  ipam: { mode: string | null; evidence: string; schemes: Record<string, number> };
  crds: {
    name: string;
    kind: string;
    versions: string[];
    createdAt?: string;
    schemaVersion?: string;
    count: number | null;
  }[];
  /** Cilium version, and how it is known (image tag, CRD schema). */
  version: { value: string | null; evidence: string };
  figures: {
    poolAddresses: { total: number | null; used: number | null };
    endpoints: { total: number | null; ready: number | null };
    identities: { total: number | null; limit: number };
    policies: { total: number | null };
    nodes: { total: number | null; enis: number | null };
  };
  states: StateCounts;
  /** CiliumNode fields, who writes them, what they hold here. */
  writers: { field: string; holds: string; writtenBy: string; learnsFrom: string; lastWrite?: string }[];
  identitiesByNamespace: {
    namespace: string;
    identities: number;
    endpoints: number;
    shared: { id: IdentityId; endpoints: number; names: string }[];
  }[];
  policies: { kind: string; namespace?: string; name: string; createdAt?: string; valid?: string }[];
  /** Of a demo cluster. */
  story?: Story;
  leader?: { holder: string; renewedAt?: string };
  nodes: NodeName[];
}
