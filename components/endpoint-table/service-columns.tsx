import type { Backend, Service } from '../../lib/model/service/service.ts';
import { ageColumn } from '../ui/age-column.tsx';
import { formatCount } from '../ui/format.ts';
import type { TextColumn } from '../ui/text-column.ts';
import { formatBackend } from './format-backend.ts';
import { nameColumns } from './object-columns.tsx';

const more = ({ backends, backendCount }: Service) => Math.max(0, (backendCount ?? 0) - backends.length);

/** The endpoint of Cilium behind an address, by its two numbers. */
const formatNumbers = ({ endpoint, endpointId, identity }: Backend): string =>
  endpoint === undefined ? 'none' : endpoint === 'unknown' ? '?' : `${endpointId ?? '?'} / ${identity ?? '?'}`;

const Lines = ({ service, line, sans }: { service: Service; line: (backend: Backend) => string; sans?: boolean }) => {
  if (service.backendCount === null) return '?';
  if (service.backendCount === 0) return null;
  return (
    <span className={`grid ${sans ? '' : 'font-mono'}`}>
      {service.backends.map((backend) => (
        <span key={`${backend.ip} ${backend.ports}`}>{line(backend)}</span>
      ))}
      {more(service) > 0 && <span className="text-ink-3">+ {more(service)} more</span>}
    </span>
  );
};

const mono = (texts: readonly string[]) => texts.length > 0 && <span className="font-mono">{texts.join(', ')}</span>;

export const serviceColumns: TextColumn<Service>[] = [
  ...nameColumns<Service>(),
  {
    id: 'endpoints',
    header: 'Endpoints',
    copies: 'endpoints',
    cell: (service) => <Lines service={service} line={formatBackend} />,
    text: ({ backends }) => backends.map(formatBackend).join(' '),
  },
  {
    id: 'behind',
    header: 'CiliumEndpoint (endpoint / identity ID)',
    cell: (service) => <Lines service={service} line={formatNumbers} />,
    text: ({ backends }) => backends.map(formatNumbers).join(' '),
  },
  {
    id: 'pods',
    header: 'Pod',
    cell: (service) => <Lines service={service} line={({ target }) => target?.name ?? '–'} sans />,
    text: ({ backends }) => backends.map(({ target }) => target?.name ?? '').join(' '),
  },
  {
    id: 'type',
    header: 'Type',
    sortable: true,
    cell: ({ object, serviceType }) => (object ? serviceType : <span className="text-releasing">no Service</span>),
    text: ({ serviceType }) => serviceType ?? 'no Service',
  },
  {
    id: 'clusterIps',
    header: 'Cluster IP',
    copies: 'cluster IP',
    cell: ({ object, clusterIps }) => (object && clusterIps.length === 0 ? 'None' : mono(clusterIps)),
    text: ({ clusterIps }) => clusterIps.join(' '),
  },
  {
    id: 'externalIps',
    header: 'External IP',
    cell: ({ externalIps }) => mono(externalIps),
    text: ({ externalIps }) => externalIps.join(' '),
  },
  { id: 'ports', header: 'Ports', cell: ({ ports }) => mono(ports), text: ({ ports }) => ports.join(' ') },
  {
    id: 'selector',
    header: 'Selector',
    cell: ({ selector }) => selector && mono(selector),
    text: ({ selector }) => selector?.join(' '),
  },
  {
    id: 'backends',
    header: 'Addresses',
    numeric: true,
    sortable: true,
    cell: ({ backendCount }) => formatCount(backendCount),
    text: ({ backendCount }) => backendCount ?? '?',
  },
  ageColumn(),
];
