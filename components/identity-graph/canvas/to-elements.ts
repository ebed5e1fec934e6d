/** A picture as elements of cytoscape: rectangles and texts are plain nodes in fixed places, lines are edges between rows. */
import type { ElementDefinition } from 'cytoscape';
import type { DrawnEdge, Picture, PictureLine, PictureRow, Point } from '../layout/drawing.ts';
import { dropIdle, toLabelOffset, toWeightAndDistance } from '../picture/line-geometry.ts';
import { fonts, type Mark, type RectMark, type TextMark, toMarks } from '../picture/marks.ts';

const toRowId = (row: string) => `row ${row}`;

const toRectElement = ({ id, look, row, x, y, width, height }: RectMark): ElementDefinition => ({
  group: 'nodes',
  data: { id, width, height, ...(row !== undefined && { row }) },
  position: { x: x + width / 2, y: y + height / 2 },
  classes: `rect ${look}`,
});

const toTextElement = ({ id, look, text, anchor, row, rail, style, x, y }: TextMark): ElementDefinition => ({
  group: 'nodes',
  data: { id, text, size: fonts[look].size, ...(row !== undefined && { row }), ...(rail !== undefined && { rail }) },
  position: { x, y },
  classes: `text ${look} ${anchor} ${style ?? ''}`,
});

const toElement = (mark: Mark) => (mark.mark === 'rect' ? toRectElement(mark) : toTextElement(mark));

const centre = ({ x, y, width, height }: PictureRow): Point => ({ x: x + width / 2, y: y + height / 2 });
const from = (middle: Point, { x, y }: Point) => `${x - middle.x}px ${y - middle.y}px`;

/** What lies between the ends of a line: bends, or the control points of a curve. */
function toWay(
  { curve }: PictureLine,
  points: readonly Point[],
): { way: string; weights: number[]; distances: number[] } {
  const [start, ...rest] = points;
  const end = rest.at(-1);
  if (!start || !end || rest.length === 1) return { way: 'straight', weights: [], distances: [] };
  const between = rest.slice(0, -1).map((point) => toWeightAndDistance(point, start, end));
  return {
    way: curve,
    weights: between.map(({ weight }) => weight),
    distances: between.map(({ distance }) => distance),
  };
}

const toPointElement = (id: string, position: Point): ElementDefinition => ({
  group: 'nodes',
  data: { id },
  position: { ...position },
  classes: 'point',
});

function toLineElement(line: PictureLine, rows: ReadonlyMap<string, PictureRow>): ElementDefinition[] {
  const [source, target] = [rows.get(line.from), rows.get(line.to)];
  const points = line.curve === 's' ? line.points : dropIdle(line.points);
  const [start, end] = [points[0], points.at(-1)];
  if (!source || !target || !start || !end) return [];
  const { way, ...bends } = toWay(line, points);
  const itself = line.from === line.to;
  const ends = itself
    ? { source: `start ${line.id}`, target: `end ${line.id}`, start: '0px 0px', end: '0px 0px' }
    : {
        ...{ source: toRowId(line.from), target: toRowId(line.to) },
        ...{ start: from(centre(source), start), end: from(centre(target), end) },
      };
  const label = line.label && { label: line.label.text, offset: toLabelOffset(line) };
  return [
    // Cytoscape bends an edge from a node to itself its own way: such a line runs between two points.
    ...(itself ? [toPointElement(ends.source, start), toPointElement(ends.target, end)] : []),
    {
      group: 'edges',
      data: { id: `line ${line.id}`, line: line.id, ...ends, ...bends, ...label },
      classes: `line routed ${way} ${line.style} ${line.label ? `labelled ${line.label.end}` : ''}`,
    },
  ];
}

export function toElements(picture: Picture): ElementDefinition[] {
  const { under, over } = toMarks(picture);
  const rows = new Map(picture.rows.map((row) => [row.id, row]));
  return [...[...under, ...over].map(toElement), ...picture.lines.flatMap((line) => toLineElement(line, rows))];
}

/** Lines that a rail stands for, straight, while it is looked at; those to nodes that are folded away stay undrawn. */
export function toRailElements(edges: readonly DrawnEdge[], rows: readonly PictureRow[]): ElementDefinition[] {
  const rowOf = new Map(rows.map(({ id, node }) => [node ?? id, id]));
  return edges.flatMap(({ from, to, style }) => {
    const [source, target] = [rowOf.get(from), rowOf.get(to)];
    if (source === undefined || target === undefined) return [];
    return {
      group: 'edges',
      data: { id: `railed ${from} ${to} ${style}`, source: toRowId(source), target: toRowId(target) },
      classes: `line railed ${style}`,
    };
  });
}
