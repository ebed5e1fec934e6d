import type { TreeRow } from './tree-row.ts';

export type TreeMove =
  | { focus: string }
  | { fold: string }
  | { unfold: string }
  | { unfoldSiblings: string }
  | undefined;

/** What a key does, after the tree pattern of the ARIA Authoring Practices; j and k move as the arrows do. */
export function findMove(rows: readonly TreeRow[], active: string | undefined, key: string): TreeMove {
  const at = Math.max(
    0,
    rows.findIndex((row) => row.key === active),
  );
  const row = rows[at];
  if (!row) return undefined;
  const focus = (target: TreeRow | undefined) => target && { focus: target.key };
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return focus(rows[at + 1]);
    case 'ArrowUp':
    case 'k':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (row.expanded === false) return { unfold: row.id };
      return row.expanded ? focus(rows[at + 1]) : undefined;
    case 'ArrowLeft':
      if (row.expanded) return { fold: row.id };
      return row.parent === undefined ? undefined : { focus: row.parent };
    case '*':
      return { unfoldSiblings: row.key };
    default:
      return undefined;
  }
}

const nameOf = (row: TreeRow): string => {
  if (row.type === 'address') return row.slot.ip;
  if (row.type === 'prefix') return row.cidr;
  if (row.type === 'node') return row.summary.node;
  return row.id.slice(row.id.indexOf(':') + 1);
};

/** Type-ahead: the next row after `active` that begins with what was typed; else one whose name has it after a dash, as in ip-192-168-…. */
export function findByTyping(rows: readonly TreeRow[], active: string | undefined, typed: string): string | undefined {
  const at = rows.findIndex((row) => row.key === active);
  const start = typed.length > 1 ? Math.max(at, 0) : at + 1;
  const ahead = [...rows.slice(start), ...rows.slice(0, start)];
  const dashed = `-${typed.replaceAll('.', '-')}`;
  const found = ahead.find((row) => nameOf(row).startsWith(typed)) ?? ahead.find((row) => nameOf(row).includes(dashed));
  return found?.key;
}

/** The rows above `index` that it belongs to, the outermost first. */
export function listAncestors(rows: readonly TreeRow[], index: number): { row: TreeRow; index: number }[] {
  const found: { row: TreeRow; index: number }[] = [];
  let level = rows[index]?.level ?? 1;
  for (let at = index - 1; at >= 0 && level > 1; at--) {
    const row = rows[at];
    if (!row || row.level >= level) continue;
    level = row.level;
    found.unshift({ row, index: at });
  }
  return found;
}
