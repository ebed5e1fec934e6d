import type { ConfigurationOverride } from '../../lib/model/configuration/configuration.ts';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { NameWithNamespace } from '../address/ids.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { formatPlural } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import { toVisibleText } from '../ui/visible-text.ts';
import { showValue } from './to-default-words.ts';

type Line = ConfigurationOverride['values'][number];

const columns: readonly Column<Line>[] = [
  {
    id: 'key',
    header: 'Key',
    className: 'w-[34%] max-s:w-auto wrap-anywhere',
    cell: ({ key }) => <code>{toVisibleText(key)}</code>,
  },
  {
    id: 'value',
    header: 'On these nodes',
    className: 'w-[33%] max-s:w-auto wrap-anywhere',
    cell: ({ value }) => <code className="font-semibold">{showValue(value)}</code>,
  },
  {
    id: 'base',
    header: 'In cilium-config',
    className: 'wrap-anywhere',
    cell: ({ base }) =>
      base === null ? <span className="text-ink-3">not in the map</span> : <code>{showValue(base)}</code>,
  },
];

/** Nodes that are told otherwise, when there are any; a list that cannot be read is said to be so. */
export function Overrides({
  overrides,
  source,
}: {
  overrides: readonly ConfigurationOverride[];
  source: SourceAnswer | undefined;
}) {
  const unread = source?.state === 'refused' || source?.state === 'syncing';
  if (overrides.length === 0 && !unread) return null;
  return (
    <Section title="Overrides" aside="CiliumNodeConfigs: other values for the nodes they select">
      {unread && (
        <p className="text-12 text-ink-2">
          Whether nodes are told otherwise is not known: {source.resource} {source.state}. {source.reason}
        </p>
      )}
      {overrides.map((override) => (
        <div key={`${override.namespace}/${override.name}`} className="mb-3">
          <p className="text-12">
            <NameWithNamespace namespace={override.namespace} name={override.name} />
            <span className="text-ink-3"> {toWords(override)}</span>
          </p>
          <DataTable stacks label={override.name} columns={columns} rows={override.values} rowKey={({ key }) => key} />
        </div>
      ))}
    </Section>
  );
}

function toWords({ selector, nodes }: ConfigurationOverride): string {
  if (selector === null) return 'its selector cannot be read';
  const where = selector === '' ? 'every node' : selector;
  if (nodes === null) return `${where}; which nodes that are is not known`;
  return `${where}: ${formatPlural(nodes.length, 'node')}${nodes.length > 0 ? ` (${nodes.join(', ')})` : ''}`;
}
