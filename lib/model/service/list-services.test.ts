import { describe, expect, it } from 'vitest';
import type { EndpointSliceRecord, ServiceRecord } from '../records.ts';
import { anEndpoint, aPod, ip, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { buildServicePage } from './build-service-page.ts';
import { findService, listServices } from './list-services.ts';

const service: ServiceRecord = {
  kind: 'Service',
  key: 'web/shop',
  namespace: 'web',
  name: 'shop',
  type: 'NodePort',
  clusterIps: [ip('10.100.0.7')],
  externalIps: [],
  loadBalancerIps: [],
  selector: { app: 'shop' },
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 8080, protocol: 'TCP', nodePort: 31414 },
  ],
};

const slice = (name: string, owner: string | undefined, ips: string[], pod?: string): EndpointSliceRecord => ({
  kind: 'EndpointSlice',
  key: `web/${name}`,
  namespace: 'web',
  name,
  ...(owner === undefined ? {} : { service: owner }),
  addresses: ips.map((text) => ({
    ips: [ip(text)],
    ready: true,
    ...(pod === undefined ? {} : { target: { kind: 'Pod', namespace: 'web', name: pod } }),
  })),
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
});

describe('[E9] a Service', () => {
  it('has the addresses of every slice that names it, by address', () => {
    const records = [service, slice('s1', 'shop', ['10.0.0.20']), slice('s2', 'shop', ['10.0.0.3'])];
    const services = listServices(snapshotOfRecords(records));
    const [found] = services;
    expect(services).toHaveLength(1);
    expect(found).toMatchObject({ object: true, slices: ['s1', 's2'], selector: ['app=shop'], backendCount: 2 });
    expect(found?.backends.map((backend) => backend.ip)).toEqual(['10.0.0.3', '10.0.0.20']);
    expect(found?.ports).toEqual(['53/UDP', '8080:31414/TCP']);
    expect(found?.backends[0]?.ports).toEqual([53]);
  });

  it('that is not there leaves its slices in sight', () => {
    const snapshot = snapshotOfRecords([slice('s1', 'gone', ['10.0.0.20']), slice('lone', undefined, [])]);
    expect(listServices(snapshot).map(({ name, object }) => [name, object])).toEqual([
      ['gone', false],
      ['lone', false],
    ]);
    expect(findService(snapshot, 'web', 'gone')?.backendCount).toBe(1);
    expect(findService(snapshot, 'web', 'other')).toBeUndefined();
  });
});

describe('[E10] an address', () => {
  const behind = (ips: string[]) => {
    const records = [
      service,
      slice('s1', 'shop', ips, 'a'),
      aPod('web/a', ['10.0.0.20']),
      anEndpoint('web/a', ['10.0.0.20']),
    ];
    return findService(snapshotOfRecords(records), 'web', 'shop')?.backends[0];
  };

  it('is an endpoint’s when the endpoint of its pod has it', () =>
    expect(behind(['10.0.0.20'])).toMatchObject({ endpoint: 'CiliumEndpoint', endpointId: 465, identity: 9808 }));
  it('that the endpoint has no more is nobody’s', () => expect(behind(['10.0.0.21'])).not.toHaveProperty('endpoint'));
});

it('[E10] [E11] what cannot be read is not known: neither the endpoint of an address nor how many addresses there are', () => {
  const records = [service, slice('s1', 'shop', ['10.0.0.20'], 'a')];
  const unread = snapshotOfRecords(records, { CiliumEndpoint: 'refused', CiliumEndpointSlice: 'absent' });
  expect(findService(unread, 'web', 'shop')?.backends[0]).toMatchObject({ endpoint: 'unknown' });
  expect(
    findService(snapshotOfRecords([service], { EndpointSlice: 'refused' }), 'web', 'shop')?.backendCount,
  ).toBeNull();
});

it('[E11] a list carries three addresses of a Service and their number, the Service alone all', () => {
  const ips = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'];
  const snapshot = snapshotOfRecords([service, slice('s1', 'shop', ips)]);
  const page = buildServicePage(listServices(snapshot), { offset: 0, limit: 10, q: '10.0.0.4' });
  expect(page.services[0]?.backends.map((backend) => backend.ip)).toEqual(ips.slice(0, 3));
  expect(page.services[0]?.backendCount).toBe(4);
  expect(findService(snapshot, 'web', 'shop')?.backends).toHaveLength(4);
});
