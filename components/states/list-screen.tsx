'use client';
import type { ReactNode } from 'react';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { Commands } from '../commands/commands.ts';
import { KubectlButton } from '../commands/kubectl-button.tsx';
import { formatCount } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { SaveButtons, type SaveFormat } from '../ui/save-buttons.tsx';
import { ScreenBar, ScreenFoot, ScreenHead } from '../ui/screen-head.tsx';
import { SourceNotices } from './source-notices.tsx';

export interface ListScreenProps {
  title: string;
  question: string;
  answer: { total: number; of: number; sources: readonly SourceAnswer[] } | undefined;
  q: string;
  onText: (text: string) => void;
  /** What is filtered, in words. */
  filters: readonly { words: string; onClear: () => void }[];
  /** Which list or which form of it. */
  switcher?: ReactNode;
  /** Further filters, after the text. */
  chips?: ReactNode;
  commands: Commands;
  save: (format: SaveFormat) => Promise<unknown>;
  foot?: ReactNode;
  pane: ReactNode;
  children: ReactNode;
}

/** A screen that is a table: head with the ways out, filter bar, notices, the table with its pane, foot. */
export function ListScreen(props: ListScreenProps) {
  const { answer } = props;
  return (
    <>
      <ScreenHead title={props.title} question={props.question}>
        <SaveButtons save={props.save} />
        <KubectlButton commands={props.commands} />
      </ScreenHead>
      <FilterBar {...props} />
      {answer && <SourceNotices sources={answer.sources} />}
      <div className="flex min-h-0 flex-1">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">{props.children}</div>
        {props.pane}
      </div>
      <ScreenFoot>{props.foot}</ScreenFoot>
    </>
  );
}

function FilterBar({ answer, q, onText, filters, switcher, chips }: ListScreenProps) {
  return (
    <ScreenBar>
      {switcher}
      <input
        type="search"
        aria-label="Filter by text"
        placeholder="Filter"
        value={q}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
        className="h-[26px] w-44 flex-none rounded-4 border border-control bg-surface px-2 text-12 text-ink max-s:h-11"
      />
      {filters
        .filter(({ words }) => !words.startsWith('text '))
        .map(({ words, onClear }) => (
          <button
            key={words}
            type="button"
            aria-label={`Clear ${words}`}
            onClick={onClear}
            className="inline-flex h-[26px] max-w-[320px] flex-none items-center gap-1 rounded-4 border border-control bg-hover px-2 text-12 max-s:h-11"
          >
            <span className="truncate">{words}</span>
            <Icon small name="cross" />
          </button>
        ))}
      {chips}
      {answer && <Shown {...answer} />}
    </ScreenBar>
  );
}

const Shown = ({ total, of }: { total: number; of: number }) => (
  <p role="status" className="ml-auto flex-none pl-2 text-12 whitespace-nowrap text-ink-2">
    <b className="font-semibold tabular-nums">{formatCount(total)}</b>
    {total < of && ` of ${formatCount(of)}`}
  </p>
);
