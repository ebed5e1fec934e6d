import { expect, it } from 'vitest';
import { buildCapacity } from '../capacity/build-capacity.ts';
import type { NodeName } from '../ids.ts';
import { toNodeName } from '../ids.ts';
import { buildNodeOwnership } from '../ip-ownership/build-node-ownership.ts';
import { aCiliumNode, anEni, ip, nodeName, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { createEniFinder } from './create-eni-finder.ts';

it('[E7] the ENI of an address is the one that holds it on that node; each node is read once', () => {
  const enis = [
    anEni('eni-1', ['10.0.0.20']),
    anEni('eni-2', ['10.0.0.30', '10.0.0.31'], { number: 1, primary: ip('10.0.0.11') }),
  ];
  const snapshot = snapshotOfRecords([aCiliumNode(enis)]);
  const read: NodeName[] = [];
  const eniOf = createEniFinder((node) => {
    read.push(node);
    const addresses = buildNodeOwnership(snapshot, node);
    return { addresses, capacity: buildCapacity(snapshot, node, addresses) };
  });
  expect(eniOf(nodeName, ip('10.0.0.20'))).toBe('eni-1');
  expect(eniOf(nodeName, ip('10.0.0.31'))).toBe('eni-2');
  expect(eniOf(nodeName, ip('10.0.0.99'))).toBeUndefined();
  expect(eniOf(toNodeName('node-b'), ip('10.0.0.20'))).toBeUndefined();
  expect(read).toEqual([nodeName, 'node-b']);
});
