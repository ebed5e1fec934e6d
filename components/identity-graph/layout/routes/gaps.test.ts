import { describe, expect, test } from 'vitest';
import type { Gap, Placed } from '../sheet/place.ts';
import { chooseGaps } from './gaps.ts';
import type { Wire } from './wires.ts';

/** A gap whose middle is at this height, in column 1. */
const gap = (id: string, at: number, box?: string): Gap => ({
  id,
  column: 1,
  y: at - 3,
  height: 6,
  ...(box && { box }),
});

const row = (at: number) => ({ y: at - 16, height: 32 });

/** The gap that a line takes from a row at one height in column 0 to one at another height in column 2. */
function chosen(from: number, to: number, ...gaps: Gap[]): string[] | undefined {
  const wire: Wire = {
    line: { id: 'line', from: 'from', to: 'to', style: 'allowed', ports: [], edges: [] },
    bundle: 'to',
    start: { column: 0, box: 'a' },
    end: { column: 2, box: 'c' },
    exit: 'right',
    entry: 'left',
  };
  const placed: Placed = {
    rows: new Map([
      ['from', row(from)],
      ['to', row(to)],
    ]),
    ...{ boxes: new Map(), lassos: new Map(), rails: new Map(), height: 0 },
    gaps: new Map(gaps.map((one) => [one.id, one])),
  };
  return chooseGaps([wire], placed)[0]?.gaps;
}

describe('[GD17] the gap of least cost', () => {
  test('the nearest', () => expect(chosen(50, 50, gap('far', 90), gap('near', 40))).toEqual(['near']));

  test('the target pulls: 22 + 0.6 × 28 is less than 20 + 0.6 × 70', () =>
    expect(chosen(50, 100, gap('nearer', 30), gap('onward', 72))).toEqual(['onward']));

  test('256 px around a foreign box are less than 260 through it', () =>
    // 160 away from both ends: 160 + 0.6 × 160
    expect(chosen(40, 40, gap('through', 40, 'b'), gap('around', 200))).toEqual(['around']));

  test('261 px around are more', () =>
    expect(chosen(40, 40, gap('through', 40, 'b'), gap('around', 203.2))).toEqual(['through']));

  test('the box of its own end is not foreign', () =>
    expect(chosen(40, 40, gap('own', 40, 'c'), gap('around', 60))).toEqual(['own']));
});
