import { toIdentityId, toUid } from '../model/ids.ts';
import type { CiliumEndpointRecord, CiliumEndpointSliceRecord, CiliumIdentityRecord } from '../model/records.ts';
import { compact, type Fields } from './fields.ts';
import { internList } from './intern.ts';
import { parseMetadata, parseNamespace, parseOwner } from './parse-metadata.ts';

export function parseCiliumEndpoint(object: Fields): CiliumEndpointRecord {
  const status = object.object('status');
  const [identity, networking] = [status.object('identity'), status.object('networking')];
  return compact({
    kind: 'CiliumEndpoint' as const,
    ...parseMetadata(object),
    namespace: parseNamespace(object),
    owner: parseOwner(object),
    endpointId: status.number('id'),
    identity: parseIdentityNumber(identity),
    labels: identity.repeatedTexts('labels'),
    ips: parseAddressing(networking),
    nodeIp: networking.ip('node'),
    state: status.repeated('state'),
    enforcement: parseEnforcement(status.object('policy')),
    visibilityPolicy: status.repeated('visibility-policy-status'),
    namedPorts: parseNamedPorts(status),
  });
}

function parseEnforcement(policy: Fields): CiliumEndpointRecord['enforcement'] {
  const [ingress, egress] = [policy.object('ingress').repeated('state'), policy.object('egress').repeated('state')];
  return ingress === undefined && egress === undefined ? undefined : compact({ ingress, egress });
}

export function parseCiliumEndpointSlice(object: Fields): CiliumEndpointSliceRecord {
  return {
    kind: 'CiliumEndpointSlice',
    ...parseMetadata(object),
    // Top level, beside metadata: the object itself is cluster-scoped.
    namespace: object.repeated('namespace') ?? object.fail('namespace', 'is missing'),
    endpoints: object.list('endpoints').map(parseCoreEndpoint),
  };
}

function parseCoreEndpoint(endpoint: Fields): CiliumEndpointSliceRecord['endpoints'][number] {
  const networking = endpoint.object('networking');
  const podUid = endpoint.word('pod-uid');
  return compact({
    name: endpoint.name('name'),
    identity: parseIdentityNumber(endpoint),
    ips: parseAddressing(networking),
    nodeIp: networking.ip('node'),
    podUid: podUid === undefined ? undefined : toUid(podUid),
    namedPorts: parseNamedPorts(endpoint),
  });
}

export function parseCiliumIdentity(object: Fields): CiliumIdentityRecord {
  const metadata = parseMetadata(object);
  const labels = Object.entries(object.map('security-labels')).map(([key, value]) => `${key}=${value}`);
  return compact({
    kind: 'CiliumIdentity' as const,
    ...metadata,
    id: toIdentityId(parseIdentityName(object, metadata.name)),
    labels: internList(labels.sort()),
    markedForDeletionAt: object.object('metadata').object('annotations').time('io.cilium.heartbeat'),
  });
}

/** The name of a CiliumIdentity is its number in decimal digits, at most 32 bits. */
function parseIdentityName(object: Fields, name: string): number {
  const number = Number(name);
  const isNumber = /^(0|[1-9]\d{0,9})$/.test(name) && number <= 0xffff_ffff;
  return isNumber ? number : object.object('metadata').fail('name', `is no identity number: ${JSON.stringify(name)}`);
}

/** 0 is Cilium's "unknown": an endpoint that has no identity yet. */
function parseIdentityNumber(holder: Fields) {
  const number = holder.number('id');
  return number === undefined ? undefined : toIdentityId(number);
}

const parseAddressing = (networking: Fields) =>
  networking.list('addressing').flatMap((pair) => [pair.ip('ipv4') ?? [], pair.ip('ipv6') ?? []].flat());

const parseNamedPorts = (holder: Fields) =>
  holder.list('named-ports').map((port) => ({
    name: port.repeated('name') ?? '',
    port: port.number('port') ?? 0,
    protocol: port.repeated('protocol') ?? '',
  }));
