'use client';
import { useMemo, useState } from 'react';
import type { AddressFilter } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { pageSize, useAddressPages } from '../../lib/queries/addresses.ts';
import { useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';
import { PagedTable } from '../ui/paged-table.tsx';
import { addressColumns } from './address-columns.tsx';

/** Every address as a row of a real table. Pages are asked for as they come into view. */
export function AddressTable({ filter, total }: { filter: AddressFilter; total: number }) {
  const [params, setParams] = useIpAddressesParams();
  const [first, setFirst] = useState(0);
  const from = Math.max(0, Math.floor((first - 50) / pageSize));
  const pages = [from, from + 1].filter((page) => page * pageSize < Math.max(total, 1));
  const answers = useAddressPages(filter, params.sort, pages);
  const size = answers.find(({ data }) => data)?.data?.total ?? total;
  const known = useMemo(
    () =>
      new Map(
        answers.flatMap(({ data }) => data?.addresses.map((address, i) => [data.offset + i, address] as const) ?? []),
      ),
    [answers],
  );
  return (
    <PagedTable
      label="Addresses"
      columns={addressColumns}
      cols={params.cols}
      onCols={(cols) => setParams({ cols })}
      size={size}
      known={known}
      view={JSON.stringify([filter, pages])}
      rowKey={({ ip }) => `ip:${ip}`}
      sort={params.sort}
      onSort={(sort) => setParams({ sort })}
      selected={params.sel ?? undefined}
      onSelect={({ ip }) => setParams({ sel: `ip:${ip}` })}
      onScroll={setFirst}
    />
  );
}
