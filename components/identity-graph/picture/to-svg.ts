/** A picture as a file: SVG 1.1, complete in itself, in the colours of the theme it was saved from. Strings are escaped, never markup. */

import { toVisibleText } from '../../ui/visible-text.ts';
import type { LineStyle, Picture, PictureLine, Point } from '../layout/drawing.ts';
import { lineWords } from '../line-words.ts';
import { dropIdle, labelSize, toHalfWidth, toPath } from './line-geometry.ts';
import { fonts, type Mark, type RectLook, type RectMark, type TextLook, type TextMark, toMarks } from './marks.ts';
import { lineTokens, type Palette } from './palette.ts';

/** What stands around the picture. */
export interface PictureWords {
  /** First line: what the picture is of. */
  title: string;
  /** Last lines: how it was reduced, its revision, the sources that were not synced. */
  notes: readonly string[];
  /** Row in the middle of attention. */
  focus?: string | undefined;
}

export interface SvgOptions extends PictureWords {
  palette: Palette;
}

const margin = 20;
const legendWidth = 150;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Also without what XML cannot hold: half of a surrogate pair, control characters. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (char) => escapes[char] ?? char);

const fills: Record<
  RectLook,
  { fill: keyof Palette; stroke?: keyof Palette; width: number; dash?: string; radius: number }
> = {
  box: { fill: 'sunken', stroke: 'line', width: 1, radius: 6 },
  outside: { fill: 'sunken', stroke: 'line-2', width: 1, dash: '4 3', radius: 6 },
  lasso: { fill: 'sunken', stroke: 'control', width: 1, dash: '1 3', radius: 5 },
  row: { fill: 'surface', stroke: 'control', width: 1, radius: 4 },
  beyond: { fill: 'surface', stroke: 'control', width: 1, dash: '3 3', radius: 4 },
  fold: { fill: 'sunken', stroke: 'line-2', width: 1, dash: '1 3', radius: 4 },
  more: { fill: 'surface', stroke: 'control', width: 1, dash: '5 3', radius: 4 },
  hub: { fill: 'surface', stroke: 'ink-2', width: 2, radius: 4 },
  bar: { fill: 'ink', width: 0, radius: 0 },
};

const inks: Record<TextLook, { fill: keyof Palette; font: 'mono' | 'sans'; weight: number }> = {
  title: { fill: 'ink-2', font: 'sans', weight: 600 },
  note: { fill: 'ink-3', font: 'sans', weight: 400 },
  label: { fill: 'ink', font: 'mono', weight: 500 },
  'small-label': { fill: 'ink', font: 'mono', weight: 500 },
  number: { fill: 'ink-3', font: 'mono', weight: 400 },
  ports: { fill: 'ink-2', font: 'mono', weight: 400 },
  rail: { fill: 'ink-2', font: 'mono', weight: 400 },
};

const round = (number: number) => Math.round(number * 10) / 10;

function toRect(mark: RectMark, { palette, focus }: SvgOptions): string {
  const { fill, stroke, width, dash, radius } = fills[mark.look];
  const chosen = mark.look !== 'bar' && focus !== undefined && mark.row === focus;
  const border = chosen ? palette['selected-line'] : stroke && palette[stroke];
  const line = border ? ` stroke="${border}" stroke-width="${chosen ? 2 : width}"` : '';
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  const inside = chosen ? palette.selected : palette[fill];
  return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" rx="${radius}" fill="${inside}"${line}${dashes}/>`;
}

/** SVG draws spaces in a row as one. */
const keepSpaces = (text: string) => text.replaceAll('  ', '\u00a0 ');

function toText({ look, text, anchor, style, x, y }: TextMark, { palette }: SvgOptions): string {
  const { fill, font, weight } = inks[look];
  const { size } = fonts[look];
  // Set from the left whatever the letters' own direction, as the canvas does.
  return `<text x="${round(x)}" y="${round(y + size * 0.35)}" font-family="${escapeXml(palette[font])}" font-size="${size}" font-weight="${weight}" fill="${palette[style ? lineTokens[style] : fill]}" text-anchor="${anchor}" direction="ltr" unicode-bidi="isolate">${escapeXml(keepSpaces(text))}</text>`;
}

const toMark = (mark: Mark, options: SvgOptions) =>
  mark.mark === 'rect' ? toRect(mark, options) : toText(mark, options);

