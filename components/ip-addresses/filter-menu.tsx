import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import type { FilterForm as Form } from './filter-form.tsx';

// The form is read when it is wanted: it is no part of the first load.
const FilterForm = dynamic(() => import('./filter-form.tsx').then((module) => module.FilterForm), { ssr: false });

/** The button behind which the filters stand that are no chips. */
export function FilterMenu(form: ComponentProps<typeof Form>) {
  return (
    <Popover
      label="Filter and order"
      className="inline-flex h-[26px] flex-none items-center gap-1.5 rounded-4 border border-line-2 bg-surface px-[9px] text-12 hover:bg-hover max-s:h-11"
      button={
        <>
          <Icon name="filter" />
          Filter
        </>
      }
    >
      <FilterForm {...form} />
    </Popover>
  );
}
