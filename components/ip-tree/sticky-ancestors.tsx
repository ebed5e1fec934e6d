import type { IpAddress } from '../../lib/model/ids.ts';
import { listAncestors } from './find-row.ts';
import type { TreeRow } from './tree-row.ts';
import { TreeRowCells } from './tree-row-view.tsx';

/** The group and the node that the topmost row belongs to, while their own rows are scrolled away. For the eye only. */
export function StickyAncestors({
  rows,
  topmost,
  picked,
  onGo,
}: {
  rows: readonly TreeRow[];
  topmost: number | undefined;
  picked: IpAddress | undefined;
  onGo: (key: string) => void;
}) {
  if (topmost === undefined) return null;
  const row = rows[topmost];
  const above = listAncestors(rows, topmost).map((each) => each.row);
  const shown = [...above, ...(row ? [row] : [])].filter(({ type }) => type === 'group' || type === 'node');
  return (
    <div aria-hidden="true" className="tree-sticky">
      {shown.map((each) => (
        <div key={each.key} className={`tree-row tree-${each.type}`} onPointerDown={() => onGo(each.key)}>
          <TreeRowCells row={each} picked={picked} onFold={() => onGo(each.key)} />
        </div>
      ))}
    </div>
  );
}
