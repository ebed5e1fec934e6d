import type { NodeRow } from '../../lib/model/nodes/node.ts';
import { toNodeLink } from '../../lib/url/links.ts';
import { nameScheme } from '../address/name-scheme.ts';
import { formatCount } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import type { TextColumn } from '../ui/text-column.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { type FieldValue, type NodeField, nodeFields } from './node-fields.ts';

const Unknown = () => (
  <span className="text-ink-3" title="not known">
    ?
  </span>
);

const mono = new Set(['instance', 'ip', 'router', 'health']);

function toContent({ id, numeric }: NodeField, row: NodeRow, value: FieldValue) {
  if (id === 'name') return <NodeLink row={row} />;
  if (value === null) return <Unknown />;
  if (value === undefined || value === '') return undefined;
  if (id === 'created') return <ObjectAge time={String(value)} />;
  if (id === 'free' && value === 0) return <b className="font-semibold text-conflict">0</b>;
  if (id === 'ready' && value !== 'ready') return <b className="font-semibold">{value}</b>;
  if (id === 'scheme') return <span title={nameScheme(String(value))}>{value}</span>;
  if (id === 'pods') return <Pods row={row} />;
  if (numeric) return formatCount(value);
  return mono.has(id) ? <span className="font-mono">{value}</span> : value;
}

/** What no column says: a missing Node stands under Ready, Fargate and hybrid under the instance type. */
const alone = ({ node, ciliumNode, compute }: NodeRow) =>
  node !== 'none' && ciliumNode === 'none' && !compute ? 'no CiliumNode' : undefined;

function NodeLink({ row }: { row: NodeRow }) {
  const words = alone(row);
  return (
    <>
      <IntentLink
        href={toNodeLink(row.name)}
        title={toVisibleText(row.name)}
        className="inline-block max-w-[360px] truncate align-bottom font-semibold hover:underline"
      >
        {toVisibleText(row.name)}
      </IntentLink>
      {words && <span className="text-11 text-ink-3"> {words}</span>}
    </>
  );
}

function Pods({ row }: { row: NodeRow }) {
  return (
    <span title={`${formatCount(row.hostNetworkPods)} of them hostNetwork`}>
      {formatCount(row.pods)}
      {Boolean(row.waitingPods) && <b className="font-semibold text-conflict">, {row.waitingPods} waiting</b>}
    </span>
  );
}

/** As text `?` is "not known"; times are RFC 3339. */
export const nodeColumns: readonly TextColumn<NodeRow>[] = nodeFields.map((field) => ({
  id: field.id,
  header: field.header,
  text: (row) => (field.value(row) === null ? '?' : field.value(row)),
  cell: (row) => toContent(field, row, field.value(row)),
  numeric: field.numeric ?? false,
  sortable: true,
  fixed: field.id === 'name',
  ...(field.copies && { copies: field.copies }),
}));
