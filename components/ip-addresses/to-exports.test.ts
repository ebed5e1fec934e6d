import { expect, test } from 'vitest';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { Address } from '../../lib/model/ip-ownership/address.ts';
import { ip } from '../../lib/model/testing/snapshot-of-records.ts';
import { toAddressCsv } from './to-address-csv.ts';
import { toAddressesCommands } from './to-addresses-commands.ts';
import { toFilterWords } from './to-filter-words.ts';

const source = (resource: string, state: SourceAnswer['state']): SourceAnswer => ({
  kind: 'CiliumNode',
  group: 'cilium.io',
  version: 'v2',
  resource,
  state,
  since: '2023-07-04T14:00:00Z',
  count: 2,
});

const free: Address = { type: 'address', ip: ip('192.168.8.202'), state: 'free', claims: [], findings: [] };
const owned: Address = {
  ...free,
  ip: ip('192.168.14.69'),
  state: 'pod',
  owner: { kind: 'Pod', namespace: 'cilium-test', name: '=cmd' },
  endpointId: 465,
  claims: [
    {
      says: { kind: 'Pod', namespace: 'cilium-test', name: 'a' },
      source: { kind: 'CiliumNode', name: 'n', field: 'status.ipam.used' },
      writer: 'cilium-agent',
      current: false,
      why: 'the pod is gone, "a"',
    },
  ],
};

test('CSV: first the revision and what was not synced, then one row per address with its claims', () => {
  const lines = toAddressCsv([owned, free], 6517, [
    source('ciliumnodes', 'synced'),
    source('pods', 'stale'),
    source('ciliumendpointslices', 'absent'),
  ]).split('\r\n');
  expect(lines).toEqual([
    '# Cilium Explorer; revision 6517; sources not synced: pods stale',
    'ip,state,node,eni,prefix,subnet,pool,owner_kind,owner_namespace,owner_name,endpoint_id,identity,claim_1,claim_1_says,claim_1_writer,claim_1_current',
    `192.168.14.69,pod,,,,,,Pod,cilium-test,'=cmd,465,,CiliumNode n status.ipam.used,Pod cilium-test/a,cilium-agent,"no: the pod is gone, ""a"""`,
    '192.168.8.202,free,,,,,,,,,,',
    '',
  ]);
});

test('filters are told in words, one entry each', () => {
  expect(toFilterWords({ ns: ['kube-system'], state: ['free', 'pod'], free: 3, q: 'x' })).toEqual([
    { name: 'q', words: 'text “x”' },
    { name: 'ns', words: 'namespace kube-system' },
    { name: 'state', words: 'state free, pod' },
    { name: 'free', words: 'fewer than 3 free' },
  ]);
  expect(toFilterWords({})).toEqual([]);
});

test('kubectl reads the fields of the schemes that the nodes use, each once', () => {
  const { kubectl } = toAddressesCommands(
    [{ scheme: 'eni-used' }, { scheme: 'eni-used' }, { scheme: 'eni-pools' }],
    {},
  );
  expect(kubectl.filter((command) => command.startsWith('kubectl get ciliumnodes'))).toEqual([
    "kubectl get ciliumnodes -o custom-columns='NODE:.metadata.name,ENIS:.status.eni.enis,USED:.status.ipam.used'",
    "kubectl get ciliumnodes -o custom-columns='NODE:.metadata.name,ENIS:.status.eni.enis,ALLOCATED:.spec.ipam.pools.allocated'",
  ]);
  expect(kubectl).toContain('kubectl get pods -A -o wide');
});

test('[LE1] of the nodes and namespaces that are filtered by, quoted for the shell', () => {
  const filter = { node: ['node-a'], ns: ['a', '$(b)'] };
  const { kubectl, node } = toAddressesCommands([{ scheme: 'unknown' }], filter);
  expect(kubectl[0]).toBe("kubectl get ciliumnodes node-a -o custom-columns='NODE:.metadata.name,IPAM:.spec.ipam'");
  expect(kubectl.slice(3)).toEqual(['kubectl get pods -n a -o wide', "kubectl get pods -n '$(b)' -o wide"]);
  expect(node).toBe('node-a');
  expect(toAddressesCommands([], { node: ['a', 'b'] }).node).toBeUndefined();
});
