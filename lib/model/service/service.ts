import type { IdentityId, IpAddress, NodeName } from '../ids.ts';
import type { Page, PageQuery } from '../page.ts';

/** An address behind a Service, as an EndpointSlice names it, and the Cilium endpoint that has it. */
export interface Backend {
  ip: IpAddress;
  /** Of the slice; none where the slice has no port. */
  ports: number[];
  target?: { kind: string; namespace?: string; name: string };
  node?: NodeName;
  /** conditions.ready; absent where the slice does not say. */
  ready?: boolean;
  /** Which object tells that Cilium has an endpoint with this address; absent where none does, unknown where none can be read. */
  endpoint?: 'CiliumEndpoint' | 'CiliumEndpointSlice' | 'unknown';
  endpointId?: number;
  identity?: IdentityId;
}

/** A Kubernetes Service with its EndpointSlices; or slices that name a Service which is not there. */
export interface Service {
  namespace: string;
  name: string;
  /** The Service object is there. */
  object: boolean;
  /** spec.type. */
  serviceType?: string;
  clusterIps: IpAddress[];
  /** spec.externalIPs and load-balancer addresses. */
  externalIps: IpAddress[];
  /** `8080/TCP`, with a node port `8080:31414/TCP`, as kubectl prints them. */
  ports: string[];
  /** `key=value`; absent where the Service selects nothing. */
  selector?: string[];
  slices: string[];
  /** The first of them in a list; all of them where one Service is asked for. */
  backends: Backend[];
  /** null while EndpointSlices cannot be read. */
  backendCount: number | null;
  createdAt?: string;
}

/** `GET /api/v1/services` without `revision` and `sources`. */
export interface ServicePage extends Omit<Page<Service>, 'rows'> {
  services: Service[];
}

export type ServiceQuery = PageQuery;
