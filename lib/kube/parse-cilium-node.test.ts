import { expect, test } from 'vitest';
import { parseObject } from './parse-object.ts';

/**
 * The node of "Mon été avec Cilium et EKS (partie 2)" (Cilium 1.13.4), as `kubectl describe` prints it there, cut to two
 * of its ENIs and a few of its addresses.
 */
const article = {
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNode',
  metadata: {
    name: 'ip-192-168-25-188.ec2.internal',
    uid: 'a0bcbaec-3ca5-466a-bb96-ac3b50bf72dc',
    resourceVersion: '6517',
    creationTimestamp: '2023-07-04T14:20:53Z',
    labels: { 'node.kubernetes.io/instance-type': 't3.medium', 'topology.kubernetes.io/zone': 'us-east-1f' },
    ownerReferences: [
      {
        apiVersion: 'v1',
        kind: 'Node',
        name: 'ip-192-168-25-188.ec2.internal',
        uid: '7f8a20a7-dc14-4891-95c1-da742d1b7411',
      },
    ],
    managedFields: [
      { manager: 'cilium-agent', operation: 'Update', time: '2023-07-04T14:20:53Z', fieldsV1: {} },
      { manager: 'cilium-agent', operation: 'Update', time: '2023-07-04T14:34:13Z', subresource: 'status' },
      { manager: 'cilium-operator-aws', operation: 'Update', time: '2023-07-04T14:21:00Z' },
    ],
  },
  spec: {
    addresses: [
      { ip: '192.168.25.188', type: 'InternalIP' },
      { ip: '44.211.236.70', type: 'ExternalIP' },
      { ip: '192.168.19.239', type: 'CiliumInternalIP' },
    ],
    'alibaba-cloud': {},
    azure: {},
    encryption: {},
    eni: {
      'availability-zone': 'us-east-1f',
      'disable-prefix-delegation': false,
      'first-interface-index': 0,
      'instance-type': 't3.medium',
      'node-subnet-id': 'subnet-04a17f8467a496ee2',
      'use-primary-address': false,
      'vpc-id': 'vpc-0f1002e7ce852867b',
    },
    health: { ipv4: '192.168.21.163' },
    ingress: {},
    'instance-id': 'i-01663a75bbcdb9131',
    ipam: {
      podCIDRs: ['10.188.0.0/16'],
      pool: {
        '192.168.19.239': { resource: 'eni-0282382b4c257f03c' },
        '192.168.22.40': { resource: 'eni-0edda6362c2010c5f' },
      },
      'pre-allocate': 8,
    },
  },
  status: {
    'alibaba-cloud': {},
    azure: {},
    eni: {
      enis: {
        'eni-0282382b4c257f03c': {
          addresses: ['192.168.8.153', '192.168.19.239'],
          description: 'Cilium-CNI (i-01663a75bbcdb9131)',
          id: 'eni-0282382b4c257f03c',
          ip: '192.168.19.121',
          mac: '16:5e:b0:f2:fc:65',
          number: 1,
          'security-groups': ['sg-03f8b578c6c28007b'],
          subnet: { cidr: '192.168.0.0/19', id: 'subnet-04a17f8467a496ee2' },
          tags: { 'io.cilium/cilium-managed': 'true', 'io.cilium/cluster-name': 'basic-cilium' },
          vpc: { id: 'vpc-0f1002e7ce852867b', 'primary-cidr': '192.168.0.0/16' },
        },
        'eni-0edda6362c2010c5f': {
          addresses: ['192.168.22.40'],
          id: 'eni-0edda6362c2010c5f',
          ip: '192.168.25.188',
          mac: '16:ae:a1:4e:37:73',
          'security-groups': ['sg-03f8b578c6c28007b'],
          subnet: { cidr: '192.168.0.0/19', id: 'subnet-04a17f8467a496ee2' },
          tags: { 'node.k8s.amazonaws.com/instance_id': 'i-01663a75bbcdb9131' },
          vpc: { id: 'vpc-0f1002e7ce852867b', 'primary-cidr': '192.168.0.0/16' },
        },
      },
    },
    ipam: {
      'operator-status': {},
      used: {
        '192.168.19.239': { owner: 'router', resource: 'eni-0282382b4c257f03c' },
        '192.168.22.40': {
          owner: 'kube-system/coredns-79df7fff65-hklh2 [restored]',
          resource: 'eni-0edda6362c2010c5f',
        },
      },
    },
  },
};

