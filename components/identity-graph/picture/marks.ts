/**
 * A picture as rectangles and texts, each with the word of its look. Canvas and SVG draw these alike, in this order; lines stand
 * between the boxes and the rows.
 */
import type { LineStyle, Picture, PictureBox, PictureRail, PictureRow, Point, Rect } from '../layout/drawing.ts';
import { fitText } from './fit-text.ts';

export type RectLook = 'box' | 'outside' | 'lasso' | 'row' | 'beyond' | 'hub' | 'fold' | 'more' | 'bar';
export type TextLook = 'title' | 'note' | 'label' | 'small-label' | 'number' | 'ports' | 'rail';

export interface RectMark extends Rect {
  mark: 'rect';
  id: string;
  look: RectLook;
  /** The row that it is a part of. */
  row?: string;
}

/** `x` is its left end, or its right one when `anchor` is end; `y` is the middle of the line. */
export interface TextMark extends Point {
  mark: 'text';
  id: string;
  look: TextLook;
  text: string;
  anchor: 'start' | 'end';
  row?: string;
  rail?: string;
  /** Of a rail: that of its lines. */
  style?: LineStyle;
}

export type Mark = RectMark | TextMark;

/** px of the font, and of one of its letters. */
export const fonts: Record<TextLook, { size: number; letter: number }> = {
  title: { size: 12, letter: 6.6 },
  note: { size: 11, letter: 5.9 },
  label: { size: 11, letter: 6.65 },
  'small-label': { size: 10, letter: 6.05 },
  number: { size: 10, letter: 6.05 },
  ports: { size: 10, letter: 6.05 },
  rail: { size: 10, letter: 6.05 },
};

const inset = 8;
const barWidth = 3;

const toColumns = (width: number, look: TextLook) => Math.max(4, Math.floor(width / fonts[look].letter));

function toBoxMarks({ id, title, note, look, x, y, width, height }: PictureBox): Mark[] {
  const noteColumns = note === undefined ? 0 : Array.from(note).length;
  const room = width - 24 - noteColumns * fonts.note.letter;
  const texts: TextMark[] = [
    {
      mark: 'text',
      id: `title ${id}`,
      look: look === 'lasso' ? 'note' : 'title',
      text: fitText(title, toColumns(room, 'title')),
      anchor: 'start',
      x: x + 10,
      y: y + 13,
    },
    ...(note === undefined
      ? []
      : [
          {
            mark: 'text',
            id: `note ${id}`,
            look: 'note',
            text: note,
            anchor: 'end',
            x: x + width - 10,
            y: y + 13,
          } as const,
        ]),
  ];
  return [{ mark: 'rect', id: `box ${id}`, look: look ?? 'box', x, y, width, height }, ...texts];
}

function toRowLook({ hub, folds, outside }: PictureRow): RectLook {
  if (folds) return folds.kind;
  if (hub) return 'hub';
  return outside ? 'beyond' : 'row';
}

function toRowTexts(row: PictureRow): TextMark[] {
  const { id, x, y, width, height } = row;
  const pitch = Math.min(8, height * 0.2);
  /** `line`: 0 is the middle of the row, -1 and 1 are its two lines. */
  const text = (look: TextLook, words: string, anchor: TextMark['anchor'], line: -1 | 0 | 1): TextMark => {
    const end = anchor === 'end';
    const columns = toColumns(width - 2 * inset, look);
    return {
      mark: 'text',
      id: `${look} ${id}`,
      look,
      text: fitText(words, columns),
      anchor,
      x: end ? x + width - inset : x + inset,
      y: y + height / 2 + line * pitch,
      row: id,
    };
  };
  const label = width >= 220 ? 'label' : 'small-label';
  if (row.number === undefined && row.ports === undefined)
    return [text(row.folds ? 'note' : label, row.label, 'start', 0)];
  return [
    text(label, row.label, 'start', -1),
    ...(row.number === undefined ? [] : [text('number', row.folds ? row.number : `○ ${row.number}`, 'start', 1)]),
    ...(row.ports === undefined ? [] : [text('ports', row.ports, 'end', 1)]),
  ];
}

/** A bar on the side that the isolated direction leaves: ingress at the left, egress at the right. */
function toBars({ id, x, y, width, height, isolated }: PictureRow): RectMark[] {
  const bar = (side: string, at: number): RectMark => ({
    mark: 'rect',
    id: `${side} ${id}`,
    look: 'bar',
    x: at - barWidth / 2,
    y: y + 4,
    width: barWidth,
    height: height - 8,
    row: id,
  });
  return [...(isolated.ingress ? [bar('ingress', x)] : []), ...(isolated.egress ? [bar('egress', x + width)] : [])];
}

const toRowMarks = (row: PictureRow): Mark[] => {
  const { id, x, y, width, height } = row;
  return [
    { mark: 'rect', id: `row ${id}`, look: toRowLook(row), x, y, width, height, row: id },
    ...toRowTexts(row),
    ...toBars(row),
  ];
};

/** `→ kube-dns  53/ANY dns  6/9`: the hub's name gives way first, from its start; ports and counts are short. */
function fitRail(text: string, columns: number): string {
  const [name = '', ...rest] = text.split('  ');
  const tail = rest.map((part) => `  ${part}`).join('');
  const [arrow = '', ...words] = name.split(' ');
  const fitted = fitText(words.join(' '), Math.max(6, columns - tail.length - 2), 'start');
  return fitText(`${arrow} ${fitted}${tail}`, columns);
}

const toRailMark = ({ id, text, style, x, y, width, height }: PictureRail): TextMark => ({
  mark: 'text',
  id: `rail ${id}`,
  look: 'rail',
  // To the border of its box.
  text: fitRail(text, toColumns(width + 8, 'rail')),
  anchor: 'start',
  x,
  y: y + height / 2,
  rail: id,
  style,
});

/** What stands under the lines, and over them. */
export const toMarks = (picture: Picture): { under: Mark[]; over: Mark[] } => ({
  under: picture.boxes.flatMap(toBoxMarks),
  over: [...picture.rows.flatMap(toRowMarks), ...picture.rails.map(toRailMark)],
});
