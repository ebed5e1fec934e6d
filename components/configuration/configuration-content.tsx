import { type RefObject, useEffect, useRef } from 'react';
import type { ConfigurationKey } from '../../lib/model/configuration/configuration.ts';
import type { ConfigurationAnswer } from '../../lib/queries/configuration.ts';
import { useConfigurationParams } from '../../lib/url/configuration-params.ts';
import { FilteredOut } from '../states/states.tsx';
import { formatPlural } from '../ui/format.ts';
import { listActiveFilters, wordsOfText } from '../ui/list-active-filters.ts';
import { ScreenFoot } from '../ui/screen-head.tsx';
import { useCloseOnEscape } from '../ui/use-close-on-escape.ts';
import { NoKeys } from './configuration-states.tsx';
import { FilterLine } from './filter-line.tsx';
import { KeyPane } from './key-pane.tsx';
import { KeysTable } from './keys-table.tsx';
import { Overrides } from './overrides.tsx';

interface ContentProps {
  answer: ConfigurationAnswer;
  /** Those under the filter, in order. */
  keys: readonly ConfigurationKey[];
}

export function ConfigurationContent({ answer, keys }: ContentProps) {
  const [params, setParams] = useConfigurationParams();
  const selected = answer.keys.find(({ key }) => key === params.sel);
  const list = useRef<HTMLDivElement>(null);
  useShownRow(list, params.sel);
  useCloseOnEscape(() => void setParams(params.sel === null ? { q: null, changed: null } : { sel: null }));
  if (answer.keys.length === 0) return <NoKeys answer={answer} />;
  return (
    <>
      <FilterLine answer={answer} shown={keys.length} />
      <div className="flex min-h-0 flex-1">
        <div ref={list} className="min-h-0 min-w-0 flex-1 overflow-auto px-4 pb-4 max-s:px-3">
          {keys.length === 0 ? (
            <NothingLeft answer={answer} />
          ) : (
            <KeysTable
              keys={keys}
              sort={params.sort}
              onSort={(sort) => setParams({ sort })}
              selected={params.sel}
              onSelect={(sel) => setParams({ sel })}
            />
          )}
          <Overrides
            overrides={answer.overrides}
            source={answer.sources.find(({ kind }) => kind === 'CiliumNodeConfig')}
          />
        </div>
        {selected && <KeyPane entry={selected} configuration={answer} onClose={() => setParams({ sel: null })} />}
      </div>
      <ScreenFoot>
        <span>Agent flags that are not in the map are invisible here</span>
        <span className="ml-auto max-s:hidden">
          {answer.defaultsOf
            ? `Defaults: Helm chart and flags of ${answer.defaultsOf}`
            : `Defaults of Cilium ${answer.version.value ?? '?'} are not known`}
        </span>
      </ScreenFoot>
    </>
  );
}

/** A link to a key far down shows it. */
function useShownRow(list: RefObject<HTMLElement | null>, sel: string | null) {
  useEffect(() => {
    if (sel !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [list, sel]);
}

type Cleared = { q?: null; changed?: null };

function NothingLeft({ answer }: { answer: ConfigurationAnswer }) {
  const [params, setParams] = useConfigurationParams();
  const unknown = answer.keys.filter(({ differs }) => differs === null).length;
  const changedWords = unknown > 0 ? `changed (of ${formatPlural(unknown, 'key')} that is not known)` : 'changed';
  const filters = listActiveFilters<Cleared>(
    [
      [wordsOfText(params.q), { q: null }],
      [params.changed ? changedWords : undefined, { changed: null }],
    ],
    setParams,
  );
  return (
    <FilteredOut of={answer.keys.length} filters={filters} onClear={() => void setParams({ q: null, changed: null })} />
  );
}