test('[R23] the article’s CiliumNode (1.13.4): pool and used as written, eth0 without a number, empty blocks say nothing', () => {
  const subnet = { id: 'subnet-04a17f8467a496ee2', cidr: '192.168.0.0/19' };
  const vpc = { id: 'vpc-0f1002e7ce852867b', primaryCidr: '192.168.0.0/16', cidrs: [] };
  expect(parseObject('CiliumNode', article)).toEqual({
    kind: 'CiliumNode',
    key: 'ip-192-168-25-188.ec2.internal',
    name: 'ip-192-168-25-188.ec2.internal',
    uid: 'a0bcbaec-3ca5-466a-bb96-ac3b50bf72dc',
    resourceVersion: '6517',
    createdAt: Date.UTC(2023, 6, 4, 14, 20, 53),
    writtenAt: {
      'cilium-agent': Date.UTC(2023, 6, 4, 14, 34, 13),
      'cilium-operator-aws': Date.UTC(2023, 6, 4, 14, 21, 0),
    },
    labels: { 'node.kubernetes.io/instance-type': 't3.medium', 'topology.kubernetes.io/zone': 'us-east-1f' },
    owner: { kind: 'Node', name: 'ip-192-168-25-188.ec2.internal', uid: '7f8a20a7-dc14-4891-95c1-da742d1b7411' },
    instanceId: 'i-01663a75bbcdb9131',
    addresses: [
      { type: 'InternalIP', ip: '192.168.25.188' },
      { type: 'ExternalIP', ip: '44.211.236.70' },
      { type: 'CiliumInternalIP', ip: '192.168.19.239' },
    ],
    health: ['192.168.21.163'],
    ingress: [],
    cloud: 'eni',
    eni: {
      instanceType: 't3.medium',
      availabilityZone: 'us-east-1f',
      vpcId: 'vpc-0f1002e7ce852867b',
      nodeSubnetId: 'subnet-04a17f8467a496ee2',
      firstInterfaceIndex: 0,
      excludeInterfaceTags: {},
      securityGroups: [],
      subnetIds: [],
      disablePrefixDelegation: false,
      usePrimaryAddress: false,
    },
    enis: [
      {
        id: 'eni-0282382b4c257f03c',
        number: 1,
        mac: '16:5e:b0:f2:fc:65',
        description: 'Cilium-CNI (i-01663a75bbcdb9131)',
        primary: '192.168.19.121',
        addresses: ['192.168.8.153', '192.168.19.239'],
        prefixes: [],
        ipv6Prefixes: [],
        subnet,
        vpc,
        securityGroups: ['sg-03f8b578c6c28007b'],
        tags: { 'io.cilium/cilium-managed': 'true', 'io.cilium/cluster-name': 'basic-cilium' },
      },
      {
        id: 'eni-0edda6362c2010c5f',
        number: 0,
        mac: '16:ae:a1:4e:37:73',
        primary: '192.168.25.188',
        addresses: ['192.168.22.40'],
        prefixes: [],
        ipv6Prefixes: [],
        subnet,
        vpc,
        securityGroups: ['sg-03f8b578c6c28007b'],
        tags: { 'node.k8s.amazonaws.com/instance_id': 'i-01663a75bbcdb9131' },
      },
    ],
    ipam: {
      pool: [
        { ip: '192.168.19.239', resource: 'eni-0282382b4c257f03c' },
        { ip: '192.168.22.40', resource: 'eni-0edda6362c2010c5f' },
      ],
      podCidrs: ['10.188.0.0/16'],
      used: [
        { ip: '192.168.19.239', owner: 'router', resource: 'eni-0282382b4c257f03c' },
        {
          ip: '192.168.22.40',
          owner: 'kube-system/coredns-79df7fff65-hklh2 [restored]',
          resource: 'eni-0edda6362c2010c5f',
        },
      ],
      preAllocate: 8,
    },
  });
});

