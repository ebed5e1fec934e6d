import type { UseQueryResult } from '@tanstack/react-query';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { AddressFilter, IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';
import type { Answered } from '../../lib/queries/ip-addresses.ts';
import { useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';
import { Absent, Empty, Failed, FilteredOut, Refused, Syncing } from '../states/states.tsx';
import { noFilter } from './no-filter.ts';
import { toFilterWords } from './to-filter-words.ts';

/** Why there is no address to show: not answered, filtered out, not read yet, refused, absent, or really none. */
export function ScreenState({
  query,
  filter,
}: {
  query: UseQueryResult<Answered<IpAddressesAnswer>>;
  filter: AddressFilter;
}) {
  const [, setParams] = useIpAddressesParams();
  const answer = query.data;
  if (!answer) {
    return query.isError ? (
      <Failed what="The addresses were not answered" message={query.error.message} onRetry={() => query.refetch()} />
    ) : (
      <Syncing what="addresses" />
    );
  }
  if (answer.of > 0) {
    const filters = toFilterWords(filter).map(({ name, words }) => ({
      words,
      onClear: () => setParams(noFilter(name)),
    }));
    return <FilteredOut of={answer.of} filters={filters} onClear={() => setParams(noFilter())} />;
  }
  return <NoAddresses source={answer.sources.find(({ kind }) => kind === 'CiliumNode') ?? answer.sources[0]} />;
}

function NoAddresses({ source }: { source: SourceAnswer | undefined }) {
  if (source?.state === 'syncing') return <Syncing what={source.resource} count={source.count} />;
  if (source?.state === 'refused') {
    return (
      <Refused resource={source.resource} reason={source.reason}>
        No address can be told without it. It is tried again every 5 s.
      </Refused>
    );
  }
  if (source?.state === 'absent') {
    return (
      <Absent resource={source.resource} reason={source.reason}>
        Cilium keeps the addresses of a node in its CiliumNode. Without that kind this cluster has no Cilium, or not
        yet.
      </Absent>
    );
  }
  return (
    <Empty headline="No CiliumNode holds an address" kubectl="kubectl get ciliumnodes">
      The list is complete and empty: no Cilium agent has registered its node.
    </Empty>
  );
}
