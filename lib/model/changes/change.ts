/** What changed since the explorer started (docs/spec/changes.md). */
import type { IpAddress, NodeName } from '../ids.ts';
import type { AddressState, ObjectRef } from '../ip-ownership/address.ts';
import type { SourceKind } from '../records.ts';

export const everyObjectChange = ['added', 'changed', 'replaced', 'removed', 'unreadable', 'readable'] as const;

/** One field of an object, by its path in the object as stored. A side without a value: it was not there, or is gone. */
export interface FieldChange {
  path: string;
  was?: string;
  is?: string;
}

/** A manager of managedFields, and its newest time, RFC 3339. */
export interface Writer {
  manager: string;
  at: string;
}

/** What was found, before it has a place in the list of changes. */
export interface FoundObjectChange {
  type: 'object';
  kind: SourceKind;
  namespace?: string;
  name: string;
  change: (typeof everyObjectChange)[number];
  /** At most `mostFields`; in a list of changes the first few. */
  fields: FieldChange[];
  /** Of all fields that changed. */
  fieldCount: number;
  writers: Writer[];
}

/** Who has an address, in which state. */
export interface Holder {
  state: AddressState;
  owner?: ObjectRef;
  /** state conflict: everybody who is confirmed. */
  owners?: ObjectRef[];
}

export interface FoundAddressChange {
  type: 'address';
  ip: IpAddress;
  node: NodeName;
  /** Absent: the address was not on the node, or is not there any more. */
  was?: Holder;
  is?: Holder;
  /** Who wrote the claims that hold it now. */
  writers: string[];
}

export type FoundChange = FoundObjectChange | FoundAddressChange;

interface Noticed {
  /** Counts the changes of this process of the explorer, from 1. */
  number: number;
  /** `<process start>-<number>`: names this change and never another one. */
  id: string;
  revision: number;
  /** When it was noticed, RFC 3339. */
  at: string;
}

export type ObjectChange = Noticed & FoundObjectChange;
export type AddressChange = Noticed & FoundAddressChange;
export type Change = ObjectChange | AddressChange;

/** What a list of changes can be narrowed to: a kind of object, or changes of addresses. */
export type ChangeKind = SourceKind | 'address';

/** `GET /api/v1/changes` without `revision` and `sources`. */
export interface ChangePage {
  total: number;
  of: number;
  offset: number;
  changes: Change[];
  /** Changes are noticed from then on, RFC 3339. */
  since: string;
  /** Of changes that are not kept any more: older ones. */
  dropped: number;
  /** Number of the newest change there is; 0 where there is none. */
  newest: number;
  /** When that one was noticed. */
  newestAt?: string;
  /** Changes under this filter that came after `until`. */
  newer: number;
  /** How many there are of each kind, under every filter but `kind`. */
  kinds: { kind: ChangeKind; count: number }[];
}

export const kindOfChange = (change: FoundChange): ChangeKind => (change.type === 'address' ? 'address' : change.kind);
