import type { Sheet } from '../sheet/sheet.ts';
import { box as boxSizes, pitch, roomOfLanes } from '../sizes.ts';
import type { Segment } from './segments.ts';

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
  const last = sheet.stacks.reduce((sum, { columns }) => sum + columns, 0) - 1;
  const across: Across = { rows: [], stacks: [], channels: [], width: 0 };
  for (const { columns, boxes } of sheet.stacks) {
    const padding = boxes.every(({ bare }) => bare) ? 0 : boxSizes.padding;
    const left = across.width;
    across.width += padding;
    for (let inner = 0; inner < columns; inner++) {
      const isInner = inner < columns - 1;
      const column = across.rows.length;
      across.rows.push(across.width);
      const right = across.width + sheet.sizes.row.width + (isInner ? 0 : padding);
      if (!isInner) across.stacks.push({ x: left, width: right - left });
      const room = roomIn(counts.get(column) ?? 0, labels.get(column), isInner ? 0 : padding);
      const least = column === last ? 0 : sheet.sizes.leastChannel;
      across.channels.push(right + room.before + Math.floor(Math.max(0, least - room.width) / 2) + pitch);
      across.width = right + Math.max(least, room.width);
    }
  }
  return across;
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
  const before = Math.max(0, (labels?.left ?? 0) - padding);
  const behind = Math.max(0, (labels?.right ?? 0) - padding);
  return { before, width: before + roomOfLanes(tracks) + behind };
}

export const xOfTrack = (across: Across, channel: number, track: number) =>
  (across.channels[channel] ?? 0) + track * pitch;
