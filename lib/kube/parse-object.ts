import { toRecordKey, toUid } from '../model/ids.ts';
import type { AnyRecord, SourceKind, UnreadableRecord } from '../model/records.ts';
import { compact, FieldError, Fields } from './fields.ts';
import { parseCiliumEndpoint, parseCiliumEndpointSlice, parseCiliumIdentity } from './parse-cilium-endpoint.ts';
import { parseCiliumNode, parseCiliumNodeConfig, parseCiliumPodIpPool } from './parse-cilium-node.ts';
import { parseConfigMap, parseCrd, parseEvent, parseLease, parseWorkload } from './parse-installation.ts';
import { parseNamespaceObject, parseNode } from './parse-node.ts';
import { parsePod } from './parse-pod.ts';
import { parseCidrGroup, parsePolicy } from './parse-policy.ts';
import { parseEndpointSlice, parseService } from './parse-service.ts';

/** Undefined: an object that is none of ours (another DaemonSet of the same namespace). */
type Parser = (object: Fields) => AnyRecord | undefined;

const parsers: Record<SourceKind, Parser> = {
  Node: parseNode,
  Pod: parsePod,
  Namespace: parseNamespaceObject,
  Service: parseService,
  EndpointSlice: parseEndpointSlice,
  NetworkPolicy: parsePolicy('NetworkPolicy'),
  Event: parseEvent,
  CiliumNode: parseCiliumNode,
  CiliumNodeConfig: parseCiliumNodeConfig,
  CiliumEndpoint: parseCiliumEndpoint,
  CiliumEndpointSlice: parseCiliumEndpointSlice,
  CiliumIdentity: parseCiliumIdentity,
  CiliumNetworkPolicy: parsePolicy('CiliumNetworkPolicy'),
  CiliumClusterwideNetworkPolicy: parsePolicy('CiliumClusterwideNetworkPolicy'),
  CiliumCIDRGroup: parseCidrGroup,
  CiliumPodIPPool: parseCiliumPodIpPool,
  CustomResourceDefinition: parseCrd,
  ConfigMap: parseConfigMap,
  DaemonSet: parseWorkload('DaemonSet'),
  Deployment: parseWorkload('Deployment'),
  Lease: parseLease,
};

/**
 * One object as the API served it → its record, or an Unreadable record that says which field is wrong.
 * Never throws; undefined for an object that is none of ours.
 */
export function parseObject(kind: SourceKind, value: unknown): AnyRecord | undefined {
  try {
    return parsers[kind](new Fields(value));
  } catch (error) {
    const reason = error instanceof FieldError ? error.message : `the object cannot be read: ${String(error)}`;
    return buildUnreadable(kind, value, reason);
  }
}

/** Key of an Unreadable record: kinds are mixed there, so the key names the kind first. */
export const toUnreadableKey = (of: SourceKind, key: string) => `${of}/${key}`;

/** `namespace/name` of any object, also of one whose other fields cannot be read. */
export const readKey = (value: unknown) => readIdentity(value).key;

function buildUnreadable(of: SourceKind, value: unknown, reason: string): UnreadableRecord {
  const { key, name, namespace, uid } = readIdentity(value);
  return compact({ kind: 'Unreadable' as const, of, key: toUnreadableKey(of, key), name, namespace, uid, reason });
}

function readIdentity(value: unknown) {
  const metadata = readMetadata(value);
  const uid = readText(metadata, 'uid');
  const name = readText(metadata, 'name') ?? uid ?? '(without a name)';
  const namespace = readText(metadata, 'namespace');
  return { key: toRecordKey(namespace, name), name, namespace, uid: uid === undefined ? undefined : toUid(uid) };
}

/** What of the metadata can be read, when the whole cannot. */
function readMetadata(value: unknown): Fields | undefined {
  try {
    return new Fields(value).object('metadata');
  } catch {
    return undefined;
  }
}

function readText(metadata: Fields | undefined, key: string): string | undefined {
  const value = metadata?.raw(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
