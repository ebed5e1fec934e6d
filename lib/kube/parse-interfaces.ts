/** The interfaces of CiliumNode.status: `eni.enis`, `azure.interfaces`, `alibaba-cloud.enis`, in one shape. */
import { toEniId } from '../model/ids.ts';
import type { CiliumNodeRecord, EniRecord } from '../model/records.ts';
import { compact, type Fields } from './fields.ts';

type Interfaces = Pick<CiliumNodeRecord, 'enis' | 'cloud'>;

/** Empty blocks are serialised on every node and say nothing: the one that holds interfaces tells the cloud. */
export function parseInterfaces(status: Fields): Interfaces {
  const enis = status.object('eni').entries('enis');
  if (enis?.length) return { cloud: 'eni', enis: enis.map(([key, eni]) => parseEni(key, eni)) };
  const azure = status.object('azure').list('interfaces');
  if (azure.length) return { cloud: 'azure', enis: azure.map(parseAzure) };
  const alibaba = status.object('alibaba-cloud').entries('enis');
  if (alibaba?.length) return { cloud: 'alibabacloud', enis: alibaba.map(([key, eni]) => parseAlibaba(key, eni)) };
  return enis ? { enis: [] } : {};
}

/** Cilium's `pkg/aws/eni/types/types.go`. `number` is omitted for 0, `addresses` on an ENI below first-interface-index. */
function parseEni(key: string, eni: Fields): EniRecord {
  return compact({
    id: toEniId(eni.word('id') ?? key),
    number: eni.number('number') ?? 0,
    mac: eni.word('mac'),
    description: eni.word('description'),
    primary: eni.ip('ip'),
    publicIp: eni.ip('public-ip'),
    addresses: eni.ips('addresses'),
    prefixes: eni.cidrs('prefixes'),
    ipv6Prefixes: eni.cidrs('ipv6-prefixes'),
    subnet: parseSubnet(eni.object('subnet'), 'id', 'cidr'),
    vpc: parseVpc(eni.object('vpc'), 'id', 'primary-cidr', 'cidrs'),
    securityGroups: eni.repeatedTexts('security-groups'),
    tags: eni.map('tags'),
  });
}

/** Cilium's `pkg/azure/types/types.go`: no device index, and the subnet stands on the interface from 1.20 only. */
function parseAzure(nic: Fields): EniRecord {
  const securityGroup = nic.word('security-group');
  return compact({
    id: toEniId(nic.name('id')),
    number: 0,
    mac: nic.word('mac'),
    description: nic.word('name'),
    primary: nic.ip('ip'),
    addresses: nic.list('addresses').flatMap((address) => address.ip('ip') ?? []),
    prefixes: [],
    ipv6Prefixes: [],
    subnet: parseSubnet(nic.object('subnet'), 'id', 'cidr') ?? parseAzureSubnet(nic),
    securityGroups: securityGroup === undefined ? [] : [securityGroup],
    tags: {},
  });
}

/** Up to 1.19 the subnet's id stands on each address, its CIDR on the interface. */
const parseAzureSubnet = (nic: Fields) =>
  emptyToAbsent({ id: nic.list('addresses')[0]?.word('subnet'), cidr: nic.cidr('cidr') });

/** Cilium's `pkg/alibabacloud/eni/types/types.go`. */
function parseAlibaba(key: string, eni: Fields): EniRecord {
  return compact({
    id: toEniId(eni.word('network-interface-id') ?? key),
    number: 0,
    mac: eni.word('mac-address'),
    primary: eni.ip('primary-ip-address'),
    addresses: eni.list('private-ipsets').flatMap((set) => set.ip('private-ip-address') ?? []),
    prefixes: [],
    ipv6Prefixes: [],
    subnet: parseSubnet(eni.object('vswitch'), 'vswitch-id', 'cidr'),
    vpc: parseVpc(eni.object('vpc'), 'vpc-id', 'cidr', 'secondary-cidrs'),
    securityGroups: eni.repeatedTexts('security-groupids'),
    tags: eni.map('tags'),
    type: eni.word('type'),
  });
}

const parseSubnet = (subnet: Fields, id: string, cidr: string) =>
  emptyToAbsent({ id: subnet.word(id), cidr: subnet.cidr(cidr) });

function parseVpc(vpc: Fields, id: string, primary: string, others: string): EniRecord['vpc'] {
  if (vpc.isEmpty) return undefined;
  return compact({ id: vpc.word(id), primaryCidr: vpc.cidr(primary), cidrs: vpc.cidrs(others) });
}

function emptyToAbsent<T extends object>(object: T): T | undefined {
  return Object.keys(compact(object)).length > 0 ? object : undefined;
}
