/** Fit the width, scroll the height, never fit all: text stays readable. */
import type { Point, Rect } from '../layout/drawing.ts';

/** px around a picture. */
const margin = 16;
/** 10 px text stays 8 px. */
const smallest = 0.8;
const largest = 1.25;

export interface View {
  zoom: number;
  /** px of what scrolls. */
  width: number;
  height: number;
  /** px from the corner of what scrolls to the picture's origin. */
  origin: Point;
}

/** `more`: what the reader asked for, 1 is the fit. */
export function chooseView(picture: Rect, screen: { width: number; height: number }, more: number): View {
  const fit = Math.min(largest, Math.max(smallest, (screen.width - 2 * margin) / Math.max(1, picture.width)));
  const zoom = fit * more;
  const [wide, high] = [picture.width * zoom, picture.height * zoom];
  const left = Math.max(margin, (screen.width - wide) / 2);
  // A small picture hangs where the eye looks for it, above the middle.
  const top = Math.max(margin, (screen.height - high) / 3);
  return {
    zoom,
    width: Math.max(screen.width, wide + 2 * margin),
    height: Math.max(screen.height, high + 2 * margin),
    origin: { x: left - picture.x * zoom, y: top - picture.y * zoom },
  };
}

/** Where a part of the picture stands in what scrolls, px. */
export const placeOf = ({ x, y, width, height }: Rect, { zoom, origin }: View) => ({
  left: origin.x + x * zoom,
  top: origin.y + y * zoom,
  width: width * zoom,
  height: height * zoom,
});
