import type { ConfigurationKey } from '../../lib/model/configuration/configuration.ts';
import { type Column, DataTable, type Sort } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { toVisibleText } from '../ui/visible-text.ts';
import { groupKeys } from './filter-keys.ts';
import { showValue, toDefaultWords } from './to-default-words.ts';

// Widths are those of every group's table, so that the columns of all of them stand under each other.
const columns: readonly Column<ConfigurationKey>[] = [
  {
    id: 'key',
    header: 'Key',
    sortable: true,
    className: 'w-[25%] max-s:w-auto align-top wrap-anywhere',
    // A click on it is one on its row: the button is for the keyboard.
    cell: ({ key }) => (
      <button type="button" className="text-left hover:underline">
        <code>{toVisibleText(key)}</code>
      </button>
    ),
  },
  {
    id: 'value',
    header: 'Value',
    sortable: true,
    className: 'w-[17%] max-s:w-auto align-top wrap-anywhere',
    cell: toValueCell,
  },
  {
    id: 'default',
    header: 'Default',
    sortable: true,
    className: 'w-[20%] max-s:w-auto align-top wrap-anywhere',
    cell: toDefaultCell,
  },
  { id: 'decides', header: 'What it decides here', className: 'align-top', cell: toWordsCell },
];

function toValueCell({ value, differs }: ConfigurationKey) {
  return (
    <span>
      <code className={differs ? 'font-semibold text-ink' : ''}>{showValue(value)}</code>
      {differs && <span className="text-ink-3"> changed</span>}
    </span>
  );
}

function toDefaultCell(key: ConfigurationKey) {
  const { value, words } = toDefaultWords(key);
  return (
    <span title={words}>
      {value === undefined ? <span className="text-ink-3">{words}</span> : <code>{showValue(value)}</code>}
    </span>
  );
}

/** Ours first, then the value's meaning; else the flag's own words. */
function toWordsCell({ note, means, help }: ConfigurationKey) {
  if (!note && !help) return <span className="text-ink-3">not known here</span>;
  return (
    <span>
      {note ?? help?.replace(/\.?$/, '.')} {means && <span className="font-medium text-ink">{means}</span>}
    </span>
  );
}

const groupColumn: Column<ConfigurationKey> = {
  id: 'group',
  header: 'Group',
  sortable: true,
  className: 'w-[12%] max-s:w-auto align-top',
  cell: ({ group }) => group,
};

interface KeysTableProps {
  keys: readonly ConfigurationKey[];
  sort: string;
  onSort: (sort: string) => void;
  selected: string | null;
  onSelect: (key: string) => void;
}

/** By group, each with a heading; once somebody sorts, all keys in one table. */
export function KeysTable({ keys, sort, onSort, selected, onSelect }: KeysTableProps) {
  const shared = {
    stacks: true,
    rowKey: ({ key }: ConfigurationKey) => key,
    selected: selected ?? undefined,
    onSelect: ({ key }: ConfigurationKey) => onSelect(key),
    onSort: ({ column, descending }: Sort) => onSort(`${descending ? '-' : ''}${column}`),
  };
  if (sort !== '') {
    const order = { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') };
    return <DataTable {...shared} label="Configuration" columns={[...columns, groupColumn]} rows={keys} sort={order} />;
  }
  return groupKeys(keys).map(({ group, keys }) => (
    <Section key={group} title={group} aside={`${keys.length}`}>
      <DataTable {...shared} label={group} columns={columns} rows={keys} />
    </Section>
  ));
}
