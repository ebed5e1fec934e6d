import { parsePodKey } from '../ids.ts';
import { parseCidr, parseIp } from '../ip.ts';

/** What a value of an object names. `id` as the screen of that thing takes it, in canonical text. */
export interface Link {
  to: 'ip' | 'range' | 'eni' | 'node' | 'pod' | 'identity';
  id: string;
}

/**
 * From the kind of the object down to a value or a key: `['CiliumNode', 'status', 'ipam', 'used', '10.0.0.7', 'owner']`.
 * Indexes of lists are numbers.
 */
export type ObjectPath = readonly (string | number)[];

/**
 * The other object that a value (or a key of a map) names, by its form where the form is enough (addresses, ENIs), else by
 * the field it stands in (pkg/k8s/apis/cilium.io v2 and v2alpha1). undefined: it names nothing that can be shown.
 */
export function findLink(value: unknown, path: ObjectPath): Link | undefined {
  if (typeof value !== 'string') return findIdentity(value, path);
  if (value.length > 253) return undefined;
  return findByForm(value) ?? findByField(value, path) ?? findIdentity(value, path);
}

function findByForm(text: string): Link | undefined {
  const ip = parseIp(text);
  if (ip) return isUnspecified(ip) ? undefined : { to: 'ip', id: ip };
  if (/^eni-[0-9a-f]{8,17}$/.test(text)) return { to: 'eni', id: text };
  const cidr = text.includes('/') ? parseCidr(text) : undefined;
  return cidr && !cidr.endsWith('/0') ? toRange(cidr) : undefined;
}

const isUnspecified = (ip: string) => ip === '0.0.0.0' || ip === '::';

/** A CIDR of one address is that address. */
function toRange(cidr: string): Link {
  const [address = '', length] = cidr.split('/');
  return length === (address.includes(':') ? '128' : '32') ? { to: 'ip', id: address } : { to: 'range', id: cidr };
}

/** Kinds whose objects are named after a node. */
const perNode = new Set(['CiliumNode', 'CiliumBGPNodeConfig', 'CiliumBGPNodeConfigOverride']);
const nodeFields = new Set(['nodeName', 'kubernetes.io/hostname']);

function findByField(text: string, path: ObjectPath): Link | undefined {
  const [kind, ...fields] = path;
  const last = fields.at(-1);
  const isName = fields.join('.') === 'metadata.name';
  if (typeof last === 'string' && nodeFields.has(last)) return { to: 'node', id: text };
  if (isName && typeof kind === 'string' && perNode.has(kind)) return { to: 'node', id: text };
  // `namespace/name` of a pod, or a word like `router`.
  const isOwner = last === 'owner' && fields.at(-4) === 'ipam' && fields.at(-3) === 'used';
  const isPodName = last === 'pod-name' && fields.at(-2) === 'external-identifiers';
  return (isOwner || isPodName) && parsePodKey(text) ? { to: 'pod', id: text } : undefined;
}

/** The number of an identity: a CiliumEndpoint's `status.id` is none, it numbers the endpoint on its node. */
function findIdentity(value: unknown, path: ObjectPath): Link | undefined {
  if (!/^[1-9]\d{0,9}$/.test(`${value}`) || !isIdentityField(path)) return undefined;
  return { to: 'identity', id: `${value}` };
}

function isIdentityField([kind, ...fields]: ObjectPath): boolean {
  const place = fields.filter((step) => typeof step === 'string').join('.');
  if (kind === 'CiliumIdentity') return place === 'metadata.name';
  if (kind === 'CiliumEndpoint')
    return place === 'status.identity.id' || /^status\.policy\.(in|e)gress\.[a-z]+\.identity$/.test(place);
  return kind === 'CiliumEndpointSlice' && place === 'endpoints.id';
}

/** The owner of an object that stands in `namespace`: an owner is in the same one, or in none. */
export function findOwnerLink(owner: { kind: string; name: string }, namespace: string | undefined): Link | undefined {
  if (owner.kind === 'Node' || owner.kind === 'CiliumNode') return { to: 'node', id: owner.name };
  if (owner.kind === 'Pod' && namespace !== undefined) return { to: 'pod', id: `${namespace}/${owner.name}` };
  return undefined;
}
