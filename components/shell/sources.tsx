'use client';
import dynamic from 'next/dynamic';
import type { StatusAnswer } from '../../lib/queries/status.ts';
import { SourceShape } from '../states/source-shape.tsx';
import { Age } from '../ui/age.tsx';
import { Popover } from '../ui/popover.tsx';
import { type SourceItem, toSourceItems } from './to-source-item.ts';

// Read when somebody asks what a source is: it is no part of the first load.
const SourceHelp = dynamic(() => import('./source-help.tsx').then((module) => module.SourceHelp), { ssr: false });

/** The state of each list and watch. It is in the shell because every answer depends on it. */
export function Sources({ status }: { status: StatusAnswer }) {
  return (
    <section
      aria-label="Sources"
      className="mt-auto flex max-h-[62%] min-h-0 flex-col border-t border-line pt-2.5 max-m:hidden"
    >
      <SourceList status={status} />
    </section>
  );
}

export function SourceList({ status }: { status: StatusAnswer }) {
  const items = toSourceItems(status.sources, status.recording !== undefined);
  const synced = items.filter((item) => item.state === 'synced').length;
  return (
    <>
      <p className="mb-[3px] flex justify-between px-2 text-11">
        <b className="font-semibold text-ink-2">Sources</b>
        <span className="text-ink-3 tabular-nums">
          {synced} of {items.length} synced
        </span>
      </p>
      <ul className="max-h-[60dvh] min-h-0 overflow-y-auto">
        {items.map((item) => (
          <li key={item.key}>
            <SourceButton item={item} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SourceButton({ item }: { item: SourceItem }) {
  const button = (
    <>
      <SourceShape state={item.state} />
      <span className="min-w-0 truncate text-ink-2">
        {item.resource}
        <span className="sr-only">, {item.state}</span>
      </span>
      <span className="text-ink-3">{item.at ? <Age time={item.at} /> : item.short}</span>
    </>
  );
  return (
    <Popover
      label={`${item.resource}, ${item.state}`}
      side="right"
      button={button}
      className="grid w-full grid-cols-[14px_minmax(0,1fr)_auto] items-center rounded-4 px-2 text-left text-11/[18px] hover:bg-hover max-s:h-11"
    >
      <SourceHelp item={item} />
    </Popover>
  );
}
