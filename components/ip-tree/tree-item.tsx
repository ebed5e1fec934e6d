import { type KeyboardEvent, use } from 'react';
import type { IpAddress } from '../../lib/model/ids.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { ChangedFlash } from './changed-flash.tsx';
import { DoubtsOfRows } from './doubts.ts';
import { toRowFacts, toRowName } from './to-row-name.ts';
import type { TreeRow } from './tree-row.ts';
import { TreeRowCells } from './tree-row-view.tsx';

interface TreeItemProps {
  row: TreeRow;
  index: number;
  /** px from the top of the rows; undefined where rows follow each other, as in print. */
  start: number | undefined;
  selected: boolean;
  tabStop: boolean;
  picked: IpAddress | undefined;
  onFold: () => void;
  onSelect: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** One treeitem: place and size in its set are the true ones, not those of the drawn rows. */
export function TreeItem({ row, index, start, selected, tabStop, picked, onFold, onSelect, onKeyDown }: TreeItemProps) {
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.setsize}
      aria-posinset={row.posinset}
      aria-expanded={row.expanded}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
      data-index={index}
      className={`tree-row tree-${row.type}`}
      style={start === undefined ? undefined : { transform: `translateY(${start}px)` }}
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      {/* The columns as one sentence; the cells themselves are for the eye. */}
      <span className="sr-only">{toVisibleText(toRowName(row, use(DoubtsOfRows)))}</span>
      <span aria-hidden="true" className="contents">
        <TreeRowCells row={row} picked={picked} onFold={onFold} />
      </span>
      <ChangedFlash says={toRowFacts(row)} />
    </div>
  );
}
