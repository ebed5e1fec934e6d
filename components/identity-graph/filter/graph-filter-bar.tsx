'use client';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import type { IdentityGraph } from '../../../lib/model/identity-graph/identity-graph.ts';
import { useIdentitiesParams } from '../../../lib/url/identities-params.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { nameNodeId } from '../name-node.ts';
import type { Filter } from './list-filters.ts';

// The form is read when it is wanted.
const FilterForm = dynamic(() => import('./filter-form.tsx').then((module) => module.FilterForm), { ssr: false });

const directions = [
  { value: 'in', label: 'Who names it' },
  { value: 'out', label: 'Whom it names' },
  { value: 'both', label: 'Both' },
] as const;

interface GraphFilterBarProps {
  answer: IdentityGraph | undefined;
  filters: readonly Filter[];
  switcher: ReactNode;
}

/** Focus and filters in one line, and how much of the cluster they leave. */
export function GraphFilterBar({ answer, filters, switcher }: GraphFilterBarProps) {
  const [params, setParams] = useIdentitiesParams();
  const chips = filters.filter(({ words }) => !words.startsWith('text '));
  const labels = [...new Set(answer?.nodes?.flatMap((node) => node.labels))].sort().slice(0, mostLabels);
  return (
    <div className="no-print relative flex min-w-0 flex-none items-center gap-1.5 overflow-x-auto border-b border-line px-4 py-1.5 [scrollbar-width:none] max-s:px-3">
      {switcher}
      <input
        type="search"
        aria-label="Filter by text"
        placeholder="Filter"
        value={params.q}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => setParams({ q: target.value || null })}
        className="h-[26px] w-44 flex-none rounded-4 border border-control bg-surface px-2 text-12 text-ink max-s:h-9"
      />
      <Popover
        label="Find and hide"
        className="inline-flex h-[26px] flex-none items-center gap-1.5 rounded-4 border border-line-2 bg-surface px-[9px] text-12 hover:bg-hover max-s:h-9"
        button={
          <>
            <Icon name="filter" />
            Filter
          </>
        }
      >
        <FilterForm namespaces={answer?.namespaces.map(({ name }) => name) ?? []} labels={labels} />
      </Popover>
      {params.focus !== null && (
        <>
          <Chip
            words={`Focus ${nameNodeId(params.focus)}`}
            onClear={() => setParams({ focus: null, dir: null })}
            chosen
          />
          <SegmentedControl
            label="Direction"
            value={params.dir}
            options={directions}
            onChange={(dir) => setParams({ dir })}
          />
        </>
      )}
      {chips.map((chip) => (
        <Chip key={chip.words} {...chip} />
      ))}
    </div>
  );
}

// A datalist of ten thousand is no help.
const mostLabels = 500;

const Chip = ({ words, onClear, chosen = false }: Filter & { chosen?: boolean }) => (
  <button
    type="button"
    aria-label={`Clear ${words}`}
    onClick={onClear}
    className={`inline-flex h-[26px] max-w-[320px] flex-none items-center gap-1 rounded-4 border px-2 text-12 max-s:h-9 ${chosen ? 'border-selected-line bg-selected' : 'border-control bg-hover'}`}
  >
    <bdi className="truncate">{words}</bdi>
    <Icon small name="cross" />
  </button>
);
