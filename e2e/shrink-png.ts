/** PNG of a screen with at most 256 colours: a third of the bytes, and no eye sees it. Sources: PNG (W3C) 9, 11.2. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const most = 256;

/** 0xrrggbb of every pixel, row by row. */
interface Pixels {
  width: number;
  height: number;
  colours: Uint32Array;
}

/** `png`: 8 bits per channel, RGB or RGBA without transparency, not interlaced, as Chromium writes it. Throws on any other. */
export function shrinkPng(png: Buffer): Buffer {
  const pixels = decode(png);
  const { palette, places } = choosePalette(pixels.colours);
  const rows = Buffer.alloc((pixels.width + 1) * pixels.height);
  pixels.colours.forEach((colour, at) => {
    // Each row begins with its filter, 0: none.
    rows[Math.floor(at / pixels.width) + at + 1] = places.get(colour) ?? 0;
  });
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** At most 256 of the colours, and for every colour the place of the nearest of them. */
function choosePalette(colours: Uint32Array) {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const ranked = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  // First one of each shade, however rare: a green dot of eight pixels stays green.
  const shades = new Map(ranked.toReversed().map((colour) => [toShade(colour), colour]));
  const firsts = ranked.filter((colour) => shades.get(toShade(colour)) === colour);
  const palette = [...new Set([...firsts, ...ranked])].slice(0, most);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of counts.keys()) if (!places.has(colour)) places.set(colour, findNearest(palette, colour));
  return { palette, places };
}

/** The three upper bits of each channel. */
const toShade = (colour: number) => colour & 0xe0e0e0;

function findNearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((each) => distance(each, colour));
  return distances.indexOf(Math.min(...distances));
}

const distance = (a: number, b: number) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function decode(png: Buffer): Pixels {
  const header = readChunks(png, 'IHDR');
  const [depth, colourType, , , interlaced] = header.subarray(8);
  const channels = colourType === 2 ? 3 : colourType === 6 ? 4 : 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0) throw new Error('not a PNG as Chromium writes it');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const bytes = unfilter(inflateSync(readChunks(png, 'IDAT')), width * channels, height, channels);
  const colours = Uint32Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * channels, 3));
  return { width, height, colours };
}

/** Data of all chunks of a type, joined. */
function readChunks(png: Buffer, type: string): Buffer {
  const found: Buffer[] = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === type) found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(found);
}

/** Bytes of the rows, without the filter that each begins with. `step`: bytes of a pixel. */
function unfilter(filtered: Buffer, rowLength: number, height: number, step: number): Buffer {
  const bytes = Buffer.alloc(rowLength * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (rowLength + 1)] ?? 0;
    for (let column = 0; column < rowLength; column++) {
      const at = row * rowLength + column;
      const left = column < step ? 0 : (bytes[at - step] ?? 0);
      const up = row === 0 ? 0 : (bytes[at - rowLength] ?? 0);
      const corner = row === 0 || column < step ? 0 : (bytes[at - rowLength - step] ?? 0);
      bytes[at] = (filtered[at + row + 1] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return bytes;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter === 4) return paeth(left, up, corner);
  return 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
