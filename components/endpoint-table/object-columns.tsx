import type { TextColumn } from '../ui/text-column.ts';
import { toVisibleText } from '../ui/visible-text.ts';

interface Named {
  namespace: string;
  name: string;
  createdAt?: string;
}

/** What an object in a namespace is called; the name is what opens its row. */
export const nameColumns = <Row extends Named>(): TextColumn<Row>[] => [
  {
    id: 'namespace',
    header: 'Namespace',
    // On a phone it stands before the name.
    className: 'stack-skip',
    sortable: true,
    copies: 'namespace',
    cell: ({ namespace }) => <span className="text-ink-2">{namespace}</span>,
    text: ({ namespace }) => namespace,
  },
  {
    id: 'name',
    header: 'Name',
    sortable: true,
    fixed: true,
    copies: 'name',
    cell: ({ namespace, name }) => (
      <button type="button" className="text-left">
        <span className="hidden text-ink-3 max-s:inline">{namespace}/</span>
        {toVisibleText(name)}
      </button>
    ),
    text: ({ name }) => name,
  },
];
