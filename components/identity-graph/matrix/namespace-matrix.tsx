'use client';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { IdentityGraph } from '../../../lib/model/identity-graph/identity-graph.ts';
import { formatCount, formatPlural } from '../../ui/format.ts';
import { type Matrix, type MatrixCell, toMatrix } from '../layout/to-matrix.ts';
import { nameNamespace } from '../name-node.ts';
import { toMatrixPairs } from '../to-drawing.ts';
import { chooseNames } from './choose-names.ts';
import { type CellFocus, toCellFocus, toNameFocus } from './to-cell-focus.ts';

interface NamespaceMatrixProps {
  answer: IdentityGraph;
  onOpen: (focus: CellFocus) => void;
}

/** Too many to draw each: who names whom between namespaces, as a table. Rows from, columns to. */
export function NamespaceMatrix({ answer: { pairs, namespaces, shown }, onOpen }: NamespaceMatrixProps) {
  const { matrix, left } = useMemo(() => {
    const names = chooseNames(
      pairs,
      namespaces.map(({ name }) => name),
    );
    const kept = new Set(names);
    const between = pairs.filter(({ from, to }) => kept.has(from) && kept.has(to));
    return { matrix: toMatrix(toMatrixPairs(between), names), left: namespaces.length - names.length };
  }, [pairs, namespaces]);
  return (
    <div className="min-h-0 min-w-0 flex-1 overflow-auto bg-surface p-4 max-s:px-3">
      <p className="mb-2 max-w-[640px] text-12 text-ink-2">
        {formatPlural(shown.identities, 'identity', 'identities')} and {formatPlural(shown.edges, 'edge')} are more than
        can be drawn: namespaces stand in their place. The number of a cell counts its edges, in the look that most of
        them have; a cross says that rules deny some. A cell opens what runs between two of them, a name opens one
        namespace.
        {left > 0 &&
          ` Showing ${matrix.names.length} of ${matrix.names.length + left} namespaces, those with the most edges: filter by namespace to see others.`}
      </p>
      <MatrixTable matrix={matrix} onOpen={onOpen} />
    </div>
  );
}

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One tab stop; arrows lead to the next cell that says something, or to a name at the edge. */
function useWalk(size: number) {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState('-1,0');
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const place = (event.target as HTMLElement).dataset.at?.split(',').map(Number);
    if (!step || place?.[0] === undefined || place[1] === undefined) return;
    event.preventDefault();
    let [row, column] = [place[0] + step[0], place[1] + step[1]];
    for (; row >= -1 && column >= -1 && row < size && column < size; row += step[0], column += step[1]) {
      const button = table.current?.querySelector<HTMLElement>(`[data-at="${row},${column}"]`);
      if (button) return button.focus();
    }
  };
  const stop = (row: number, column: number) => ({
    'data-at': `${row},${column}`,
    tabIndex: active === `${row},${column}` ? 0 : -1,
    onFocus: () => setActive(`${row},${column}`),
  });
  return { table, onKeyDown, stop };
}

type Stop = ReturnType<typeof useWalk>['stop'];

function MatrixTable({ matrix, onOpen }: { matrix: Matrix; onOpen: (focus: CellFocus) => void }) {
  const { table, onKeyDown, stop } = useWalk(matrix.names.length);
  const cells = useMemo(() => new Map(matrix.cells.map((cell) => [`${cell.from} ${cell.to}`, cell])), [matrix]);
  return (
    <table
      ref={table}
      aria-label="Edges between namespaces: rows from, columns to"
      className={`namespace-matrix ${matrix.numbers ? '' : 'is-tiny'}`}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <td className="matrix-corner">from ↓ to →</td>
          {matrix.names.map((name, column) => (
            <th key={name} scope="col">
              <Name name={name} {...stop(-1, column)} onOpen={onOpen} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.names.map((from, row) => (
          <tr key={from}>
            <th scope="row">
              <Name name={from} {...stop(row, -1)} onOpen={onOpen} />
            </th>
            {matrix.names.map((to, column) => (
              <Cell
                key={to}
                cell={cells.get(`${from} ${to}`)}
                own={from === to}
                numbers={matrix.numbers}
                stop={() => stop(row, column)}
                onOpen={onOpen}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Name = ({ name, onOpen, ...stop }: { name: string; onOpen: (focus: CellFocus) => void } & ReturnType<Stop>) => (
  <button type="button" title={nameNamespace(name)} onClick={() => onOpen(toNameFocus(name))} {...stop}>
    <bdi>{nameNamespace(name)}</bdi>
  </button>
);

interface CellProps {
  cell: MatrixCell | undefined;
  own: boolean;
  numbers: boolean;
  stop: () => ReturnType<Stop>;
  onOpen: (focus: CellFocus) => void;
}

function Cell({ cell, own, numbers, stop, onOpen }: CellProps) {
  if (!cell) return <td className={own ? 'is-own' : ''} />;
  const { from, to, count, style, denied } = cell;
  const words = toCellWords(cell);
  return (
    <td className={own ? 'is-own' : ''}>
      <button
        type="button"
        title={words}
        aria-label={words}
        className={`matrix-cell is-${style}`}
        style={{ '--weight': `${toWeight(count)}%` } as React.CSSProperties}
        onClick={() => onOpen(toCellFocus(from, to))}
        {...stop()}
      >
        {numbers && formatCount(count)}
        {denied > 0 && (
          <span aria-hidden="true" className="matrix-cross">
            ×
          </span>
        )}
      </button>
    </td>
  );
}

/** More edges, more colour: it doubles the number, which stands in the cell or its name. */
const toWeight = (count: number) => Math.min(34, 12 + Math.round(Math.log2(count) * 5));

function toCellWords({ from, to, count, denied, unknown }: MatrixCell): string {
  const parts = [
    formatPlural(count, 'edge'),
    ...(denied > 0 ? [`${formatCount(denied)} denied`] : []),
    ...(unknown > 0 ? [`${formatCount(unknown)} unknown`] : []),
  ];
  return `${nameNamespace(from)} → ${nameNamespace(to)}: ${parts.join(', ')}`;
}
