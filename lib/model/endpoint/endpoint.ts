import type { EniId, IdentityId, IpAddress, NodeName } from '../ids.ts';
import type { Page, PageQuery } from '../page.ts';

/**
 * Whether the pod an endpoint names is there. `replaced`: a pod of this name is there, with another uid.
 * `unknown`: Pods cannot be read, or are still being read.
 */
export type EndpointPod = 'present' | 'replaced' | 'missing' | 'unknown';

/** One endpoint of Cilium: a pod's network namespace, as one agent sees it. */
export interface Endpoint {
  namespace: string;
  name: string;
  /** Which object tells it; a slice entry has no endpoint id, no state and no labels. */
  source: 'CiliumEndpoint' | 'CiliumEndpointSlice';
  /** Name of the slice, where a slice tells it. */
  slice?: string;
  /** Unique per node only. */
  endpointId?: number;
  identity?: IdentityId;
  /** Of the identity, verbatim; where a slice tells the endpoint, those of its CiliumIdentity. */
  labels: string[];
  /** Ingress and egress enforcement, visibility policy: verbatim as written by agents up to 1.15. */
  ingress?: string;
  egress?: string;
  visibilityPolicy?: string;
  state?: string;
  ips: IpAddress[];
  pod: EndpointPod;
  node?: NodeName;
  /** status.networking.node. */
  nodeIp?: IpAddress;
  /** Of the first address that an ENI holds. */
  eni?: EniId;
  createdAt?: string;
}

/** A field that a printer column shows. */
export const printedFields = [
  'endpointId',
  'identity',
  'ingress',
  'egress',
  'visibilityPolicy',
  'state',
  'ipv4',
  'ipv6',
] as const;
export type PrintedField = (typeof printedFields)[number];

export interface PrinterColumn {
  /** As the CRD names it, and kubectl prints it in capitals. */
  name: string;
  field: PrintedField;
  /** Printed with `-o wide` only. */
  wide: boolean;
}

/** Columns of `kubectl get ciliumendpoints`, by the CRD that is installed; `from` is null where no CRD tells them. */
export interface PrinterColumns {
  columns: PrinterColumn[];
  from: string | null;
}

export interface EndpointQuery extends PageQuery {
  node?: string[];
  identity?: IdentityId;
}

/** `GET /api/v1/endpoints` without `revision` and `sources`. */
export interface EndpointPage extends Omit<Page<Endpoint>, 'rows'> {
  endpoints: Endpoint[];
  printed: PrinterColumns;
}
