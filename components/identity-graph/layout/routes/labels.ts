import type { PictureLine, Point } from '../drawing.ts';
import { by } from '../order.ts';
import { portsText } from '../reduce/ports.ts';
import { labelOffset, widthOfLabel } from '../sizes.ts';
import type { LabelRoom } from './across.ts';
import type { Wire } from './wires.ts';

/** Room for the label of every bundle between its row and the tracks. */
export function roomForLabels(wires: Wire[]): Map<number, LabelRoom> {
  const rooms = new Map<number, LabelRoom>();
  for (const { line, entry, end } of wires) {
    const channel = entry === 'left' ? end.column - 1 : end.column;
    const room = rooms.get(channel) ?? { left: 0, right: 0 };
    const needed = widthOfLabel(portsText(line.ports)) + 2 * labelOffset;
    const side = entry === 'left' ? 'right' : 'left';
    rooms.set(channel, { ...room, [side]: Math.max(room[side], needed) });
  }
  return rooms;
}

/** One label per bundle, at its arrow, on the line that is drawn last. */
export function labelBundles(lines: PictureLine[], wires: Wire[]): PictureLine[] {
  const bundles = new Map(wires.map((wire) => [wire.line.id, wire]));
  const last = new Map(lines.map((line) => [bundles.get(line.id)?.bundle, line.id]));
  const isLast = (line: PictureLine) => last.get(bundles.get(line.id)?.bundle) === line.id;
  const labelled = lines.map((line) => {
    const wire = bundles.get(line.id);
    return wire && isLast(line) ? { ...line, label: labelOf(wire, line.points) } : line;
  });
  return labelled.sort(
    by(
      (line) => (line.label ? 1 : 0),
      ({ id }) => id,
    ),
  );
}

function labelOf({ line, entry }: Wire, points: Point[]): PictureLine['label'] {
  const text = portsText(line.ports);
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const away = labelOffset + widthOfLabel(text) / 2;
  return { text, end: 'target', at: { x: tip.x + (entry === 'left' ? -away : away), y: tip.y } };
}
