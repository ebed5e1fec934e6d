import type { TreeLine } from './to-tree-lines.ts';

/** Where a key leads from a line: to another one, or its line is turned over (folded or unfolded). */
export type Move = { to: number; turn?: undefined } | { turn: TreeLine };

/** The keys of an ARIA tree; undefined for every other key, and where a key leads nowhere. */
export function moveInTree(key: string, lines: readonly TreeLine[], at: number): Move | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const to = (index: number): Move | undefined => (lines[index] ? { to: index } : undefined);
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(lines.length - 1);
    case 'ArrowRight':
      return line.holds?.open === false ? { turn: line } : line.holds && to(at + 1);
    case 'ArrowLeft':
      return line.holds?.open ? { turn: line } : to(findParent(lines, at));
    case 'Enter':
    case ' ':
      return line.holds && { turn: line };
    default:
      return undefined;
  }
}

/** The nearest line above that is less deep; -1 at the top. */
const findParent = (lines: readonly TreeLine[], at: number) =>
  lines.findLastIndex((line, index) => index < at && line.depth < (lines[at]?.depth ?? 0));