/** As Cilium 1.20.2's operator and agent write it (prefix delegation, IPv6), cut down. */
const prefixNode = {
  metadata: { name: 'ip-192-168-32-41.eu-central-1.compute.internal' },
  spec: {
    addresses: [{ ip: '2400:6500:CA3D:4400:1:0:0:b6e3', type: 'CiliumInternalIP' }],
    'alibaba-cloud': {},
    azure: {},
    eni: { 'first-interface-index': 1, 'exclude-interface-tags': { 'cilium.io/no_manage': 'true' } },
    health: { ipv4: '192.168.32.221', ipv6: '2400:6500:ca3d:4400:1::b8b2' },
    ingress: {},
    ipam: {
      pools: {
        allocated: [
          {
            pool: 'default',
            allowFirstIP: true,
            allowLastIP: true,
            cidrs: ['192.168.32.208/28', '2400:6500:ca3d:4400:1::/80'],
          },
        ],
        requested: [{ pool: 'default', needed: { 'ipv4-addrs': 33 } }],
      },
    },
  },
  status: {
    eni: {
      enis: {
        'eni-7b0098cd0a4840537': { id: 'eni-7b0098cd0a4840537', ip: '192.168.32.41', subnet: {}, vpc: {} },
        'eni-ee6c3eaf2c37335e0': {
          id: 'eni-ee6c3eaf2c37335e0',
          number: 1,
          addresses: ['192.168.32.208', '192.168.32.209'],
          prefixes: ['192.168.32.208/28'],
          'ipv6-prefixes': ['2400:6500:ca3d:4400:1::/80'],
          'public-ip': '127.0.0.9',
        },
      },
    },
    ipam: { 'assigned-static-ip': '127.0.0.9', 'operator-status': {} },
  },
};

test('[R23] a first-interface-index that is not written is absent, 0 is 0', () => {
  const parse = (eni: object) => parseObject('CiliumNode', { metadata: { name: 'a' }, spec: { eni } });
  expect(parse({ 'instance-type': 't3.medium' })).not.toHaveProperty('eni.firstInterfaceIndex');
  expect(parse({ 'first-interface-index': 0 })).toHaveProperty('eni.firstInterfaceIndex', 0);
});

test('[R23] a CiliumNode of 1.20.2: pools, prefixes, no used; what is not written is absent, not empty', () => {
  const record = parseObject('CiliumNode', prefixNode);
  expect(record).toMatchObject({
    addresses: [{ type: 'CiliumInternalIP', ip: '2400:6500:ca3d:4400:1::b6e3' }],
    health: ['192.168.32.221', '2400:6500:ca3d:4400:1::b8b2'],
    eni: { firstInterfaceIndex: 1, excludeInterfaceTags: { 'cilium.io/no_manage': 'true' } },
    enis: [
      { id: 'eni-7b0098cd0a4840537', number: 0, primary: '192.168.32.41', addresses: [], prefixes: [], tags: {} },
      { prefixes: ['192.168.32.208/28'], ipv6Prefixes: ['2400:6500:ca3d:4400:1::/80'], publicIp: '127.0.0.9' },
    ],
  });
  expect(record).toHaveProperty('ipam', {
    podCidrs: [],
    requested: [{ pool: 'default', ipv4: 33 }],
    allocated: [
      {
        pool: 'default',
        cidrs: ['192.168.32.208/28', '2400:6500:ca3d:4400:1::/80'],
        allowFirstIp: true,
        allowLastIp: true,
      },
    ],
    staticIp: '127.0.0.9',
  });
});

