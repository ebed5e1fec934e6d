import type { AddressState } from '../../lib/model/ip-ownership/address.ts';
import type { Grouping, IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { toAddressFilter, useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';
import { addressStates } from '../address/address-states.ts';
import { Slot } from '../address/slot.tsx';
import { FilterChip } from '../ui/chip.tsx';
import { ClearFilter } from '../ui/filters.tsx';
import { formatCount } from '../ui/format.ts';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { noFilter } from './no-filter.ts';
import { toFilterWords } from './to-filter-words.ts';

// Always in the legend, also at zero: these are what one looks for. The others appear when there are any.
const always: readonly AddressState[] = [
  'pod',
  'router',
  'health',
  'free',
  'primary',
  'releasing',
  'conflict',
  'unknown',
];
const legend: readonly AddressState[] = [
  'pod',
  'router',
  'health',
  'ingress',
  'free',
  'primary',
  'releasing',
  'not-allocated',
  'stale',
  'node',
  'in-range',
  'conflict',
  'unknown',
];

type Shape = 'node' | 'subnet' | 'namespace' | 'table' | 'more';
const shapes: readonly { value: Shape; label: string }[] = [
  { value: 'node', label: 'Node' },
  { value: 'subnet', label: 'Subnet' },
  { value: 'namespace', label: 'Namespace' },
  { value: 'table', label: 'Table' },
];
const more: readonly { value: Grouping; label: string }[] = [
  { value: 'zone', label: 'Zone' },
  { value: 'node-group', label: 'Node group' },
  { value: 'type', label: 'Instance type' },
];

/** Grouping, filter, legend and counts in one line. */
export function FilterBar({ answer }: { answer: IpAddressesAnswer | undefined }) {
  const [params, setParams] = useIpAddressesParams();
  const set = new Set(params.state);
  const other = more.find(({ value }) => value === params.by);
  const shape: Shape = params.view === 'table' ? 'table' : other ? 'more' : (params.by as Shape);
  const choose = (value: Shape) =>
    setParams(
      value === 'table'
        ? { view: 'table' }
        : { view: null, by: value === 'more' ? (other?.value ?? null) : (value as Grouping), open: null },
    );
  const states = legend.filter((state) => always.includes(state) || (answer?.legend[state] ?? 0) > 0 || set.has(state));
  return (
    <div className="no-print flex min-w-0 items-center gap-1.5 overflow-x-auto border-b border-line px-4 py-1.5 [scrollbar-width:none] max-s:px-3">
      <SegmentedControl
        label="Group by"
        value={shape}
        options={other ? [...shapes.slice(0, 3), { value: 'more', label: other.label }, ...shapes.slice(3)] : shapes}
        onChange={choose}
      />
      <FilterMenu groupings={more} />
      <ActiveFilters />
      {states.map((state) => (
        <FilterChip
          key={state}
          on={set.has(state)}
          count={answer ? (answer.legend[state] ?? 0) : null}
          onToggle={() => {
            const next = set.has(state) ? params.state.filter((each) => each !== state) : [...params.state, state];
            setParams({ state: next.length > 0 ? next : null });
          }}
        >
          <Slot state={state} />
          {addressStates[state].word.replace('used by ', '')}
        </FilterChip>
      ))}
      {answer && answer.shown < answer.of && (
        <p role="status" className="ml-auto flex-none pl-2 text-12 whitespace-nowrap text-ink-2">
          <b className="font-semibold tabular-nums">{formatCount(answer.shown)}</b> of {formatCount(answer.of)}
        </p>
      )}
    </div>
  );
}

/** What is filtered besides states, each with its cross: states show in their chips. */
function ActiveFilters() {
  const [params, setParams] = useIpAddressesParams();
  return toFilterWords(toAddressFilter(params))
    .filter(({ name }) => name !== 'state')
    .map(({ name, words }) => <ClearFilter key={name} words={words} onClear={() => setParams(noFilter(name))} />);
}
