import type { PictureLine, PictureRow, Point } from '../drawing.ts';
import { focusSizes, widthOfLabel } from '../sizes.ts';
import type { Direction } from './peers.ts';

/** A true S: straight at the peer, where its label stands, and again at the identity. */
export function curveOf(
  peer: PictureRow,
  centre: PictureRow,
  side: Direction,
  landing: number,
  text: string,
): Pick<PictureLine, 'points' | 'curve' | 'label'> {
  const [start, away, goal] =
    side === 'in' ? [peer.x + peer.width, 1, centre.x] : [peer.x, -1, centre.x + centre.width];
  const y = peer.y + peer.height / 2;
  const at = { x: start + away * focusSizes.label, y };
  const endOfLabel = at.x + (away * widthOfLabel(text)) / 2;
  const turn = Math.round(endOfLabel + (goal - endOfLabel) * focusSizes.turn);
  const isLevel = Math.abs(y - landing) < focusSizes.leastStep;
  const bend: Point[] = [
    { x: start + away * focusSizes.straight, y },
    { x: turn, y },
    { x: turn, y: landing },
  ];
  const points = [{ x: start, y }, ...(isLevel ? [] : bend), { x: goal, y: isLevel ? y : landing }];
  const end = side === 'in' ? 'source' : 'target';
  return { points: side === 'in' ? points : points.reverse(), curve: 's', label: { text, end, at } };
}
