import { describe, expect, test } from 'vitest';
import type { Endpoint } from '../../lib/model/endpoint/endpoint.ts';
import { type IpAddress, toNodeName } from '../../lib/model/ids.ts';
import { toTableCsv } from '../ui/text-column.ts';
import { toEndpointColumns } from './endpoint-columns.tsx';
import { formatBackend } from './format-backend.ts';
import {
  toEndpointCommands,
  toEndpointsCommands,
  toServiceCommands,
  toServicesCommands,
} from './to-endpoint-commands.ts';

const endpoint: Endpoint = {
  namespace: 'kube-system',
  name: 'coredns-1',
  source: 'CiliumEndpoint',
  endpointId: 2522,
  labels: ['k8s:k8s-app=kube-dns'],
  ingress: '<status disabled>',
  ips: ['192.168.22.40', '2001:db8::1'] as IpAddress[],
  pod: 'missing',
};

const headers = (...args: Parameters<typeof toEndpointColumns>) =>
  toEndpointColumns(...args).map(({ header }) => header);

test('[E3] kubectl’s columns stand first, in its words; the wide ones last among them, the endpoint id beside what is joined', () => {
  const printed = headers({
    columns: [
      { name: 'Security Identity', field: 'identity', wide: false },
      { name: 'Ingress Enforcement', field: 'ingress', wide: true },
      { name: 'IPv4', field: 'ipv4', wide: false },
    ],
    from: 'ciliumendpoints.cilium.io',
  });
  expect(printed.slice(0, 7)).toEqual([
    'Namespace',
    'Name',
    'Security Identity',
    'IPv4',
    'Ingress Enforcement',
    'Pod',
    'Endpoint ID',
  ]);
});

test('an endpoint id that kubectl prints stands once', () => {
  const columns = [{ name: 'Endpoint ID', field: 'endpointId', wide: false } as const];
  expect(headers({ columns, from: null }).filter((header) => header === 'Endpoint ID')).toHaveLength(1);
});

test('a saved table has every column, and nothing where there is no value', () => {
  const columns = toEndpointColumns({
    columns: [
      { name: 'Endpoint ID', field: 'endpointId', wide: false },
      { name: 'Identity ID', field: 'identity', wide: false },
      { name: 'IPv6', field: 'ipv6', wide: false },
    ],
    from: null,
  });
  expect(toTableCsv('revision 7', columns, [endpoint])).toBe(
    [
      '# revision 7',
      'Namespace,Name,Endpoint ID,Identity ID,IPv6,Pod,Node,ENI,All addresses,Identity labels,Told by,Age',
      'kube-system,coredns-1,2522,,2001:db8::1,gone,,,192.168.22.40 2001:db8::1,k8s:k8s-app=kube-dns,CiliumEndpoint,',
      '',
    ].join('\r\n'),
  );
});

test('an address behind a Service reads as kubectl prints it', () => {
  const backend = { ip: '192.168.22.40' as IpAddress, ports: [53, 9153] };
  expect(formatBackend(backend)).toBe('192.168.22.40:53,192.168.22.40:9153');
  expect(formatBackend({ ...backend, ports: [] })).toBe('192.168.22.40');
  expect(formatBackend({ ip: '2001:db8::1' as IpAddress, ports: [53] })).toBe('[2001:db8::1]:53');
});

describe('commands', () => {
  const source = (state: 'synced' | 'absent') => [{ kind: 'CiliumEndpointSlice' as const, state }];

  test('[LE1] of the list name what is filtered, and slices only where the cluster has them', () => {
    expect(toEndpointsCommands({ ns: [], node: [], identity: null }, source('absent'))).toEqual({
      kubectl: ['kubectl get ciliumendpoints -A -o wide'],
      agent: ['endpoint list'],
    });
    const filtered = { ns: ['a', 'b'], node: ['node-a'], identity: 18012 };
    const { kubectl, agent, node } = toEndpointsCommands(filtered, source('synced'));
    expect(kubectl[0]).toBe('kubectl get ciliumendpoints -n a -o wide');
    expect(kubectl[1]).toBe('kubectl get ciliumendpoints -n b -o wide');
    expect(kubectl[2]).toContain('select(.status.identity.id == 18012)');
    expect(kubectl[3]).toBe('kubectl get ciliumendpointslices -o yaml');
    expect(agent).toEqual(['endpoint list', 'identity get 18012']);
    expect(node).toBe('node-a');
  });

  test('[LE1] the agent is asked only where the endpoint id and the node are known', () => {
    const object = 'kubectl -n kube-system get ciliumendpoint coredns-1 -o yaml';
    expect(toEndpointCommands(endpoint)).toEqual({ kubectl: [object], agent: [] });
    const onNode = { ...endpoint, node: toNodeName('node-a') };
    expect(toEndpointCommands(onNode).agent).toEqual(['endpoint get 2522', 'bpf policy get 2522']);
    expect(toEndpointCommands({ ...endpoint, source: 'CiliumEndpointSlice', slice: 'ces-x' }).kubectl).toEqual([
      'kubectl get ciliumendpointslice ces-x -o yaml',
    ]);
  });

  test('[LE1] of Services: the list by namespace, one by its name and cluster IP', () => {
    expect(toServicesCommands(['kube-system']).kubectl).toEqual([
      'kubectl get ep -n kube-system',
      'kubectl get endpointslices -n kube-system',
      'kubectl get services -n kube-system -o wide',
    ]);
    expect(toServiceCommands('kube-system', 'kube-dns', ['10.100.0.10']).agent).toEqual([
      'service list | grep -wF 10.100.0.10',
    ]);
    expect(toServiceCommands('a', 'headless', []).agent).toEqual(['service list']);
  });
});
