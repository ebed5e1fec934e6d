'use client';
import type { ReactNode } from 'react';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { Commands } from '../commands/commands.ts';
import { KubectlButton } from '../commands/kubectl-button.tsx';
import { type ActiveFilter, ClearFilters, TextFilter } from '../ui/filters.tsx';
import { formatCount } from '../ui/format.ts';
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
  filters: readonly ActiveFilter[];
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
      <TextFilter q={q} onText={onText} />
      <ClearFilters filters={filters} />
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
