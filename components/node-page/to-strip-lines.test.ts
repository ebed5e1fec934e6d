import { expect, test } from 'vitest';
import { parseCidr, parseIp } from '../../lib/model/ip.ts';
import type { AddressState } from '../../lib/model/ip-ownership/address.ts';
import { toStripLines } from './to-strip-lines.ts';

const slot = (text: string, state: AddressState) => {
  const ip = parseIp(text);
  if (ip === undefined) throw new Error(`not an address: ${text}`);
  return { ip, state };
};
const prefixes = ['10.0.0.32/28', '10.0.0.16/28'].flatMap((text) => parseCidr(text) ?? []);
const told = (slots: ReturnType<typeof slot>[], of = prefixes) =>
  toStripLines({ slots, prefixes: of }).map(({ prefix, slots }) => [prefix, ...slots.map(({ ip }) => ip)]);

test('each prefix is a line, its cells in their places; the primary stands before them', () => {
  const slots = [slot('10.0.0.33', 'free'), slot('10.0.0.32', 'pod'), slot('10.0.0.10', 'primary')];
  expect(told(slots)).toEqual([[undefined, '10.0.0.10'], ['10.0.0.32/28', '10.0.0.32', '10.0.0.33'], ['10.0.0.16/28']]);
});

test('without prefixes there is one line: primary, used, free', () => {
  const slots = [slot('10.0.0.11', 'free'), slot('10.0.0.12', 'pod'), slot('10.0.0.10', 'primary')];
  expect(told(slots, [])).toEqual([[undefined, '10.0.0.10', '10.0.0.12', '10.0.0.11']]);
});
