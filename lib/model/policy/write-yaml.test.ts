import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { writeYaml } from './write-yaml.ts';

test('[PL12] reads as kubectl prints it', () => {
  const value = { kind: 'X', spec: { egress: [{ toPorts: [{ port: '53' }], toCIDR: [] }, {}], on: true } };
  expect(writeYaml(value).text).toBe(
    [
      'kind: X',
      'spec:',
      '  egress:',
      '  - toPorts:',
      '    - port: "53"',
      '    toCIDR: []',
      '  - {}',
      '  "on": true',
      '',
    ].join('\n'),
  );
});

test('[PL12] every part has its lines', () => {
  const { lines } = writeYaml({ spec: { a: [{ b: 1, c: 2 }, { d: 3 }], e: 'x' } });
  expect(lines.get('spec.a.0')).toEqual({ from: 3, to: 4 });
  expect(lines.get('spec.a.1')).toEqual({ from: 5, to: 5 });
  expect(lines.get('spec.a')).toEqual({ from: 2, to: 5 });
  expect(lines.get('spec')).toEqual({ from: 1, to: 6 });
});

test.each([
  'true',
  'No',
  'null',
  '~',
  '',
  ' a',
  'a ',
  '1',
  '1.5',
  '0x1f',
  '1e3',
  '2023-07-04',
  '12:30:00',
  '*.google.com',
  '*',
  '&a',
  '!a',
  '- a',
  '? a',
  'a: b',
  'a #b',
  '#a',
  '%a',
  '@a',
  '`a`',
  '"a"',
  "'a'",
  '[a]',
  '{a}',
  'a,b',
  '|',
  '>',
  'k8s:app',
  'io.kubernetes.pod.namespace',
  'k8s:io.kubernetes.pod.namespace',
  'a\nb',
  'a\tb',
  '\u0000',
  '\u2028',
  '\u202e',
  'مرحبا',
  '🐝',
  '=',
  '<<',
  '.inf',
  '.nan',
  '__proto__x',
  '/public/.*',
  'a:b:c',
  'a:',
  ':a',
])('[PL12] text stays text: %j', (text) => {
  const value = { [text]: [text, { a: text }], list: [[text], []] };
  expect(load(writeYaml(value).text)).toEqual(value);
});

test('[PL12] numbers, null and nested lists are what they were', () => {
  const value = { a: [[1, [2.5, -3]], null, false], b: {}, c: { d: { e: [] } } };
  expect(load(writeYaml(value).text)).toEqual(value);
});