const stroke = (d: string, colour: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"${more}/>`;

function toStroke(d: string, style: LineStyle, palette: Palette): string {
  const colour = palette[lineTokens[style]];
  if (style === 'l7') return stroke(d, colour, 3.4) + stroke(d, palette.sunken, 1);
  if (style === 'default') return stroke(d, colour, 1.4, ' stroke-dasharray="5 4"');
  if (style === 'unknown') return stroke(d, colour, 1.8, ' stroke-dasharray="0 4" stroke-linecap="round"');
  return stroke(d, colour, 1.4);
}

/** An open arrow, or a bar where it is denied, turned as the line arrives. */
function toHead(before: Point, end: Point, style: LineStyle, palette: Palette): string {
  const degrees = round((Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI);
  const d = style === 'denied' ? 'M-1-4.5V4.5' : 'M-5.5-3.5L0 0L-5.5 3.5';
  const turned = ` transform="translate(${round(end.x)} ${round(end.y)}) rotate(${degrees})"`;
  return stroke(d, palette[lineTokens[style]], style === 'denied' ? 2.2 : 1.4, turned);
}

function toLabel(line: PictureLine, { palette }: SvgOptions): string {
  if (!line.label) return '';
  const place = line.label.at;
  const half = toHalfWidth(line.label.text);
  const colour = palette[lineTokens[line.style]];
  return (
    `<rect x="${round(place.x - half)}" y="${round(place.y - 8)}" width="${round(half * 2)}" height="16" rx="3" fill="${palette.surface}" stroke="${colour}"/>` +
    `<text x="${round(place.x)}" y="${round(place.y + labelSize * 0.35)}" font-family="${escapeXml(palette.mono)}" font-size="${labelSize}" font-weight="600" fill="${colour}" text-anchor="middle">${escapeXml(line.label.text)}</text>`
  );
}

function toLine(line: PictureLine, options: SvgOptions): string {
  const points = line.curve === 's' ? line.points : dropIdle(line.points);
  const [end, before] = points.toReversed();
  if (!end || !before) return '';
  return toStroke(toPath(line), line.style, options.palette) + toHead(before, end, line.style, options.palette);
}

function toLegend(y: number, { palette }: SvgOptions): string {
  const entries = lineWords.map(({ style, words }, index) => {
    const x = margin + index * (legendWidth + 30);
    const end = { x: x + 26, y };
    const text = `<text x="${x + 34}" y="${y + 4}" font-family="${escapeXml(palette.sans)}" font-size="11" fill="${palette['ink-2']}">${words}</text>`;
    return toStroke(`M${x} ${y}H${end.x}`, style, palette) + toHead({ x, y }, end, style, palette) + text;
  });
  return entries.join('');
}

const toNote = (text: string, y: number, { palette }: SvgOptions, size = 11, weight = 400) =>
  `<text x="${margin}" y="${y}" font-family="${escapeXml(palette.sans)}" font-size="${size}" font-weight="${weight}" fill="${palette[weight === 400 ? 'ink-2' : 'ink']}">${escapeXml(toVisibleText(text))}</text>`;

/** The whole document; `width` and `height` are px at scale 1. */
export function toSvg(picture: Picture, options: SvgOptions): { text: string; width: number; height: number } {
  const { under, over } = toMarks(picture);
  const head = 48;
  const width = Math.ceil(Math.max(picture.width, 4 * (legendWidth + 30)) + 2 * margin);
  const foot = head + picture.height + 30;
  const height = Math.ceil(foot + 18 + options.notes.length * 17 + 8);
  const body = [
    ...under.map((mark) => toMark(mark, options)),
    ...picture.lines.map((line) => toLine(line, options)),
    ...picture.lines.map((line) => toLabel(line, options)),
    ...over.map((mark) => toMark(mark, options)),
  ];
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeXml(toVisibleText(options.title))}</title>`,
    `<rect width="${width}" height="${height}" fill="${options.palette.surface}"/>`,
    toNote(options.title, 28, options, 13, 600),
    `<g transform="translate(${margin - picture.x} ${head - picture.y})">${body.join('')}</g>`,
    toLegend(foot, options),
    ...options.notes.map((note, index) => toNote(note, foot + 26 + index * 17, options)),
    '</svg>',
  ].join('\n');
  return { text, width, height };
}
