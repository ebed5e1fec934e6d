import type { Branch, TreeRow } from './tree-row.ts';

type IsOpen = (id: string) => boolean;

/** The rows that are on the screen: open branches with what is in them, in order. */
export const flattenBranches = (branches: readonly Branch[], isOpen: IsOpen): TreeRow[] =>
  branches.flatMap((branch, index) =>
    flattenBranch(branch, { level: 1, setsize: branches.length, posinset: index + 1 }, isOpen),
  );

interface Place {
  level: number;
  setsize: number;
  posinset: number;
  parent?: string;
}

function flattenBranch(branch: Branch, place: Place, isOpen: IsOpen): TreeRow[] {
  const own = branch.key ?? branch.id;
  const key = place.parent === undefined ? own : `${place.parent}/${own}`;
  const children = branch.children && isOpen(branch.id) ? branch.children() : undefined;
  const row: TreeRow = {
    key,
    id: branch.id,
    ...place,
    ...(branch.node !== undefined && { node: branch.node }),
    ...(branch.children && { expanded: children !== undefined }),
    ...branch.content,
  };
  const below = children?.flatMap((child, index) =>
    flattenBranch(
      child,
      { level: place.level + 1, setsize: children.length, posinset: index + 1, parent: key },
      isOpen,
    ),
  );
  return below ? [row, ...below] : [row];
}

interface Remembered {
  from: readonly unknown[];
  rows: TreeRow[];
}

/**
 * `flattenBranches` that keeps the rows of a root while what they are made from (`listInputs`) is the same: with two thousand
 * nodes unfolded, one node's news must not cost all of them.
 */
export function createFlatten(): (
  branches: readonly Branch[],
  isOpen: IsOpen,
  listInputs: (root: Branch) => unknown[],
) => TreeRow[] {
  const remembered = new Map<string, Remembered>();
  return (branches, isOpen, listInputs) =>
    branches.flatMap((branch, index) => {
      const from = [...listInputs(branch), index, branches.length];
      const known = remembered.get(branch.id);
      if (known && from.every((input, at) => input === known.from[at])) return known.rows;
      const rows = flattenBranch(branch, { level: 1, setsize: branches.length, posinset: index + 1 }, isOpen);
      remembered.set(branch.id, { from, rows });
      return rows;
    });
}
