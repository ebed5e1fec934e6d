import { expect, test } from 'vitest';
import { ipAddressesParsers, parseAsFewerThan, toAddressFilter } from './ip-addresses-params.ts';

const none = { q: '', ns: [], node: [], eni: [], subnet: [], type: [], state: [], free: null };

test('a filter that filters nothing is not sent', () => {
  expect(toAddressFilter({ ...none, q: '  ' })).toEqual({});
  expect(toAddressFilter({ ...none, q: ' coredns ', state: ['free'], free: 3 })).toEqual({
    q: 'coredns',
    state: ['free'],
    free: 3,
  });
});

test('free is written as it is read', () => {
  expect(parseAsFewerThan.parse('<3')).toBe(3);
  expect(parseAsFewerThan.serialize(3)).toBe('<3');
  for (const text of ['3', '<', '<-1', '<x', '>3']) expect(parseAsFewerThan.parse(text)).toBeNull();
});

test('lists are joined by commas, and a word that is no state is left out', () => {
  expect(ipAddressesParsers.state.parse('free,cow,pod')).toEqual(['free', 'pod']);
  expect(ipAddressesParsers.ns.serialize(['a', 'b'])).toBe('a,b');
  expect(ipAddressesParsers.by.parse('cow')).toBeNull();
});
