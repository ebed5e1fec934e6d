'use client';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import type { IdentityGraph } from '../../../lib/model/identity-graph/identity-graph.ts';
import { useIdentitiesParams } from '../../../lib/url/identities-params.ts';
import { type ActiveFilter, ClearFilter, ClearFilters, TextFilter } from '../../ui/filters.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { ScreenBar } from '../../ui/screen-head.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { nameNodeId } from '../name-node.ts';

// The form is read when it is wanted.
const FilterForm = dynamic(() => import('./filter-form.tsx').then((module) => module.FilterForm), { ssr: false });

const directions = [
  { value: 'in', label: 'Who names it' },
  { value: 'out', label: 'Whom it names' },
  { value: 'both', label: 'Both' },
] as const;

interface GraphFilterBarProps {
  answer: IdentityGraph | undefined;
  filters: readonly ActiveFilter[];
  switcher: ReactNode;
}

/** Focus and filters in one line, and how much of the cluster they leave. */
export function GraphFilterBar({ answer, filters, switcher }: GraphFilterBarProps) {
  const [params, setParams] = useIdentitiesParams();
  const labels = [...new Set(answer?.nodes?.flatMap((node) => node.labels))].sort().slice(0, mostLabels);
  return (
    <ScreenBar>
      {switcher}
      <TextFilter q={params.q} onText={(q) => setParams({ q: q || null })} />
      <Popover
        label="Find and hide"
        className="inline-flex h-[26px] flex-none items-center gap-1.5 rounded-4 border border-line-2 bg-surface px-[9px] text-12 hover:bg-hover max-s:h-11"
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
          <ClearFilter
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
      <ClearFilters filters={filters} />
    </ScreenBar>
  );
}

// A datalist of ten thousand is no help.
const mostLabels = 500;
