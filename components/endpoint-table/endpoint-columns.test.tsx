import { expect, test } from 'vitest';
import type { Endpoint } from '../../lib/model/endpoint/endpoint.ts';
import type { IpAddress } from '../../lib/model/ids.ts';
import { toTableCsv } from '../ui/text-column.ts';
import { toEndpointColumns } from './endpoint-columns.tsx';
import { formatBackend } from './format-backend.ts';
import { toEndpointKubectl } from './to-endpoint-kubectl.ts';

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

test('the agent is asked only where the endpoint id and the node are known', () => {
  expect(toEndpointKubectl(endpoint)).toEqual(['kubectl -n kube-system get ciliumendpoint coredns-1 -o yaml']);
  expect(toEndpointKubectl({ ...endpoint, source: 'CiliumEndpointSlice', slice: 'ces-x' })).toEqual([
    'kubectl get ciliumendpointslice ces-x -o yaml',
  ]);
});
