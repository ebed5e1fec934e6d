/** CiliumNode: `pkg/k8s/apis/cilium.io/v2/types.go`, `pkg/ipam/types/types.go`. */
import { toNodeName } from '../model/ids.ts';
import type { CiliumNodeConfigRecord, CiliumNodeRecord, CiliumPodIpPoolRecord } from '../model/records.ts';
import { compact, type Fields, readIpKey } from './fields.ts';
import { parseInterfaces } from './parse-interfaces.ts';
import { parseLabels, parseMetadata, parseNamespace, parseOwner } from './parse-metadata.ts';

export function parseCiliumNode(object: Fields): CiliumNodeRecord {
  const [spec, status] = [object.object('spec'), object.object('status')];
  const metadata = parseMetadata(object);
  return compact({
    kind: 'CiliumNode' as const,
    ...metadata,
    name: toNodeName(metadata.name),
    labels: parseLabels(object),
    owner: parseOwner(object),
    instanceId: spec.word('instance-id'),
    addresses: spec.list('addresses').flatMap(parseAddress),
    health: parseFamilies(spec.object('health')),
    ingress: parseFamilies(spec.object('ingress')),
    eni: parseEniSpec(spec.object('eni')),
    ...parseInterfaces(status),
    ipam: parseIpam(spec.object('ipam'), status.object('ipam')),
  });
}

function parseAddress(address: Fields) {
  const ip = address.ip('ip');
  return ip === undefined ? [] : [{ type: address.repeated('type') ?? '', ip }];
}

const parseFamilies = (block: Fields) => [block.ip('ipv4') ?? [], block.ip('ipv6') ?? []].flat();

function parseEniSpec(eni: Fields): CiliumNodeRecord['eni'] {
  if (eni.isEmpty) return undefined;
  return compact({
    instanceType: eni.word('instance-type'),
    availabilityZone: eni.word('availability-zone'),
    vpcId: eni.word('vpc-id'),
    nodeSubnetId: eni.word('node-subnet-id'),
    firstInterfaceIndex: eni.number('first-interface-index'),
    excludeInterfaceTags: eni.map('exclude-interface-tags'),
    securityGroups: eni.texts('security-groups'),
    subnetIds: eni.texts('subnet-ids'),
    disablePrefixDelegation: eni.flag('disable-prefix-delegation'),
    usePrimaryAddress: eni.flag('use-primary-address'),
  });
}

function parseIpam(spec: Fields, status: Fields): CiliumNodeRecord['ipam'] {
  const pools = spec.object('pools');
  return compact({
    pool: spec.entries('pool')?.map(([ip, entry]) => parseAllocation('spec.ipam.pool', ip, entry)),
    podCidrs: spec.cidrs('podCIDRs'),
    requested: pools.has('requested') ? pools.list('requested').map(parseRequested) : undefined,
    allocated: pools.has('allocated') ? pools.list('allocated').map(parseAllocated) : undefined,
    used: status.entries('used')?.map(([ip, entry]) => parseAllocation('status.ipam.used', ip, entry)),
    releaseIps: parseReleaseIps(status),
    preAllocate: spec.number('pre-allocate'),
    minAllocate: spec.number('min-allocate'),
    maxAllocate: spec.number('max-allocate'),
    maxAboveWatermark: spec.number('max-above-watermark'),
    operatorError: status.object('operator-status').word('error'),
    staticIp: status.word('assigned-static-ip'),
  });
}

function parseAllocation(path: string, ip: string, entry: Fields) {
  return compact({ ip: readIpKey(path, ip), resource: entry.repeated('resource'), owner: entry.word('owner') });
}

function parseRequested(request: Fields) {
  const needed = request.object('needed');
  return compact({
    pool: request.name('pool'),
    ipv4: needed.number('ipv4-addrs'),
    ipv6: needed.number('ipv6-addrs'),
  });
}

const parseAllocated = (pool: Fields) => ({
  pool: pool.name('pool'),
  cidrs: pool.cidrs('cidrs'),
  allowFirstIp: pool.flag('allowFirstIP'),
  allowLastIp: pool.flag('allowLastIP'),
});

function parseReleaseIps(status: Fields) {
  if (!status.has('release-ips')) return undefined;
  const states = Object.entries(status.map('release-ips'));
  return states.map(([ip, state]) => ({ ip: readIpKey('status.ipam.release-ips', ip), state }));
}

export function parseCiliumNodeConfig(object: Fields): CiliumNodeConfigRecord {
  const spec = object.object('spec');
  return compact({
    kind: 'CiliumNodeConfig' as const,
    ...parseMetadata(object),
    namespace: parseNamespace(object),
    defaults: spec.map('defaults'),
    nodeSelector: spec.raw('nodeSelector'),
  });
}

export function parseCiliumPodIpPool(object: Fields): CiliumPodIpPoolRecord {
  const spec = object.object('spec');
  return compact({
    kind: 'CiliumPodIPPool' as const,
    ...parseMetadata(object),
    ipv4: parsePoolFamily(spec.maybe('ipv4')),
    ipv6: parsePoolFamily(spec.maybe('ipv6')),
  });
}

const parsePoolFamily = (family: Fields | undefined) =>
  family && compact({ cidrs: family.cidrs('cidrs'), maskSize: family.number('maskSize') });
