import { expect, test } from 'vitest';
import type { Picture } from '../layout/drawing.ts';
import { fitText } from './fit-text.ts';
import { dropIdle, toPath, toWeightAndDistance } from './line-geometry.ts';
import { toMarks } from './marks.ts';
import type { Palette } from './palette.ts';
import { escapeXml, toSvg } from './to-svg.ts';

const palette = Object.fromEntries(
  ['surface', 'sunken', 'selected', 'selected-line', 'line', 'line-2', 'control', 'ink', 'ink-2', 'ink-3'].map(
    (name) => [name, name],
  ),
) as unknown as Palette;
const colours: Palette = {
  ...palette,
  ok: 'green',
  conflict: 'red',
  l7: 'violet',
  unknown: 'grey',
  mono: 'mono',
  sans: 'sans',
};

const free = { ingress: false, egress: false };
const row = { box: 'b', isolated: free, y: 30, width: 172, height: 32 };
const picture: Picture = {
  ...{ x: 0, y: 0, width: 500, height: 100 },
  boxes: [{ id: 'b', title: 'shop', x: 0, y: 0, width: 500, height: 100 }],
  rows: [
    {
      ...row,
      id: 'a',
      node: 'a',
      label: '<img src=x onerror=alert(1)>',
      number: '1 · 1 ep',
      x: 10,
      isolated: { ingress: false, egress: true },
    },
    { ...row, id: 'c', node: 'c', label: 'k8s:app="c"', ports: '80/TCP', x: 300 },
  ],
  rails: [
    {
      id: 'r',
      box: 'b',
      text: '→ k8s-app=kube-dns  53/ANY dns  6/9',
      style: 'l7',
      hub: 'd',
      edges: [],
      x: 10,
      y: 70,
      width: 172,
      height: 16,
    },
  ],
  lines: [
    {
      id: 'l',
      edges: [],
      from: 'a',
      to: 'c',
      style: 'denied',
      points: [
        { x: 182, y: 46 },
        { x: 240, y: 46 },
        { x: 240, y: 56 },
        { x: 300, y: 56 },
      ],
      curve: 'bends',
    },
  ],
};

test('[GS5] a text is cut in its middle or at its start, by letters, and tells what is hidden in it', () => {
  expect(fitText('k8s:name=echo-a', 15)).toBe('k8s:name=echo-a');
  expect(fitText('abcdefghij', 5)).toBe('ab…ij');
  expect(fitText('k8s-app=kube-dns', 9, 'start')).toBe('…kube-dns');
  expect(fitText('x'.repeat(300), 11)).toBe('xxxxx…xxxxx');
  // Families of emoji are one letter, two columns wide; half of one is never shown.
  expect(fitText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 5)).toBe('👩‍👩‍👧…👩‍👩‍👧');
  expect(fitText('a\u202eb', 10)).toBe('a\\u202eb');
});

test('points that bend nothing are dropped, and a doubled corner stays a corner', () => {
  const [a, b, c] = [
    { x: 0, y: 0 },
    { x: 5, y: 0 },
    { x: 10, y: 0 },
  ];
  expect(dropIdle([a, b, c])).toEqual([a, c]);
  const corner = { x: 10, y: 0 };
  const end = { x: 10, y: 9 };
  expect(dropIdle([a, corner, corner, end])).toEqual([a, corner, end]);
});

test('a bend is told as cytoscape wants it: part of the way, and px to the left of it', () => {
  const [start, end] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  expect(toWeightAndDistance({ x: 25, y: 10 }, start, end)).toEqual({ weight: 0.25, distance: 10 });
  expect(toWeightAndDistance({ x: 10, y: 25 }, start, { x: 0, y: 100 })).toEqual({ weight: 0.25, distance: -10 });
});

test('corners are rounded by 5 px, and a curve goes from middle to middle of its control points', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 20, y: 0 },
    { x: 20, y: 20 },
  ];
  expect(toPath({ points, curve: 'bends' })).toBe('M0 0L15 0Q20 0 20 5L20 20');
  const controls = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 20 },
    { x: 20, y: 20 },
  ];
  expect(toPath({ points: controls, curve: 's' })).toBe('M0 0Q10 0 10 10Q10 20 20 20');
});

test('a row is a frame, its texts, and a bar at the side that it is isolated on; the whole hub gives way on a rail', () => {
  const { over } = toMarks(picture);
  const bar = over.find((mark) => mark.mark === 'rect' && mark.look === 'bar');
  // The right edge of the row is at 10 + 172.
  expect(bar).toMatchObject({ x: 180.5, width: 3, row: 'a' });
  const rail = over.find((mark) => mark.mark === 'text' && mark.rail === 'r');
  expect(rail).toMatchObject({ text: '→ …=kube-dns  53/ANY dns  6/9', style: 'l7' });
});

test('[GS16] a file has legend and notes, and strings of the cluster are text in it', () => {
  const { text } = toSvg(picture, { palette: colours, title: 'A & B', notes: ['revision 7'], focus: 'c' });
  expect(text).toContain('A &amp; B');
  expect(text).toContain('revision 7');
  expect(text).toContain('a rule denies it, in focus only');
  expect(text).toContain('&lt;img src=x');
  expect(text).not.toContain('<img');
  // The focus stands out, and a denied line ends in a bar.
  expect(text).toContain('stroke="selected-line" stroke-width="2"');
  expect(text).toContain('d="M-1-4.5V4.5" fill="none" stroke="red"');
});

test('what XML cannot hold is not in it', () => {
  expect(escapeXml('a\u0000b\ud800c"\'')).toBe('a\ufffdb\ufffdc&quot;&apos;');
});
