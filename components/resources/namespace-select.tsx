import type { TableRow } from '../../lib/model/resources/resource.ts';
import { useResourcesParams } from '../../lib/url/resources-params.ts';

/** One namespace or all. Offered are those of the rows that were read: others may be typed in the URL. */
export function NamespaceSelect({ rows }: { rows: readonly TableRow[] }) {
  const [{ ns }, setParams] = useResourcesParams();
  const names = new Set(rows.flatMap(({ namespace }) => namespace ?? []));
  if (ns !== '') names.add(ns);
  return (
    <select
      aria-label="Namespace"
      className="h-[26px] max-w-[200px] rounded-4 border border-control bg-surface px-1.5 text-12 text-ink max-s:h-11"
      value={ns}
      onChange={(event) => setParams({ ns: event.target.value || null })}
    >
      <option value="">all namespaces</option>
      {[...names].sort().map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}
