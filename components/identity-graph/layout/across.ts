import type { Segment } from './segments.ts';
import type { Sheet } from './sheet.ts';
import { box as boxSizes, pitch } from './sizes.ts';

/** From left to right, in px. */
export interface Across {
  /** Left edge of each column of rows. */
  rows: number[];
  stacks: { x: number; width: number }[];
  /** Where the first track of each channel lies. */
  channels: number[];
  width: number;
}

/** Room that labels take in a channel, before and behind its tracks. */
export interface LabelRoom {
  left: number;
  right: number;
}

/** x follows from the widths alone: every channel is as wide as its tracks and labels need. */
export function placeAcross(
  sheet: Sheet,
  { segments, tracks }: { segments: Segment[]; tracks: Map<string, number> },
  labels: Map<number, LabelRoom>,
): Across {
  const counts = countTracks(segments, tracks);
  const across: Across = { rows: [], stacks: [], channels: [], width: 0 };
  let x = 0;
  for (const [index, { columns, boxes }] of sheet.stacks.entries()) {
    const padding = boxes.every(({ bare }) => bare) ? 0 : boxSizes.padding;
    const left = x;
    x += padding;
    for (let inner = 0; inner < columns; inner++) {
      const channel = across.rows.length;
      across.rows.push(x);
      x += sheet.sizes.row.width;
      const isInner = inner < columns - 1;
      const isLast = index === sheet.stacks.length - 1 && !isInner;
      const right = x + (isInner ? 0 : padding);
      const room = roomIn(counts.get(channel) ?? 0, labels.get(channel), isInner ? 0 : padding);
      const needed = room.left + room.tracks + room.right;
      const width = isLast ? needed - room.right : Math.max(sheet.sizes.leastChannel, needed);
      const spare = isLast ? 0 : Math.floor((width - needed) / 2);
      across.channels.push(right + room.left + spare + pitch);
      if (!isInner) across.stacks.push({ x: left, width: right - left });
      x = right + width;
    }
  }
  return { ...across, width: x };
}

function countTracks(segments: Segment[], tracks: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { id, channel } of segments) {
    counts.set(channel, Math.max(counts.get(channel) ?? 0, (tracks.get(id) ?? 0) + 1));
  }
  return counts;
}

/** Labels stand beside rows, which lie further in than the border of their box. */
function roomIn(tracks: number, labels: LabelRoom | undefined, padding: number) {
  return {
    left: Math.max(0, (labels?.left ?? 0) - padding),
    tracks: tracks > 0 ? (tracks + 1) * pitch : 0,
    right: Math.max(0, (labels?.right ?? 0) - padding),
  };
}

export const xOfTrack = (across: Across, channel: number, track: number) =>
  (across.channels[channel] ?? 0) + track * pitch;
