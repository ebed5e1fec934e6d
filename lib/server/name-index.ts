/** Every name and every address of the cluster, in step with the store: docs/spec/search.md, SE10. */

import type { IpAddress } from '../model/ids.ts';
import type { AnyRecord, RecordKind } from '../model/records.ts';
import { listNames } from '../model/search/list-names.ts';
import { type NameGroup, type NameIndex, nameGroups } from '../model/search/search.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { addressesNamedBy, addressKinds } from '../model/whois/known-addresses.ts';
import type { Difference } from '../store/record-store.ts';
import { createCountedSet } from './counted-set.ts';
import { createNameList, type NameList } from './name-list.ts';

export interface FollowingNameIndex extends NameIndex {
  /** What a batch changed, once. */
  apply(differences: Iterable<Difference<AnyRecord>>): void;
}

/** The kinds whose records have names. */
const namedKinds = [
  'Pod',
  'CiliumEndpoint',
  'Node',
  'CiliumNode',
  'Service',
  'Namespace',
  'NetworkPolicy',
  'CiliumNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'CustomResourceDefinition',
  'CiliumIdentity',
  'ConfigMap',
] as const satisfies readonly RecordKind[];

/** Begins with what the snapshot holds. */
export function createNameIndex(snapshot: Snapshot): FollowingNameIndex {
  const lists = Object.fromEntries(nameGroups.map((group) => [group, createNameList(group)])) as Record<
    NameGroup,
    NameList
  >;
  const addresses = createCountedSet<IpAddress>();
  const add = (record: AnyRecord) => {
    for (const ip of addressesNamedBy(record)) addresses.add(ip);
    for (const { group, key, text } of listNames(record)) lists[group].add(key, text);
  };
  const take = (record: AnyRecord) => {
    for (const ip of addressesNamedBy(record)) addresses.take(ip);
    for (const { group, key } of listNames(record)) lists[group].take(key);
  };
  for (const kind of new Set([...namedKinds, ...addressKinds])) for (const record of snapshot.list(kind)) add(record);
  return {
    findWhole: (group, input, limit) => lists[group].findWhole(input, limit),
    findPieces: (group, input, limit) => lists[group].findPieces(input, limit),
    addresses: addresses.values,
    apply(differences) {
      for (const { before, after } of differences) {
        // First the new: a name that both give is never dropped in between.
        if (after) add(after);
        if (before) take(before);
      }
    },
  };
}
