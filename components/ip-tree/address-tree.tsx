'use client';
import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { IpAddress, NodeName } from '../../lib/model/ids.ts';
import { Button } from '../ui/button.tsx';
import { useCopy } from '../ui/copy-button.tsx';
import { formatCount, formatPlural } from '../ui/format.ts';
import { useAttended } from '../ui/use-attended.ts';
import { openSiblings, setOpen } from './open-rows.ts';
import { StickyAncestors } from './sticky-ancestors.tsx';
import { toRowHeight } from './to-row-height.ts';
import { TreeItem } from './tree-item.tsx';
import type { TreeRow } from './tree-row.ts';
import { useHeldRows } from './use-held-rows.ts';
import { useMedia } from './use-media.ts';
import { usePrinting } from './use-printing.ts';
import { useTreeKeys } from './use-tree-keys.ts';

interface AddressTreeProps {
  label: string;
  rows: TreeRow[];
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
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const held = useHeldRows(props.rows, props.view, useAttended(scroll));
  const rows = held.rows;
  const isPhone = useMedia('(max-width: 640px)');
  const printing = usePrinting();
  const { copy } = useCopy();
  const tabStop = rows.find((row) => row.key === active) ?? rows.find((row) => row.id === selected) ?? rows[0];
  const virtual = useTreeVirtualizer(rows, scroll, isPhone, tabStop, props.onShowNodes);
  useScrollToSelected(rows, selected, virtual);
  const fold = (id: string, unfolded: boolean) => onOpen(setOpen(open, id, unfolded));
  const focus = (key: string) => {
    setActive(key);
    const index = rows.findIndex((row) => row.key === key);
    virtual.scrollToIndex(index, { align: 'auto' });
    // The row may be drawn only after the scroll.
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
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
    <div ref={scroll} className={`tree-scroll ${wide ? 'tree-wide' : ''}`}>
      <TreeHead />
      <StickyAncestors rows={rows} virtual={virtual} picked={picked} onGo={focus} />
      <div
        role="tree"
        aria-label={label}
        className="tree-rows"
        style={printing ? undefined : { height: virtual.getTotalSize() }}
      >
        {printing
          ? rows.slice(0, mostPrinted).map((_, index) => item(index, undefined))
          : virtual.getVirtualItems().map(({ index, start }) => item(index, start - virtual.options.scrollMargin))}
      </div>
      {rows.length > mostPrinted && (
        <p className="print-only text-12">
          {formatCount(rows.length - mostPrinted)} further rows are not printed: filter, or save the CSV.
        </p>
      )}
      {held.pending > 0 && (
        // Not announced: that something changed is said once, by the shell.
        <p className="tree-pending">
          <Button look="primary" onClick={held.apply}>
            {formatPlural(held.pending, 'change')}, apply
          </Button>
        </p>
      )}
    </div>
  );
}

// Rows of a printed tree; more belong into the table.
const mostPrinted = 2000;

const TreeHead = () => (
  <div aria-hidden="true" className="tree-row tree-head">
    <span className="pl-5">Node, ENI, address</span>
    <span>State</span>
    <span>Owner</span>
    <span className="tree-endpoint">Endpoint ID</span>
    <span className="tree-identity">Identity ID</span>
  </div>
);

type TreeVirtualizer = Virtualizer<HTMLDivElement, Element>;

function useTreeVirtualizer(
  rows: readonly TreeRow[],
  scroll: React.RefObject<HTMLDivElement | null>,
  isPhone: boolean,
  tabStop: TreeRow | undefined,
  onShowNodes: (nodes: readonly NodeName[]) => void,
): TreeVirtualizer {
  const kept = tabStop ? rows.indexOf(tabStop) : -1;
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroll.current,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    estimateSize: (index) => (rows[index] ? toRowHeight(rows[index], isPhone) : 0),
    scrollMargin: isPhone ? 0 : 28,
    scrollPaddingStart: isPhone ? 58 : 60,
    overscan: 10,
    // The tab stop stays drawn wherever one scrolls: focus would fall out of the tree with it.
    rangeExtractor: (range) => withIndex(range, kept),
  });
  // Nodes that only rush by are not asked for; the end of scrolling renders once more.
  const inView = virtual.isScrolling ? '' : listNodes(rows, virtual).join(',');
  useEffect(() => {
    if (inView !== '') onShowNodes(inView.split(',') as NodeName[]);
  });
  return virtual;
}

function withIndex({ startIndex, endIndex, overscan, count }: Range, kept: number): number[] {
  const from = Math.max(0, startIndex - overscan);
  const to = Math.min(count - 1, endIndex + overscan);
  const indexes = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  if (kept < 0 || kept >= count || (kept >= from && kept <= to)) return indexes;
  return kept < from ? [kept, ...indexes] : [...indexes, kept];
}

/** Open nodes, or nodes of open rows, that are in view. */
function listNodes(rows: readonly TreeRow[], virtual: TreeVirtualizer): NodeName[] {
  const range = virtual.range;
  if (!range) return [];
  const names = new Set<NodeName>();
  for (const row of rows.slice(range.startIndex, range.endIndex + 1)) {
    if (row.node !== undefined && (row.type !== 'node' || row.expanded)) names.add(row.node);
  }
  return [...names];
}

const listSiblings = (rows: readonly TreeRow[], row: TreeRow) =>
  rows
    .filter((each) => each.parent === row.parent && each.level === row.level && each.expanded !== undefined)
    .map(({ id }) => id);

/** A link to one address scrolls to it, once, when its row is there. */
function useScrollToSelected(rows: readonly TreeRow[], selected: string | null, virtual: TreeVirtualizer) {
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current || rows.length === 0) return;
    arrived.current = true;
    const index = rows.findIndex((row) => row.id === selected);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [rows, selected, virtual]);
}
