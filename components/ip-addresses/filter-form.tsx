import type { Grouping } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';

const control = 'h-[28px] w-full rounded-4 border border-control bg-surface px-2 text-12 text-ink max-s:h-11';
const frees = [1, 3, 8, 16];
const sorts = [
  { value: '', label: 'name' },
  { value: 'free', label: 'fewest free' },
  { value: '-used', label: 'most used' },
];

/** Filters and orders that are not chips: text, free addresses, namespaces, the rarer groupings, the order of nodes. */
export function FilterForm({ groupings }: { groupings: readonly { value: Grouping; label: string }[] }) {
  const [params, setParams] = useIpAddressesParams();
  return (
    <div className="grid grid-cols-[92px_minmax(0,1fr)] items-center gap-x-3 gap-y-2">
      <label htmlFor="filter-q">Text</label>
      <input
        id="filter-q"
        className={control}
        value={params.q}
        placeholder="address, owner, ENI, MAC, …"
        onChange={(event) => setParams({ q: event.target.value === '' ? null : event.target.value })}
      />
      <label htmlFor="filter-ns">Namespaces</label>
      <input
        id="filter-ns"
        className={control}
        defaultValue={params.ns.join(', ')}
        placeholder="kube-system, …"
        onChange={(event) => setParams({ ns: toList(event.target.value) })}
      />
      <label htmlFor="filter-free">Free</label>
      <select
        id="filter-free"
        className={control}
        value={params.free ?? ''}
        onChange={(event) => setParams({ free: event.target.value === '' ? null : Number(event.target.value) })}
      >
        <option value="">any</option>
        {frees.map((limit) => (
          <option key={limit} value={limit}>
            fewer than {limit}
          </option>
        ))}
      </select>
      <label htmlFor="filter-by">Group by</label>
      <select
        id="filter-by"
        className={control}
        value={params.by}
        onChange={(event) => setParams({ by: event.target.value as Grouping, view: null, open: null })}
      >
        <option value="node">Node</option>
        {groupings.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        <option value="subnet">Subnet</option>
        <option value="namespace">Namespace</option>
      </select>
      <label htmlFor="filter-sort">Order nodes by</label>
      <select
        id="filter-sort"
        className={control}
        value={params.sort}
        onChange={(event) => setParams({ sort: event.target.value || null })}
      >
        {sorts.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function toList(text: string): string[] | null {
  const names = text.split(/[\s,]+/).filter(Boolean);
  return names.length > 0 ? names : null;
}
