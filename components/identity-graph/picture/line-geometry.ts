/** The same line for every pen: where its parts begin, and where its label stands. */
import type { PictureLine, Point } from '../layout/drawing.ts';

const cornerRadius = 5;

/** px of a label's font, and half of its width, border included. */
export const labelSize = 11;
export const toHalfWidth = (text: string) => (Array.from(text).length * 6.6) / 2 + 5;

/** px along the line from its end to the middle of its label. */
export function toLabelOffset({ points, label }: Pick<PictureLine, 'points' | 'label'>): number {
  const end = label?.end === 'source' ? points[0] : points.at(-1);
  return label && end ? Math.hypot(label.at.x - end.x, label.at.y - end.y) : 0;
}

const along = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
};

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Bends without those that bend nothing: repeated and collinear points. */
export function dropIdle(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of points.entries()) {
    const before = kept.at(-1);
    const after = points[index + 1];
    if (before && before.x === point.x && before.y === point.y) continue;
    const turn =
      before && after && (point.x - before.x) * (after.y - point.y) - (point.y - before.y) * (after.x - point.x);
    if (turn !== 0) kept.push(point);
  }
  return kept;
}

const at = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** A path of straight parts whose corners are rounded. */
function toBendPath(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const parts = rest.map((point, index) => {
    const before = points[index];
    const after = points[index + 2];
    if (!before || !after) return `L${at(point)}`;
    const room = (other: Point) => Math.min(cornerRadius, Math.hypot(other.x - point.x, other.y - point.y) / 2);
    return `L${at(along(point, before, room(before)))}Q${at(point)} ${at(along(point, after, room(after)))}`;
  });
  return `M${at(start)}${parts.join('')}`;
}

/** Quadratic curves from middle to middle of the control points, as cytoscape joins them. */
function toCurvePath(points: readonly Point[]): string {
  const [start, ...rest] = points;
  const end = rest.at(-1);
  const controls = rest.slice(0, -1);
  if (!start || !end) return '';
  const parts = controls.map((control, index) => {
    const next = controls[index + 1];
    return `Q${at(control)} ${at(next ? middle(control, next) : end)}`;
  });
  return `M${at(start)}${parts.length > 0 ? parts.join('') : `L${at(end)}`}`;
}

/** `d` of an SVG path. */
export const toPath = ({ points, curve }: Pick<PictureLine, 'points' | 'curve'>): string =>
  curve === 's' ? toCurvePath(points) : toBendPath(dropIdle(points));

/** Where `p` stands on the way from `s` to `t`, as cytoscape wants it: part of the way, and px to the side. */
export function toWeightAndDistance(p: Point, s: Point, t: Point): { weight: number; distance: number } {
  const d = { x: t.x - s.x, y: t.y - s.y };
  const square = d.x * d.x + d.y * d.y || 1;
  return {
    weight: ((p.x - s.x) * d.x + (p.y - s.y) * d.y) / square,
    distance: ((p.x - s.x) * -d.y + (p.y - s.y) * d.x) / Math.sqrt(square),
  };
}
