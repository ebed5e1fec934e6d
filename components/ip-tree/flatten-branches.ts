import type { Branch, TreeRow } from './tree-row.ts';

/** The rows that are on the screen: open branches with what is in them, in order. */
export function flattenBranches(branches: readonly Branch[], isOpen: (id: string) => boolean): TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (siblings: readonly Branch[], level: number, parent: string | undefined) => {
    siblings.forEach((branch, index) => {
      const own = branch.key ?? branch.id;
      const key = parent === undefined ? own : `${parent}/${own}`;
      const children = branch.children && isOpen(branch.id) ? branch.children() : undefined;
      rows.push({
        key,
        id: branch.id,
        ...(parent !== undefined && { parent }),
        ...(branch.node !== undefined && { node: branch.node }),
        level,
        setsize: siblings.length,
        posinset: index + 1,
        ...(branch.children && { expanded: children !== undefined }),
        ...branch.content,
      });
      if (children) visit(children, level + 1, key);
    });
  };
  visit(branches, 1, undefined);
  return rows;
}
