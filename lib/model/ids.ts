/**
 * The only place ids are made or taken apart.
 *
 * Each id is a string (or number) that the compiler keeps apart from every other one: a swapped argument does not compile.
 * Kubernetes names come from the API server and are not validated again here; names that come from a URL are (see parse*).
 */
declare const id: unique symbol;
type Id<Base, Name extends string> = Base & { readonly [id]: Name };

/** `metadata.name` of a Node, and of its CiliumNode: the two are equal. */
export type NodeName = Id<string, 'NodeName'>;
/** `eni-0123…` (AWS), the Azure interface id, or the Alibaba network interface id. */
export type EniId = Id<string, 'EniId'>;
/** One address in canonical text form: dotted IPv4, RFC 5952 IPv6. Made by `parseIp` of ip.ts alone. */
export type IpAddress = Id<string, 'IpAddress'>;
/** One CIDR in canonical text form, host bits zero. Made by `parseCidr` of ip.ts alone. */
export type Cidr = Id<string, 'Cidr'>;
/** Numeric security identity: the decimal name of a CiliumIdentity, or a reserved or node-local number. */
export type IdentityId = Id<number, 'IdentityId'>;
/** `namespace/name` of a Pod, and of its CiliumEndpoint. */
export type PodKey = Id<string, 'PodKey'>;
export type Uid = Id<string, 'Uid'>;

export const toNodeName = (name: string) => name as NodeName;
export const toEniId = (name: string) => name as EniId;
export const toIdentityId = (number: number) => number as IdentityId;
export const toUid = (uid: string) => uid as Uid;
export const toPodKey = (namespace: string, name: string) => `${namespace}/${name}` as PodKey;

/** Key of any record inside its kind: `namespace/name`, or `name` for cluster-scoped kinds. */
export const toRecordKey = (namespace: string | undefined, name: string) =>
  namespace === undefined || namespace === '' ? name : `${namespace}/${name}`;

/** Takes `namespace/name` apart; undefined when it is not of that form. */
export function parsePodKey(text: string): { namespace: string; name: string } | undefined {
  const parts = text.split('/');
  const [namespace, name] = parts;
  return parts.length === 2 && namespace && name ? { namespace, name } : undefined;
}

// RFC 1123 subdomain, 253 characters: what the API server accepts as metadata.name of the kinds read here.
const subdomain = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

/** A Kubernetes object name from outside (a URL), or undefined when no object can have it. */
export function parseName(text: string): string | undefined {
  return text.length <= 253 && subdomain.test(text) ? text : undefined;
}
