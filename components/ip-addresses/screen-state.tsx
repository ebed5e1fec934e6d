import type { UseQueryResult } from '@tanstack/react-query';
import type { AddressFilter, IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';
import type { Answered } from '../../lib/queries/ip-addresses.ts';
import { useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';
import { Absent, Empty, Failed, FilteredOut, Refused, Syncing } from '../states/states.tsx';
import { chooseScreenState, type ScreenState } from './choose-screen-state.ts';
import { noFilter } from './no-filter.ts';

interface StateOfScreenProps {
  query: UseQueryResult<Answered<IpAddressesAnswer>>;
  filter: AddressFilter;
}

/** Why there is no address to show once the question ended: failed, filtered out, not read yet, refused, absent, or really none. */
export function StateOfScreen({ query, filter }: StateOfScreenProps) {
  const [, setParams] = useIpAddressesParams();
  return (
    <StateView
      state={chooseScreenState(query.data, query.error, filter)}
      onRetry={() => query.refetch()}
      onClear={(name) => setParams(noFilter(name))}
    />
  );
}

interface StateViewProps {
  state: ScreenState;
  onRetry: () => void;
  /** One filter by its name, or all of them. */
  onClear: (name?: keyof AddressFilter) => void;
}

export function StateView({ state, onRetry, onClear }: StateViewProps) {
  switch (state.is) {
    case 'failed':
      return <Failed what="The addresses were not answered" message={state.message} onRetry={onRetry} />;
    case 'syncing':
      return <Syncing what={state.what} count={state.count} />;
    case 'filtered-out': {
      const filters = state.filters.map(({ name, words }) => ({ words, onClear: () => onClear(name) }));
      return <FilteredOut of={state.of} filters={filters} onClear={() => onClear()} />;
    }
    case 'refused':
      return (
        <Refused resource={state.resource} reason={state.reason}>
          No address can be told without it. It is tried again every 5 s.
        </Refused>
      );
    case 'absent':
      return (
        <Absent resource={state.resource} reason={state.reason}>
          Cilium keeps the addresses of a node in its CiliumNode. A cluster without that kind has no Cilium, or not yet;
          a recording without it was taken without it.
        </Absent>
      );
    case 'empty':
      return (
        <Empty headline="No CiliumNode holds an address" kubectl="kubectl get ciliumnodes">
          The list is complete and empty: no Cilium agent has registered its node.
        </Empty>
      );
  }
}
