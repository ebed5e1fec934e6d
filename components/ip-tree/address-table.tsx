'use client';
import { useMemo, useRef, useState } from 'react';
import type { Address } from '../../lib/model/ip-ownership/address.ts';
import type { AddressFilter } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { pageSize, useAddressPages } from '../../lib/queries/addresses.ts';
import { useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';
import { addressStates } from '../address/address-states.ts';
import { EndpointId, IdentityChip, NameWithNamespace } from '../address/ids.tsx';
import { Slot } from '../address/slot.tsx';
import { useCopy } from '../ui/copy-button.tsx';
import type { Column, Sort } from '../ui/data-table.tsx';
import { VirtualTable } from '../ui/virtual-table.tsx';

/** A place in the list; without an address while its page is on the way. */
interface Line {
  place: number;
  address?: Address;
}

const rowHeight = 26;

const columns: Column<Line>[] = [
  {
    id: 'ip',
    header: 'Address',
    sortable: true,
    cell: ({ address }) => (address ? <AddressButton address={address} /> : '…'),
  },
  {
    id: 'state',
    header: 'State',
    sortable: true,
    cell: ({ address }) => address && addressStates[address.state].word.replace('used by ', ''),
  },
  {
    id: 'owner',
    header: 'Owner',
    sortable: true,
    cell: ({ address }) =>
      address?.owner && <NameWithNamespace namespace={address.owner.namespace} name={address.owner.name} />,
  },
  { id: 'node', header: 'Node', sortable: true, cell: ({ address }) => address?.node },
  {
    id: 'eni',
    header: 'ENI',
    sortable: true,
    cell: ({ address }) => address?.eni && <span className="font-mono">{address.eni}</span>,
  },
  { id: 'claims', header: 'Claims', numeric: true, cell: ({ address }) => address?.claims.length },
  {
    id: 'endpoint',
    header: 'Endpoint ID',
    numeric: true,
    sortable: true,
    cell: ({ address }) => address?.endpointId !== undefined && <EndpointId id={address.endpointId} />,
  },
  {
    id: 'identity',
    header: 'Identity ID',
    numeric: true,
    sortable: true,
    cell: ({ address }) => address?.identity !== undefined && <IdentityChip id={address.identity} />,
  },
];

const AddressButton = ({ address }: { address: Address }) => (
  <button type="button" className="inline-flex items-center gap-1.5 font-mono">
    <Slot state={address.state} />
    {address.ip}
  </button>
);

/** Every address as a row of a real table. Pages are asked for as they come into view. */
export function AddressTable({ filter, total }: { filter: AddressFilter; total: number }) {
  const [params, setParams] = useIpAddressesParams();
  const scroll = useRef<HTMLDivElement>(null);
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
  const copyCell = useCellCopy();
  return (
    <div
      ref={scroll}
      className="table-scroll min-h-0 min-w-0 overflow-auto px-4"
      onScroll={(event) =>
        setFrom(Math.max(0, Math.floor((event.currentTarget.scrollTop / rowHeight - 50) / pageSize)))
      }
      {...copyCell}
    >
      <VirtualTable
        label="Addresses"
        columns={columns}
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

/** `c` copies the cell under the pointer, or else the one that has the focus. */
function useCellCopy() {
  const { copy } = useCopy();
  const cell = useRef<Element | null>(null);
  return {
    onPointerOver: (event: React.PointerEvent) => {
      cell.current = (event.target as Element).closest('td');
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'c' || event.metaKey || event.ctrlKey || event.altKey) return;
      const target = cell.current ?? (event.target as Element).closest('td');
      if (target) copy(target.textContent ?? '');
    },
  };
}
