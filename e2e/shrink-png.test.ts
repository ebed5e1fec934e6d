/** Bytes are those of PNG (W3C) 9.2 for filters and 11.2 for chunks, written by hand. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { shrinkPng } from './shrink-png.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

function toChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** `rows`: each with its filter before it. */
function toPng(width: number, rows: readonly (readonly number[])[], depth = 8): Buffer {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, rows.length, depth, 2, 0, 0, 0]);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, toChunk('IHDR', header), toChunk('IDAT', data), toChunk('IEND', Buffer.alloc(0))]);
}

/** Data of the chunks by type; throws where a checksum is wrong. */
function readChunks(png: Buffer): Map<string, Buffer> {
  expect(png.subarray(0, 8)).toEqual(signature);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
  }
  return chunks;
}

/** The colour of each pixel, row by row, as hex. */
function readColours(png: Buffer, width: number): string[] {
  const chunks = readChunks(png);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const places = [...rows].filter((_, at) => at % (width + 1) !== 0);
  return places.map((place) => chunks.get('PLTE')?.toString('hex', place * 3, place * 3 + 3) ?? '');
}

const grey = (value: number) => [value, value, value];
const toHex = (value: number) => Buffer.from(grey(value)).toString('hex');

test('a palette, and one byte for each pixel', () => {
  const sub = [1, 255, 0, 0, 0, 0, 0, 1, 255, 0]; // red, red, green, each less its left
  const up = [2, 0, 0, 0, 0, 0, 0, 0, 1, 255]; // red, red, blue, each less what is above it
  const chunks = readChunks(shrinkPng(toPng(3, [sub, up])));
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  // 3 by 2, 8 bits, colour type 3.
  expect(chunks.get('IHDR')?.toString('hex')).toBe('00000003000000020803000000');
  expect(chunks.get('PLTE')?.toString('hex')).toBe('ff000000ff000000ff');
  expect([...inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))]).toEqual([0, 0, 0, 1, 0, 0, 0, 2]);
});

test('filters Paeth and Average are undone', () => {
  const rows = [
    [0, ...grey(10), ...grey(10), ...grey(20)],
    // 12, 0, 13: predicted from above (10), from the left (12), from the corner (10).
    [4, ...grey(2), ...grey(244), ...grey(3)],
    // 9, 4, 8: predicted (0+12)/2, (9+0)/2, (4+13)/2, rounded down.
    [3, ...grey(3), ...grey(0), ...grey(0)],
  ];
  expect(readColours(shrinkPng(toPng(3, rows)), 3)).toEqual([10, 10, 20, 12, 0, 13, 9, 4, 8].map(toHex));
});

test('of more than 256 colours a rare shade keeps a place of its own', () => {
  // 299 that are almost black, twice each, and two pixels of green.
  const dark = Array.from({ length: 598 }, (_, at) => [(at % 299) & 31, ((at % 299) >> 5) & 31, 0]);
  const pixels = [...dark, [0, 255, 0], [0, 255, 0]].flat();
  const rows = Array.from({ length: 6 }, (_, row) => [0, ...pixels.slice(row * 300, row * 300 + 300)]);
  const png = shrinkPng(toPng(100, rows));
  expect(readChunks(png).get('PLTE')).toHaveLength(256 * 3);
  const colours = readColours(png, 100);
  expect(colours.slice(598)).toEqual(['00ff00', '00ff00']);
  expect(colours.slice(0, 598).filter((colour) => !/^[01].[01].00$/.test(colour))).toEqual([]);
});

test('what Chromium does not write is refused', () => {
  expect(() => shrinkPng(toPng(1, [[0, 0, 0, 0, 0, 0, 0]], 16))).toThrow('not a PNG as Chromium writes it');
});
