import type { Endpoint, PrintedField, PrinterColumns } from '../../lib/model/endpoint/endpoint.ts';
import { readPrinted } from '../../lib/model/endpoint/read-printed.ts';
import { EndpointId, IdentityChip } from '../address/ids.tsx';
import { ageColumn } from '../ui/age-column.tsx';
import type { TextColumn } from '../ui/text-column.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { nameColumns } from './object-columns.tsx';
import { podWords } from './to-pod-words.ts';

const isNumber = (field: PrintedField) => field === 'endpointId' || field === 'identity';

function PrintedCell({ endpoint, field }: { endpoint: Endpoint; field: PrintedField }) {
  const value = readPrinted(endpoint, field);
  if (value === undefined) return <span className="cell-none text-ink-3">–</span>;
  if (field === 'endpointId') return <EndpointId id={Number(value)} />;
  if (field === 'identity') return <IdentityChip id={Number(value)} />;
  return field === 'ipv4' || field === 'ipv6' ? <span className="font-mono">{value}</span> : value;
}

/** What kubectl does not print: the joins. */
const podColumn: TextColumn<Endpoint> = {
  id: 'pod',
  header: 'Pod',
  sortable: true,
  cell: ({ pod }) => <span className={pod === 'present' ? 'text-ink-2' : 'text-releasing'}>{podWords[pod]}</span>,
  text: ({ pod }) => podWords[pod],
};

const joined: TextColumn<Endpoint>[] = [
  { id: 'node', header: 'Node', sortable: true, cell: ({ node }) => node, text: ({ node }) => node },
  {
    id: 'eni',
    header: 'ENI',
    sortable: true,
    cell: ({ eni }) => eni && <span className="font-mono">{eni}</span>,
    text: ({ eni }) => eni,
  },
  {
    id: 'ips',
    header: 'All addresses',
    copies: 'addresses',
    className: 'stack-skip',
    cell: ({ ips }) => ips.length > 0 && <span className="font-mono">{ips.join(', ')}</span>,
    text: ({ ips }) => ips.join(' '),
  },
  {
    id: 'labels',
    header: 'Identity labels',
    copies: 'labels',
    className: 'stack-skip',
    cell: ({ labels }) =>
      labels.length > 0 && (
        <span className="inline-block max-w-[420px] truncate align-bottom font-mono text-11 max-s:whitespace-normal">
          {toVisibleText(labels.join(' '))}
        </span>
      ),
    text: ({ labels }) => labels.join(' '),
  },
  { id: 'source', header: 'Told by', sortable: true, cell: ({ source }) => source, text: ({ source }) => source },
  ageColumn(),
];

/**
 * The columns of `kubectl get ciliumendpoints -A` in this cluster, then what is joined. Columns of `-o wide` come last among the
 * printed; since 1.15 kubectl prints no endpoint id, which is still what cilium-dbg asks for.
 */
export function toEndpointColumns({ columns }: PrinterColumns): TextColumn<Endpoint>[] {
  const printed = columns
    .toSorted((a, b) => Number(a.wide) - Number(b.wide))
    .map(
      ({ name, field }): TextColumn<Endpoint> => ({
        id: field,
        header: name,
        sortable: true,
        numeric: isNumber(field),
        cell: (endpoint) => <PrintedCell endpoint={endpoint} field={field} />,
        text: (endpoint) => readPrinted(endpoint, field),
      }),
    );
  const isTold = columns.some(({ field }) => field === 'endpointId');
  return [...nameColumns<Endpoint>(), ...printed, podColumn, ...(isTold ? [] : [endpointIdColumn]), ...joined];
}

const endpointIdColumn: TextColumn<Endpoint> = {
  id: 'endpointId',
  header: 'Endpoint ID',
  sortable: true,
  numeric: true,
  cell: (endpoint) => <PrintedCell endpoint={endpoint} field="endpointId" />,
  text: ({ endpointId }) => endpointId,
};
