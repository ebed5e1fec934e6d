import type { Identity } from '../identity/identity.ts';
import type { Cidr, EniId, IdentityId, IpAddress, NodeName } from '../ids.ts';
import type { Address } from '../ip-ownership/address.ts';

/** How an input was read. */
export type QueryKind =
  | 'ip'
  | 'cidr'
  | 'mac'
  | 'eni'
  | 'instance'
  | 'subnet'
  | 'security-group'
  | 'pod'
  | 'namespace'
  | 'service'
  | 'node'
  | 'identity'
  | 'endpoint'
  | 'label'
  | 'text';

export type Match =
  | Address
  | Identity
  | {
      type: 'pod';
      namespace: string;
      name: string;
      node?: NodeName;
      ips: IpAddress[];
      phase: string;
      hostNetwork: boolean;
      identity?: IdentityId;
      endpointId?: number;
    }
  | { type: 'node'; name: NodeName; ips: IpAddress[]; instanceId?: string; instanceType?: string; zone?: string }
  | {
      type: 'eni';
      id: EniId;
      node: NodeName;
      number: number;
      mac?: string;
      primary?: IpAddress;
      subnet?: string;
      securityGroups: string[];
    }
  | {
      type: 'endpoint';
      namespace: string;
      name: string;
      endpointId?: number;
      identity?: IdentityId;
      ips: IpAddress[];
      node?: NodeName;
      state?: string;
      source: 'CiliumEndpoint' | 'CiliumEndpointSlice';
    }
  | { type: 'service'; namespace: string; name: string; ips: IpAddress[]; serviceType: string }
  | { type: 'subnet'; id?: string; cidr?: Cidr; nodes: NodeName[]; enis: number }
  | { type: 'security-group'; id: string; enis: { id: EniId; node: NodeName }[] }
  | {
      type: 'range';
      cidr: Cidr;
      what: 'prefix' | 'subnet' | 'vpc' | 'pod-cidr' | 'pool';
      name?: string;
      node?: NodeName;
    }
  /** Counts are null while what is counted cannot be read. */
  | { type: 'namespace'; name: string; pods: number | null; identities: number | null };

/** `GET /api/v1/whois?q=` without `revision` and `sources`. */
export interface Whois {
  query: string;
  kind: QueryKind;
  /** The reading in words, e.g. `start of an IPv4 address`. */
  reads: string;
  matches: Match[];
  /** Matches there are; more than `matches.length` when the list was cut. */
  total: number;
}
