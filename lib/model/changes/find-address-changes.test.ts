import { describe, expect, test } from 'vitest';
import type { Address, AddressState, Claim, ObjectRef } from '../ip-ownership/address.ts';
import { ip, nodeName, sourceOf } from '../testing/snapshot-of-records.ts';
import { findAddressChanges, isPlacingRead, keepKnown } from './find-address-changes.ts';

const web: ObjectRef = { kind: 'Pod', namespace: 'shop', name: 'web' };
const db: ObjectRef = { kind: 'Pod', namespace: 'shop', name: 'db' };

const claim = (says: ObjectRef, writer: string, current = true): Claim => ({
  ...{ says, writer, current },
  source: { kind: 'CiliumNode', name: 'node-a', field: 'status.ipam.used' },
});

const address = (state: AddressState, owner?: ObjectRef, claims: Claim[] = []): Address => ({
  ...{ type: 'address', ip: ip('10.0.0.5'), state, claims, findings: [] },
  ...(owner && { owner }),
});

const at = (...addresses: Address[]) => ({ node: nodeName, addresses });
const none = at();
const told = (before: ReturnType<typeof at>, after: ReturnType<typeof at>) =>
  findAddressChanges(before, after).map(({ was, is }) => [was?.state, was?.owner?.name, is?.state, is?.owner?.name]);

describe('[CH12] an address changes when its owner or its state does', () => {
  test('free, a pod, another pod, free again', () => {
    expect(told(at(address('free')), at(address('pod', web)))).toEqual([['free', undefined, 'pod', 'web']]);
    expect(told(at(address('pod', web)), at(address('pod', db)))).toEqual([['pod', 'web', 'pod', 'db']]);
    expect(told(at(address('pod', db)), at(address('free')))).toEqual([['pod', 'db', 'free', undefined]]);
    expect(told(at(address('free')), at(address('releasing')))).toEqual([['free', undefined, 'releasing', undefined]]);
  });

  test('not when only who says so differs', () => {
    expect(told(at(address('pod', web)), at(address('pod', web, [claim(web, 'kubelet')])))).toEqual([]);
  });

  test('both owners of a conflict are told', () => {
    const conflict = { ...address('conflict'), owners: [web, db] };
    expect(findAddressChanges(at(address('pod', web)), at(conflict))).toMatchObject([
      { ip: '10.0.0.5', node: nodeName, was: { owner: web }, is: { state: 'conflict', owners: [web, db] } },
    ]);
  });
});

test('[CH13] joining and leaving a node is told with an owner alone', () => {
  expect(told(none, at(address('free')))).toEqual([]);
  expect(told(at(address('free')), none)).toEqual([]);
  expect(told(none, at(address('pod', web)))).toEqual([[undefined, undefined, 'pod', 'web']]);
  expect(told(at(address('pod', web)), none)).toEqual([['pod', 'web', undefined, undefined]]);
});

describe('[CH14] what is unknown is as it last was known', () => {
  test('and is compared when it is known again', () => {
    const known = keepKnown(at(address('pod', web)), at(address('unknown')), true);
    expect(told(at(address('pod', web)), known)).toEqual([]);
    expect(told(known, at(address('free')))).toEqual([['pod', 'web', 'free', undefined]]);
  });

  test('what was never known tells nothing when it is', () => {
    expect(told(at(address('unknown')), at(address('pod', web)))).toEqual([]);
  });

  test('an address that is gone while a source that could place it may not be read is still there', () => {
    expect(told(at(address('pod', web)), keepKnown(at(address('pod', web)), none, false))).toEqual([]);
    expect(keepKnown(at(address('pod', web)), none, true)).toEqual(none);
    expect(isPlacingRead({ sources: [sourceOf('CiliumNode', 'refused')] })).toBe(false);
    expect(isPlacingRead({ sources: [sourceOf('CiliumNode', 'stale'), sourceOf('Lease', 'refused')] })).toBe(true);
  });
});

test('[CH15] writers are those of the claims that hold it now', () => {
  const claims = [claim(web, 'cilium-agent'), claim(web, 'kubelet'), claim(db, 'user'), claim(web, 'gone', false)];
  expect(findAddressChanges(at(address('free')), at(address('pod', web, claims)))[0]?.writers).toEqual([
    'cilium-agent',
    'kubelet',
  ]);
});
