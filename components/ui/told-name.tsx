'use client';
import { type ReactNode, useRef } from 'react';
import { Popover } from './popover.tsx';
import { useKeys } from './use-keys.ts';

/** The name of a value that can say where the value comes from: by click, or by `i` while the pointer or the focus is on it. */
export const ToldName = ({ name, told }: { name: string; told: ReactNode }) => (
  <Popover
    side="right"
    label={`Where ${name} comes from`}
    className="rounded-2 text-left decoration-dotted underline-offset-2 hover:underline focus-visible:underline"
    button={<span title="Where it comes from (i)">{name}</span>}
  >
    {told}
  </Popover>
);

/** Lays nothing out by itself. Where it holds a ToldName, `i` opens its words while the pointer or the focus is inside. */
export function ToldArea({ children, className = 'contents' }: { children: ReactNode; className?: string }) {
  const area = useRef<HTMLDivElement>(null);
  useKeys({ i: () => area.current !== null && isPointedAt(area.current) && tell(area.current) });
  return (
    <div ref={area} data-told className={className}>
      {children}
    </div>
  );
}

/** The pointer comes before the focus, which stays where it last was. */
const isPointedAt = (area: HTMLElement) =>
  document.querySelector('[data-told]:hover') ? area.matches(':hover') : area.contains(document.activeElement);

const tell = (area: HTMLElement) => area.querySelector<HTMLElement>('button[popovertarget]')?.click();
