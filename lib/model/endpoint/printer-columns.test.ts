import { expect, it } from 'vitest';
import type { CrdRecord } from '../records.ts';
import { snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { findPrinterColumns } from './printer-columns.ts';

const crd = (printerColumns: CrdRecord['printerColumns']): CrdRecord => ({
  kind: 'CustomResourceDefinition',
  key: 'ciliumendpoints.cilium.io',
  name: 'ciliumendpoints.cilium.io',
  group: 'cilium.io',
  names: { kind: 'CiliumEndpoint', plural: 'ciliumendpoints', shortNames: [] },
  scope: 'Namespaced',
  versions: ['v2'],
  ...(printerColumns && { printerColumns }),
});

it('[E3] the columns are those of the CRD that is installed, in its words; what the records do not hold is left out', () => {
  const installed = crd([
    { name: 'Security Identity', jsonPath: '.status.identity.id', wide: false },
    { name: 'Ingress Enforcement', jsonPath: '.status.policy.ingress.state', wide: true },
    { name: 'IPv4', jsonPath: '.status.networking.addressing[0].ipv4', wide: false },
    { name: 'Brand new', jsonPath: '.status.new', wide: false },
  ]);
  expect(findPrinterColumns(snapshotOfRecords([installed]))).toEqual({
    columns: [
      { name: 'Security Identity', field: 'identity', wide: false },
      { name: 'Ingress Enforcement', field: 'ingress', wide: true },
      { name: 'IPv4', field: 'ipv4', wide: false },
    ],
    from: 'ciliumendpoints.cilium.io',
  });
});

it.each([[[]], [[crd(undefined)]]])('[E3] without a CRD that tells them, all eight of 1.13', (records) => {
  const { columns, from } = findPrinterColumns(snapshotOfRecords(records));
  expect(from).toBeNull();
  expect(columns.map(({ name }) => name)).toEqual([
    'Endpoint ID',
    'Identity ID',
    'Ingress Enforcement',
    'Egress Enforcement',
    'Visibility Policy',
    'Endpoint State',
    'IPv4',
    'IPv6',
  ]);
});
