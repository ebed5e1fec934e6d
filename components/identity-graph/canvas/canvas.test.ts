import { expect, test } from 'vitest';
import type { Picture, PictureLine, PictureRow } from '../layout/drawing.ts';
import { chooseView } from './choose-view.ts';
import { findLit } from './find-lit.ts';
import { toElements, toRailElements } from './to-elements.ts';
import { sortRows, walkRows } from './walk-rows.ts';

const row = (id: string, x: number, y: number): PictureRow => ({
  ...{ id, node: id, box: '', label: id, isolated: { ingress: false, egress: false } },
  ...{ x, y, width: 100, height: 32 },
});
const rows = [row('c', 200, 10), row('b', 0, 50), row('a', 0, 0), row('d', 200, 60), row('e', 400, 50)];
const line: Omit<PictureLine, 'points'> = { id: 'ab', edges: [], from: 'a', to: 'c', style: 'allowed', curve: 'bends' };
const edge = { from: 'b', to: 'd', style: 'allowed', ports: [] } as const;
const picture: Picture = {
  ...{ x: 0, y: 0, width: 300, height: 92 },
  boxes: [],
  rows,
  rails: [
    {
      id: 'r',
      box: '',
      text: '→ d',
      style: 'allowed',
      hub: 'd',
      edges: [{ ...edge, ports: [] }],
      x: 0,
      y: 90,
      width: 90,
      height: 16,
    },
  ],
  lines: [
    {
      ...line,
      points: [
        { x: 100, y: 16 },
        { x: 150, y: 16 },
        { x: 150, y: 26 },
        { x: 200, y: 26 },
      ],
    },
  ],
};

test('[GS10] keys walk down the columns, and sideways to the nearest row', () => {
  const sorted = sortRows(rows);
  expect(sorted.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(walkRows(sorted, undefined, 'next')?.id).toBe('a');
  expect(walkRows(sorted, 'b', 'next')?.id).toBe('c');
  expect(walkRows(sorted, 'b', 'right')?.id).toBe('d');
  expect(walkRows(sorted, 'c', 'left')?.id).toBe('a');
  expect(walkRows(sorted, 'e', 'left')?.id).toBe('d');
  expect(walkRows(sorted, 'e', 'right')?.id).toBe('e');
});

test('[GS10] [GS11] a row keeps its lines, their other ends and its rails; a rail its hub and what it stands for', () => {
  const lit = findLit(picture, { is: 'row', id: 'a' });
  expect([...lit.rows]).toEqual(['a', 'c']);
  expect([...lit.lines]).toEqual(['ab']);
  expect([...findLit(picture, { is: 'row', id: 'b' }).rails]).toEqual(['r']);
  expect([...findLit(picture, { is: 'rail', id: 'r' }).rows].sort()).toEqual(['b', 'd']);
  expect(toRailElements(picture.rails[0]?.edges ?? [], rows)).toHaveLength(1);
  expect(toRailElements([{ ...edge, ports: [], to: 'folded' }], rows)).toEqual([]);
});

test('a line runs between the borders of its rows, told from their middles', () => {
  const found = toElements(picture).find(({ group }) => group === 'edges');
  // The middle of a is 50, 16, that of c is 250, 26; on the way of 100 px bends lie at half of it.
  expect(found?.data).toMatchObject({ source: 'row a', target: 'row c', start: '50px 0px', end: '-50px 0px' });
  expect(found?.data.weights).toHaveLength(2);
});

test('a line to itself runs between two points', () => {
  const points = [
    { x: 100, y: 5 },
    { x: 120, y: 5 },
    { x: 120, y: 25 },
    { x: 100, y: 25 },
  ];
  const elements = toElements({ ...picture, lines: [{ ...line, to: 'a', points }] });
  expect(elements.find(({ group }) => group === 'edges')?.data).toMatchObject({ source: 'start ab', target: 'end ab' });
  expect(elements.filter(({ classes }) => classes === 'point').map(({ position }) => position)).toEqual([
    points[0],
    points[3],
  ]);
});

test('a picture fits the width, never smaller than 8 px of its 10 px text; what is higher scrolls', () => {
  const wide = { x: 0, y: 0, width: 1000, height: 2000 };
  expect(chooseView(wide, { width: 1032, height: 500 }, 1)).toMatchObject({ zoom: 1, width: 1032, height: 2032 });
  expect(chooseView(wide, { width: 390, height: 500 }, 1)).toMatchObject({ zoom: 0.8, width: 832 });
  expect(chooseView({ ...wide, width: 100, height: 100 }, { width: 1032, height: 500 }, 1).zoom).toBe(1.25);
});