test('[R23] a node whose blocks are all empty has no ENIs, no ENI configuration and no cloud', () => {
  const empty = { 'alibaba-cloud': {}, azure: {}, eni: {}, ipam: {} };
  const record = parseObject('CiliumNode', { metadata: { name: 'n' }, spec: empty, status: empty });
  expect(record).toEqual({
    kind: 'CiliumNode',
    key: 'n',
    name: 'n',
    labels: {},
    addresses: [],
    health: [],
    ingress: [],
    ipam: { podCidrs: [] },
  });
});

test('[R23] azure interfaces and alibaba ENIs come in the shape of ENIs', () => {
  const azure = {
    interfaces: [
      {
        id: '/subscriptions/s/nic-0',
        name: 'nic-0',
        mac: '00:0d:3a:00:00:01',
        cidr: '10.10.0.0/16',
        'security-group': 'nsg',
        addresses: [{ ip: '10.10.0.5', subnet: 'subnet-a', state: 'succeeded' }],
      },
    ],
  };
  expect(parseObject('CiliumNode', { metadata: { name: 'n' }, status: { azure } })).toMatchObject({
    cloud: 'azure',
    enis: [
      {
        id: '/subscriptions/s/nic-0',
        addresses: ['10.10.0.5'],
        subnet: { id: 'subnet-a', cidr: '10.10.0.0/16' },
        securityGroups: ['nsg'],
      },
    ],
  });
  const alibaba = {
    enis: {
      'eni-a': {
        'network-interface-id': 'eni-a',
        type: 'Secondary',
        'primary-ip-address': '10.20.0.2',
        'private-ipsets': [{ 'private-ip-address': '10.20.0.2', primary: true }, { 'private-ip-address': '10.20.0.3' }],
        'security-groupids': ['sg-1'],
        vswitch: { 'vswitch-id': 'vsw-1', cidr: '10.20.0.0/24' },
        vpc: { 'vpc-id': 'vpc-1', cidr: '10.20.0.0/16', 'secondary-cidrs': ['10.30.0.0/16'] },
      },
    },
  };
  expect(parseObject('CiliumNode', { metadata: { name: 'n' }, status: { 'alibaba-cloud': alibaba } })).toMatchObject({
    cloud: 'alibabacloud',
    enis: [
      {
        id: 'eni-a',
        type: 'Secondary',
        primary: '10.20.0.2',
        addresses: ['10.20.0.2', '10.20.0.3'],
        subnet: { id: 'vsw-1', cidr: '10.20.0.0/24' },
        vpc: { id: 'vpc-1', primaryCidr: '10.20.0.0/16', cidrs: ['10.30.0.0/16'] },
      },
    ],
  });
});

test.each([
  ['spec.ipam.pool has a key that is no IP address: "banana"', { spec: { ipam: { pool: { banana: {} } } } }],
  ['spec.ipam.podCIDRs is no CIDR: "10.0.0.0"', { spec: { ipam: { podCIDRs: ['10.0.0.0'] } } }],
  ['status.eni.enis.eni-1.number is no number: "1"', { status: { eni: { enis: { 'eni-1': { number: '1' } } } } }],
  ['status.eni.enis.eni-1 is no object: "x"', { status: { eni: { enis: { 'eni-1': 'x' } } } }],
  ['spec.addresses is no list: {}', { spec: { addresses: {} } }],
])('[R24] %s', (reason, parts) => {
  const record = parseObject('CiliumNode', { metadata: { name: 'n' }, ...parts });
  expect(record).toEqual({ kind: 'Unreadable', of: 'CiliumNode', key: 'CiliumNode/n', name: 'n', reason });
});
