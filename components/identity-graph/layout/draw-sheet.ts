import type { Picture, PictureBox, PictureLine, PictureRail, PictureRow } from './drawing.ts';
import type { Line } from './reduce/lines.ts';
import { type Across, placeAcross } from './routes/across.ts';
import { chooseGaps, countLanes } from './routes/gaps.ts';
import { toJoints } from './routes/joints.ts';
import { labelBundles, roomForLabels } from './routes/labels.ts';
import { placeLanes } from './routes/lanes.ts';
import { placePorts } from './routes/row-ports.ts';
import { toWay } from './routes/segments.ts';
import { settleTracks } from './routes/untouch.ts';
import { bendsOf } from './routes/ways.ts';
import { heightsOfRows, toWires } from './routes/wires.ts';
import { type Placed, place, spanOf } from './sheet/place.ts';
import { type BoxPlan, locateRows, type Sheet } from './sheet/sheet.ts';
import { box as boxSizes, lasso as lassoSizes } from './sizes.ts';

/**
 * Places a sheet and routes its lines: gaps are chosen on a first placing, widened for their lanes, and everything is placed
 * again; then ports, then upright tracks in the channels, and last x, which follows from the widths.
 */
export function drawSheet(sheet: Sheet, lines: Line[]): Picture {
  const wires = toWires(sheet, lines);
  const heights = heightsOfRows(sheet, wires);
  const routes = chooseGaps(wires, place(sheet, heights, new Map()));
  const placed = place(sheet, heights, countLanes(routes));
  const lanes = placeLanes(routes, placed);
  const ports = placePorts(routes, toJoints(lanes), placed);
  const ways = routes.map(toWay);
  const settled = settleTracks(ways, toJoints([...lanes, ...ports]));
  const across = placeAcross(sheet, settled, sheet.labels ? roomForLabels(wires) : new Map());
  const drawn = ways.map((way): PictureLine => {
    const { id, from, to, style, edges } = way.wire.line;
    return { id, edges, from, to, style, points: bendsOf(way, settled, across, sheet.sizes.row.width), curve: 'bends' };
  });
  return {
    ...{ x: 0, y: 0, width: across.width, height: placed.height },
    ...toRects(sheet, placed, across),
    lines: sheet.labels ? labelBundles(drawn, wires) : drawn,
  };
}

function toRects(sheet: Sheet, placed: Placed, across: Across): Pick<Picture, 'boxes' | 'rows' | 'rails'> {
  const stacked = sheet.stacks.flatMap(({ boxes }, index) =>
    boxes.map((box) => ({ box, at: across.stacks[index] ?? { x: 0, width: 0 } })),
  );
  return {
    boxes: stacked.flatMap(({ box, at }) => toBoxes(box, at, placed)),
    rows: toRows(sheet, placed, across),
    rails: stacked.flatMap(({ box, at }) => toRails(box, at, placed)),
  };
}

function toBoxes(box: BoxPlan, at: { x: number; width: number }, placed: Placed): PictureBox[] {
  if (box.bare) return [];
  const { id, title, note, look } = box;
  const frame: PictureBox = {
    id,
    title,
    ...(note && { note }),
    ...(look && { look }),
    ...at,
    ...spanOf(placed.boxes, id),
  };
  const lasso = placed.lassos.get(id);
  if (!lasso) return [frame];
  const inside = { x: at.x + lassoSizes.inset, width: at.width - 2 * lassoSizes.inset };
  return [frame, { id: `lasso:${id}`, title: lassoTitle, look: 'lasso', ...inside, ...lasso }];
}

/** No more: what the cluster does with what no policy selects is not known here. */
const lassoTitle = 'no policy selects these';

function toRows(sheet: Sheet, placed: Placed, across: Across): PictureRow[] {
  const spots = locateRows(sheet.stacks);
  const plans = sheet.stacks.flatMap(({ boxes }) =>
    boxes.flatMap((box) => [...box.columns.flat(), ...box.lasso].map((row) => ({ row, bare: box.bare }))),
  );
  return plans.map(({ row, bare }) => {
    const { column, box } = spots.get(row.id) ?? { column: 0, box: '' };
    const x = across.rows[column] ?? 0;
    return { ...row, box: bare ? '' : box, x, width: sheet.sizes.row.width, ...spanOf(placed.rows, row.id) };
  });
}

function toRails(box: BoxPlan, at: { x: number; width: number }, placed: Placed): PictureRail[] {
  const inside = { x: at.x + boxSizes.padding, width: at.width - 2 * boxSizes.padding };
  return box.rails.map((rail) => ({ ...rail, box: box.id, ...inside, ...spanOf(placed.rails, rail.id) }));
}
