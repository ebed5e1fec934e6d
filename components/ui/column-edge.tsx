'use client';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type ColumnWidths, narrowest, widest } from './use-column-widths.ts';

const step = 16;

/** The right edge of a header: drag it, or move it with ← and →; a double click or Enter fits the column to what it holds. */
export function ColumnEdge({ id, header, widths }: { id: string; header: string; widths: ColumnWidths }) {
  const from = useRef<{ x: number; width: number }>(undefined);
  const width = widths.widths?.[id];
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: widthOf(event) };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (from.current) widths.resize(id, from.current.width + event.clientX - from.current.x);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
    if (by !== undefined) widths.resize(id, widthOf(event) + by);
    else if (event.key === 'Enter') widths.fit(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <hr
      aria-orientation="vertical"
      aria-label={`Width of ${header}`}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width ?? narrowest}
      aria-valuetext={width === undefined ? 'as wide as it needs' : `${width} px`}
      tabIndex={0}
      title="Drag, or ← →; double click fits"
      className="column-edge no-print"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = undefined;
      }}
      onDoubleClick={() => widths.fit(id)}
      onKeyDown={onKeyDown}
    />
  );
}

const widthOf = ({ currentTarget }: { currentTarget: HTMLElement }) => currentTarget.closest('th')?.offsetWidth ?? 0;
