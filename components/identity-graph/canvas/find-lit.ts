/** What belongs to the thing that is looked at. */
import type { Picture } from '../layout/drawing.ts';

export type Target = { is: 'row'; id: string } | { is: 'rail'; id: string };

export interface Lit {
  rows: ReadonlySet<string>;
  lines: ReadonlySet<string>;
  rails: ReadonlySet<string>;
}

/** A row, its lines and the rows at their other ends; a rail, its hub and the rows that it stands for. */
export const findLit = (picture: Picture, target: Target): Lit =>
  target.is === 'row' ? findLitByRow(picture, target.id) : findLitByRail(picture, target.id);

function findLitByRow({ rows, lines, rails }: Picture, id: string): Lit {
  const node = rows.find((row) => row.id === id)?.node;
  const own = lines.filter(({ from, to }) => from === id || to === id);
  const railed = rails.filter(
    ({ edges }) => node !== undefined && edges.some(({ from, to }) => from === node || to === node),
  );
  return {
    rows: new Set([id, ...own.flatMap(toEnds)]),
    lines: new Set(own.map((line) => line.id)),
    rails: new Set(railed.map((rail) => rail.id)),
  };
}

function findLitByRail({ rows, rails }: Picture, id: string): Lit {
  const nodes = new Set(
    rails.filter((rail) => rail.id === id).flatMap(({ hub, edges }) => [hub, ...edges.flatMap(toEnds)]),
  );
  const lit = rows.filter((row) => nodes.has(row.node ?? row.id));
  return { rows: new Set(lit.map((row) => row.id)), lines: new Set(), rails: new Set([id]) };
}

const toEnds = ({ from, to }: { from: string; to: string }) => [from, to];
