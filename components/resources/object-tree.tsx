import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { findLink } from '../../lib/model/resources/find-link.ts';
import { Button } from '../ui/button.tsx';
import { formatCount } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { LinkedText } from './linked-text.tsx';
import { moveInTree } from './move-in-tree.ts';
import { type Folding, formatValue, type TreeLine, toTreeLines } from './to-tree-lines.ts';

/** An object as a tree of which only the lines in view are drawn. Arrow keys move, fold and unfold. */
export function ObjectTree({ kind, object }: { kind: string; object: Record<string, unknown> }) {
  const scroll = useRef<HTMLDivElement>(null);
  const [folding, setFolding] = useState<Folding>({ turned: new Set() });
  const [current, setCurrent] = useState(0);
  const lines = toTreeLines(kind, object, folding);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 20,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 20,
  });
  const turn = (line: TreeLine) => {
    const turned = new Set(folding.turned);
    if (!turned.delete(line.id)) turned.add(line.id);
    setFolding({ ...folding, turned });
  };
  const focus = (index: number) => {
    setCurrent(index);
    virtual.scrollToIndex(index);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveInTree(event.key, lines, current);
    if (!move) return;
    event.preventDefault();
    if (move.turn) turn(move.turn);
    else focus(move.to);
  };
  return (
    <>
      <p className="mb-1 flex gap-1.5">
        <Button onClick={() => setFolding({ turned: new Set(), all: true })}>Unfold all</Button>
        <Button onClick={() => setFolding({ turned: new Set() })}>Fold</Button>
      </p>
      <div ref={scroll} className="max-h-[68vh] overflow-auto rounded-4 border border-line bg-sunken py-1">
        <div
          role="tree"
          aria-label={`Fields of ${kind}`}
          tabIndex={-1}
          className="relative"
          style={{ height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index];
            return (
              line && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  role="treeitem"
                  aria-level={line.depth + 1}
                  aria-posinset={line.place}
                  aria-setsize={line.siblings}
                  aria-expanded={line.holds?.open}
                  tabIndex={index === Math.min(current, lines.length - 1) ? 0 : -1}
                  className="absolute inset-x-0 top-0 px-2 font-mono text-12/[18px] hover:bg-hover"
                  style={{ transform: `translateY(${start}px)`, paddingLeft: 6 + line.depth * 14 }}
                  onFocus={() => setCurrent(index)}
                  onClick={() => line.holds && turn(line)}
                  onKeyDown={onKeyDown}
                >
                  <LineText line={line} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </>
  );
}

function LineText({ line }: { line: TreeLine }) {
  const { key, path, holds } = line;
  return (
    <span className="flex items-baseline gap-1">
      <span className="w-3 flex-none self-center">
        {holds && <Icon small name={holds.open ? 'chevron-down' : 'chevron-right'} />}
      </span>
      <span className="min-w-0 wrap-anywhere">
        <span className="text-ink-3">
          {typeof key === 'number' ? `[${key}]` : <LinkedText text={key} link={findLink(key, path)} />}
          {holds ? ' ' : ': '}
        </span>
        {holds ? (
          <span className="text-11 text-ink-3">{formatSize(holds)}</span>
        ) : (
          <LinkedText text={formatValue(line.value)} link={findLink(line.value, path)} />
        )}
      </span>
    </span>
  );
}

const formatSize = ({ what, size }: NonNullable<TreeLine['holds']>) =>
  what === 'list' ? `[${formatCount(size)}]` : `{${formatCount(size)}}`;
