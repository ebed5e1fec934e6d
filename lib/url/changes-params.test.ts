import { expect, test } from 'vitest';
import { changesParsers, toChangeParams } from './changes-params.ts';
import { toChangesLink } from './links.ts';

test('[CH24] a moment is read in any zone, and what is no time or no kind filters nothing', () => {
  expect(changesParsers.since.parse('2026-01-01T02:00:00+02:00')).toBe('2026-01-01T00:00:00.000Z');
  expect(changesParsers.since.parse('yesterday')).toBeNull();
  expect(changesParsers.kind.parse('Pod,cow,address')).toEqual(['Pod', 'address']);
});

test('what filters nothing is not asked for', () => {
  expect(toChangeParams({ q: ' ', kind: [], obj: [], since: null })).toEqual({ q: '', kind: '', obj: '', since: '' });
  expect(toChangeParams({ q: 'a ', kind: ['Pod', 'address'], obj: ['Pod:a/b'], since: null })).toEqual({
    q: 'a',
    kind: 'Pod,address',
    obj: 'Pod:a/b',
    since: '',
  });
});

test('[CH19] a link to changes names objects as people write them', () => {
  const link = toChangesLink('Pod:shop/web', 'address:2001:db8::1');
  expect(link).toBe('/changes?obj=Pod:shop/web,address:2001:db8::1');
  const asked = new URL(link, 'http://x').searchParams.get('obj') ?? '';
  expect(changesParsers.obj.parse(asked)).toEqual(['Pod:shop/web', 'address:2001:db8::1']);
});
