'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { IpAddress, NodeName } from '../../lib/model/ids.ts';
import { useCopy } from '../ui/copy-button.tsx';
import { mostPrinted, NotPrinted } from '../ui/not-printed.tsx';
import { PendingChanges } from '../ui/pending-changes.tsx';
import { useAttended } from '../ui/use-attended.ts';
import { useHeld } from '../ui/use-held.ts';
import { useMedia } from '../ui/use-media.ts';
import { usePrinting } from '../ui/use-printing.ts';
import { type RowWindow, useRowWindow } from '../ui/use-row-window.ts';
import { stillRows } from './keep-order.ts';
import { openSiblings, setOpen } from './open-rows.ts';
import { StickyAncestors } from './sticky-ancestors.tsx';
import { toRowHeight } from './to-row-height.ts';
import { TreeItem } from './tree-item.tsx';
import type { TreeRow } from './tree-row.ts';
import { useTreeKeys } from './use-tree-keys.ts';

interface AddressTreeProps {
  label: string;
  rows: readonly TreeRow[];
  /** Changes when the reader folds, filters or groups: then rows may move at once. */
  view: string;
  open: readonly string[];
  onOpen: (open: string[]) => void;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onEnterPane: () => void;
  onShowNodes: (nodes: readonly NodeName[]) => void;
}

/** ARIA tree over a flat list of rows, of which those in view are drawn. */
export function AddressTree(props: AddressTreeProps) {
  const { label, open, onOpen, selected, onSelect } = props;
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const [active, setActive] = useState<string>();
  const held = useHeld(props.rows, props.view, useAttended(scroll), stillRows);
  const rows = held.value;
  const printing = usePrinting();
  const { copy } = useCopy();
  const tabStop = rows.find((row) => row.key === active) ?? rows.find((row) => row.id === selected) ?? rows[0];
  const window = useTreeWindow(rows, scroll, props.onShowNodes);
  useScrollToSelected(rows, selected, window);
  const fold = (id: string, unfolded: boolean) => onOpen(setOpen(open, id, unfolded));
  const focus = (key: string) => {
    setActive(key);
    const index = rows.findIndex((row) => row.key === key);
    window.scrollTo(index);
    // The row may be drawn only after the scroll.
    requestAnimationFrame(() => scroll?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
  };
  // A group is no thing with facts of its own: choosing it folds or unfolds it.
  const choose = (row: TreeRow) => (row.type === 'group' ? fold(row.id, !row.expanded) : onSelect(row.id));
  const onKeyDown = useTreeKeys(rows, {
    focus,
    fold,
    unfoldSiblings: (row) => onOpen(openSiblings(open, listSiblings(rows, row), row.level)),
    open: (row) => (row.type !== 'group' && row.id === selected ? props.onEnterPane() : choose(row)),
    copy: (row) => copy(row.id.slice(row.id.indexOf(':') + 1)),
  });
  const picked = (selected?.startsWith('ip:') ? selected.slice(3) : undefined) as IpAddress | undefined;
  const item = (index: number, start: number | undefined) => {
    const row = rows[index];
    return (
      row && (
        <TreeItem
          key={row.key}
          row={row}
          index={index}
          start={start}
          selected={row.id === selected}
          tabStop={row === tabStop}
          picked={picked}
          onKeyDown={(event) => onKeyDown(event, row)}
          onFold={() => fold(row.id, !row.expanded)}
          onSelect={() => {
            setActive(row.key);
            choose(row);
          }}
        />
      )
    );
  };
  const wide = rows.some((row) => row.type === 'address' && row.slot.ip.includes(':'));
  return (
    <div ref={setScroll} className={`tree-scroll ${wide ? 'tree-wide' : ''}`}>
      <TreeHead />
      <StickyAncestors rows={rows} topmost={window.topmost} picked={picked} onGo={focus} />
      <div role="tree" aria-label={label} className="tree-rows" style={printing ? undefined : { height: window.total }}>
        {printing
          ? rows.slice(0, mostPrinted).map((_, index) => item(index, undefined))
          : listDrawn(window, tabStop ? rows.indexOf(tabStop) : -1).map((index) => item(index, window.startOf(index)))}
      </div>
      {printing && <NotPrinted printed={Math.min(rows.length, mostPrinted)} of={rows.length} />}
      <PendingChanges count={held.pending} onApply={held.apply} />
    </div>
  );
}

const TreeHead = () => (
  <div aria-hidden="true" className="tree-row tree-head">
    <span className="pl-5">Node, ENI, address</span>
    <span>State</span>
    <span>Owner</span>
    <span className="tree-endpoint">Endpoint ID</span>
    <span className="tree-identity">Identity ID</span>
  </div>
);

function useTreeWindow(
  rows: readonly TreeRow[],
  scroll: HTMLElement | null,
  onShowNodes: (nodes: readonly NodeName[]) => void,
): RowWindow {
  const isPhone = useMedia('(max-width: 640px)');
  const window = useRowWindow({
    count: rows.length,
    heightOf: useCallback((index) => (rows[index] ? toRowHeight(rows[index], isPhone) : 0), [rows, isPhone]),
    scroll,
    margin: isPhone ? 0 : 28,
    covered: isPhone ? 58 : 60,
  });
  // Nodes that only rush by are not asked for; the end of scrolling renders once more.
  const inView = window.scrolling ? '' : listNodes(rows, window).join(',');
  useEffect(() => {
    if (inView !== '') onShowNodes(inView.split(',') as NodeName[]);
  });
  return window;
}

/** Indexes of the drawn rows. The tab stop stays drawn wherever one scrolls: focus would fall out of the tree with it. */
function listDrawn({ first, last }: RowWindow, tabStop: number): number[] {
  const indexes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (tabStop < 0 || last < 0 || (tabStop >= first && tabStop <= last)) return indexes;
  return tabStop < first ? [tabStop, ...indexes] : [...indexes, tabStop];
}

/** Open nodes, or nodes of open rows, that are in view. */
function listNodes(rows: readonly TreeRow[], { inView }: RowWindow): NodeName[] {
  if (!inView) return [];
  const names = new Set<NodeName>();
  for (const row of rows.slice(inView.first, inView.last + 1)) {
    if (row.node !== undefined && (row.type !== 'node' || row.expanded)) names.add(row.node);
  }
  return [...names];
}

const listSiblings = (rows: readonly TreeRow[], row: TreeRow) =>
  rows
    .filter((each) => each.parent === row.parent && each.level === row.level && each.expanded !== undefined)
    .map(({ id }) => id);

/** A link to one address scrolls to it, once, when its row is there. */
function useScrollToSelected(rows: readonly TreeRow[], selected: string | null, window: RowWindow) {
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current || !window.inView) return;
    arrived.current = true;
    const index = rows.findIndex((row) => row.id === selected);
    window.scrollTo(index);
  }, [rows, selected, window]);
}
