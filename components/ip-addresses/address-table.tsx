'use client';
import { useMemo, useRef, useState } from 'react';
import type { Address } from '../../lib/model/ip-ownership/address.ts';
import type { AddressFilter } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { pageSize, useAddressPages } from '../../lib/queries/addresses.ts';
import { useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';
import { useCopy } from '../ui/copy-button.tsx';
import type { Sort } from '../ui/data-table.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { VirtualTable } from '../ui/virtual-table.tsx';
import { addressColumns, type Line } from './address-columns.tsx';
import { toCellText } from './to-cell-text.ts';

const rowHeight = 26;

/** Every address as a row of a real table. Pages are asked for as they come into view. */
export function AddressTable({ filter, total }: { filter: AddressFilter; total: number }) {
  const [params, setParams] = useIpAddressesParams();
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const [from, setFrom] = useState(0);
  const pages = [from, from + 1].filter((page) => page * pageSize < Math.max(total, 1));
  const answers = useAddressPages(filter, params.sort, pages);
  const size = answers.find(({ data }) => data)?.data?.total ?? total;
  const rows = useMemo(() => {
    const known = new Map(
      answers.flatMap(({ data }) => data?.addresses.map((address, i) => [data.offset + i, address] as const) ?? []),
    );
    return Array.from(
      { length: size },
      (_, place): Line => ({ place, ...(known.has(place) && { address: known.get(place) as Address }) }),
    );
  }, [answers, size]);
  const copyCell = useCellCopy(rows);
  return (
    <div
      ref={setScroll}
      className="table-scroll min-h-0 min-w-0 overflow-auto px-4"
      onScroll={(event) =>
        setFrom(Math.max(0, Math.floor((event.currentTarget.scrollTop / rowHeight - 50) / pageSize)))
      }
      {...copyCell}
    >
      <VirtualTable
        label="Addresses"
        columns={addressColumns}
        rows={rows}
        rowKey={({ place, address }) => (address ? toKey(address) : `${place}`)}
        sort={toSort(params.sort)}
        onSort={({ column, descending }) => setParams({ sort: `${descending ? '-' : ''}${column}` })}
        selected={params.sel ?? undefined}
        onSelect={({ address }) => address && setParams({ sel: `ip:${address.ip}` })}
        scroll={scroll}
        rowHeight={rowHeight}
      />
    </div>
  );
}

const toKey = (address: Address) => `ip:${address.ip}`;

const toSort = (sort: string): Sort | undefined =>
  sort === '' ? undefined : { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') };

/** `c` copies the value of the cell under the pointer, or else of the one that has the focus. */
function useCellCopy(rows: readonly Line[]) {
  const { copy } = useCopy();
  const pointed = useRef<Element | null>(null);
  const point = (event: React.PointerEvent) => {
    pointed.current = (event.target as Element).closest('td');
  };
  useKeys({
    c: () => {
      const cell = pointed.current ?? document.activeElement?.closest('td');
      // Rows are counted from 1, and the header is the first.
      const place = Number(cell?.closest('tr')?.getAttribute('aria-rowindex')) - 2;
      const column = addressColumns.find(({ header }) => header === cell?.getAttribute('data-header'));
      const address = rows[place]?.address;
      if (column && address) copy(toCellText(column.id, address));
    },
  });
  const leave = () => {
    pointed.current = null;
  };
  return { onPointerOver: point, onPointerLeave: leave };
}
