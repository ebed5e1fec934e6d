import { expect, test } from 'vitest';
import type { IpAddressesAnswer, Slot } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { countChangedAddresses } from './count-changes.ts';

const answer = (...slots: Slot[]) =>
  ({ groups: [{ nodes: [{ enis: [{ slots }] }] }] }) as unknown as Pick<IpAddressesAnswer, 'groups'>;
const used: Slot = { ip: '10.0.0.1', state: 'pod', owner: 'a/x' } as Slot;
const free: Slot = { ip: '10.0.0.2', state: 'free' } as Slot;

test('the same content twice is no change', () => {
  expect(countChangedAddresses(answer(used, free), answer({ ...used }, { ...free }))).toBe(0);
});

test('[L40] another owner, another state, an address that came and one that went count once each', () => {
  const before = answer(used, free);
  expect(countChangedAddresses(before, answer({ ...used, owner: 'a/y' }, free))).toBe(1);
  expect(countChangedAddresses(before, answer({ ip: used.ip, state: 'free' }, free))).toBe(1);
  expect(countChangedAddresses(before, answer(used, { ...free, ip: '10.0.0.3' } as Slot))).toBe(2);
});

test('a node that is the same object is not looked into', () => {
  const before = answer(used);
  expect(countChangedAddresses(before, { groups: [...before.groups] })).toBe(0);
});
