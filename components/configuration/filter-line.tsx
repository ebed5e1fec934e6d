import type { ConfigurationAnswer } from '../../lib/queries/configuration.ts';
import { useConfigurationParams } from '../../lib/url/configuration-params.ts';
import { FilterChip } from '../ui/chip.tsx';
import { TextFilter } from '../ui/filters.tsx';
import { formatCount } from '../ui/format.ts';
import { ScreenBar } from '../ui/screen-head.tsx';

/** Text, the one switch, and how many are left. The count of changed keys is not known while no default is. */
export function FilterLine({ answer, shown }: { answer: ConfigurationAnswer; shown: number }) {
  const [params, setParams] = useConfigurationParams();
  const changed = answer.defaultsOf === null ? null : answer.keys.filter(({ differs }) => differs).length;
  return (
    <ScreenBar>
      <TextFilter
        label="Filter keys"
        placeholder="key, value, meaning"
        q={params.q}
        onText={(q) => setParams({ q: q || null })}
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
