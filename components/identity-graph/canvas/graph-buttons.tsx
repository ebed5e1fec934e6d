'use client';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { areSingleKeysOn } from '../../ui/use-keys.ts';
import { toVisibleText } from '../../ui/visible-text.ts';
import type { Picture, PictureRow } from '../layout/drawing.ts';
import { placeOf, type View } from './choose-view.ts';
import type { Target } from './find-lit.ts';
import { sortRows, toStep, walkRows } from './walk-rows.ts';

interface GraphButtonsProps {
  picture: Picture;
  view: View;
  gone: ReadonlySet<string>;
  onTarget: (target: Target | undefined) => void;
  onOpen: (row: PictureRow) => void;
  onFocus: (row: PictureRow) => void;
  onFocusNode: (node: string) => void;
}

/** What is drawn as buttons over the canvas: pointer, touch, keys and screen readers meet the same things. One tab stop. */
export function GraphButtons({ picture, view, gone, onTarget, ...props }: GraphButtonsProps) {
  const list = useRef<HTMLUListElement>(null);
  const sorted = useMemo(() => sortRows(picture.rows), [picture]);
  const [active, setActive] = useState<string>();
  const tabStop = sorted.some(({ id }) => id === active) ? active : sorted[0]?.id;
  const onKeyDown = (event: KeyboardEvent, row: PictureRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const single = event.key.length === 1;
    if (single && !areSingleKeysOn()) return;
    const step = toStep(event.key);
    const next = step && walkRows(sorted, row.id, step);
    if (next) list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"]`)?.focus();
    else if (event.key === 'f') props.onFocus(row);
    else return;
    event.preventDefault();
  };
  const look = (target: Target) => ({
    onPointerEnter: () => onTarget(target),
    onPointerLeave: () => onTarget(undefined),
    onFocus: () => {
      if (target.is === 'row') setActive(target.id);
      onTarget(target);
    },
    onBlur: () => onTarget(undefined),
  });
  const surface = 'absolute rounded-4';
  return (
    <ul ref={list} aria-label="What is drawn">
      {sorted.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            data-row={row.id}
            tabIndex={row.id === tabStop ? 0 : -1}
            className={surface}
            style={placeOf(row, view)}
            title={toRowName(row)}
            aria-label={toRowName(row, gone)}
            onClick={() => props.onOpen(row)}
            onKeyDown={(event) => onKeyDown(event, row)}
            {...look({ is: 'row', id: row.id })}
          />
        </li>
      ))}
      {picture.rails.map((rail) => (
        <li key={rail.id}>
          <button
            type="button"
            className={surface}
            style={placeOf(rail, view)}
            aria-label={toVisibleText(rail.text)}
            title={`${toVisibleText(rail.text)}: lines that are not drawn`}
            onClick={() => props.onFocusNode(rail.hub)}
            {...look({ is: 'rail', id: rail.id })}
          />
        </li>
      ))}
    </ul>
  );
}

/** As a whole, where the picture has cut it. */
const toRowName = ({ label, number, ports, node }: PictureRow, gone?: ReadonlySet<string>) =>
  toVisibleText(
    [label, number, ports, node !== undefined && gone?.has(node) ? 'no more' : undefined].filter(Boolean).join(', '),
  );
