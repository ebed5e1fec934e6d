import { expect, test } from 'vitest';
import type { IpAddress } from '../../lib/model/ids.ts';
import type { AddressState } from '../../lib/model/ip-ownership/address.ts';
import { toSlotTitle, toStripSentence } from './to-strip-sentence.ts';

const strip = (...states: AddressState[]) => states.map((state, n) => ({ ip: `10.0.0.${n}` as IpAddress, state }));

test('an ENI primary is not of the pool', () => {
  expect(toStripSentence(strip('primary', 'pod', 'pod', 'pod', 'router', 'free'))).toBe(
    '4 of 5 used: 3 pods, router; 1 free',
  );
});

test('what is neither used nor free is named', () => {
  expect(toStripSentence(strip('pod', 'not-allocated', 'not-allocated', 'unknown'))).toBe(
    '1 of 4 used: 1 pod; 2 not allocated, 1 unknown',
  );
});

test('an empty strip says so', () => {
  expect(toStripSentence(strip('primary'))).toBe('no pool addresses');
  expect(toStripSentence(strip('free', 'free'))).toBe('0 of 2 used; 2 free');
});

test('a cell names its address, state and owner', () => {
  const [slot] = strip('pod');
  expect(slot && toSlotTitle({ ...slot, owner: 'kube-system/coredns' })).toBe(
    '10.0.0.0 used by pod kube-system/coredns',
  );
});
