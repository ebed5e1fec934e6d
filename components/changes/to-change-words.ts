/** Border 2: a change as it is read in one line. */
import type { AddressChange, Change, FieldChange, Holder, ObjectChange } from '../../lib/model/changes/change.ts';
import { addressStates } from '../address/address-states.ts';
import { nameOwner } from '../address/name-owner.ts';

export const changeWords: Record<ObjectChange['change'], string> = {
  added: 'added',
  changed: 'changed',
  replaced: 'replaced by another of this name',
  removed: 'removed',
  unreadable: 'cannot be read any more',
  readable: 'can be read again',
};

/** `used by pod cilium-test/x`, `free`; of an address that no object places on the node: `not on the node`. */
export function toHolderWords(holder: Holder | undefined): string {
  if (!holder) return 'not on the node';
  const { word } = addressStates[holder.state];
  if (holder.owners) return `${word}: ${holder.owners.map(nameOwner).join(' and ')}`;
  return holder.state === 'pod' && holder.owner ? `${word} ${nameOwner(holder.owner)}` : word;
}

/** The first field that says most, and how many more there are. */
export interface ObjectLine {
  word: string;
  field?: FieldChange;
  more: number;
}

/** Of an object that came or went the word is all: its fields are in the pane. */
export function toObjectLine({ change, fields, fieldCount }: ObjectChange): ObjectLine {
  const field = change === 'changed' || change === 'replaced' || change === 'unreadable' ? fields[0] : undefined;
  const word = change === 'changed' ? '' : changeWords[change];
  return { word, ...(field && { field }), more: field ? fieldCount - 1 : 0 };
}

export const toSide = (value: string | undefined) => value ?? '–';

const formatField = ({ path, was, is }: FieldChange) =>
  `${path === '' ? '' : `${path}: `}${was === undefined && path === '' ? '' : `${toSide(was)} → `}${toSide(is)}`;

export function toChangeText(change: Change): string {
  if (change.type === 'address') return toAddressText(change);
  const { word, field, more } = toObjectLine(change);
  const parts = [word, field && formatField(field)].filter(Boolean).join(': ');
  return more > 0 ? `${parts}, and ${more} more` : parts;
}

const toAddressText = ({ was, is }: AddressChange) => `${toHolderWords(was)} → ${toHolderWords(is)}`;

/** `namespace/name`, or the address. */
export const toObjectName = (change: Change): string =>
  change.type === 'address' ? change.ip : `${change.namespace ? `${change.namespace}/` : ''}${change.name}`;

/** By what `obj=` knows it. */
export const toObjectFilter = (change: Change): string =>
  change.type === 'address' ? `address:${change.ip}` : `${change.kind}:${toObjectName(change)}`;

export const listManagers = (change: Change): string[] =>
  change.type === 'address' ? change.writers : change.writers.map(({ manager }) => manager);
