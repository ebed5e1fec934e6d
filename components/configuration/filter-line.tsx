import type { ConfigurationAnswer } from '../../lib/queries/configuration.ts';
import { useConfigurationParams } from '../../lib/url/configuration-params.ts';
import { FilterChip } from '../ui/chip.tsx';
import { formatCount } from '../ui/format.ts';
import { ScreenBar } from '../ui/screen-head.tsx';

/** Text, the one switch, and how many are left. The count of changed keys is not known while no default is. */
export function FilterLine({ answer, shown }: { answer: ConfigurationAnswer; shown: number }) {
  const [params, setParams] = useConfigurationParams();
  const changed = answer.defaultsOf === null ? null : answer.keys.filter(({ differs }) => differs).length;
  return (
    <ScreenBar>
      <input
        aria-label="Filter keys"
        type="search"
        className="h-[26px] w-[280px] min-w-[120px] rounded-4 border border-control bg-surface px-2 text-12 text-ink max-s:h-11"
        value={params.q}
        placeholder="key, value, what it decides"
        onChange={(event) => setParams({ q: event.target.value === '' ? null : event.target.value })}
      />
      <FilterChip
        on={params.changed !== null}
        count={changed}
        onToggle={() => setParams({ changed: params.changed === null ? '1' : null })}
      >
        differs from default
      </FilterChip>
      <p role="status" className="ml-auto flex-none pl-2 text-12 whitespace-nowrap text-ink-2">
        <b className="font-semibold tabular-nums">{formatCount(shown)}</b> of {formatCount(answer.keys.length)}
        <span className="max-s:hidden"> keys</span>
      </p>
    </ScreenBar>
  );
}
