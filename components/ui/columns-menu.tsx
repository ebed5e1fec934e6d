'use client';
import { chooseColumns, toggleColumn } from './choose-columns.ts';
import type { Column } from './data-table.tsx';
import type { MenuItem } from './menu.tsx';
import { MenuButton } from './menu-button.tsx';
import type { ColumnWidths } from './use-column-widths.ts';

interface ColumnsMenuProps<Row> {
  columns: readonly Pick<Column<Row>, 'id' | 'header' | 'fixed' | 'optional'>[];
  cols: readonly string[] | null;
  /** Without it columns are not chosen, and only their widths can be reset. */
  onCols: ((cols: string[] | null) => void) | undefined;
  widths: ColumnWidths;
}

/** Which columns are shown, at the end of the header; and back to how the screen shows them by itself. */
export const ColumnsMenu = <Row,>(props: ColumnsMenuProps<Row>) => (
  <MenuButton icon="columns" label="Columns" className="row-menu" toItems={() => toItems(props)} />
);

function toItems<Row>({ columns, cols, onCols, widths }: ColumnsMenuProps<Row>): MenuItem[] {
  const shown = chooseColumns(columns, cols);
  return [
    ...columns.map((column) => ({
      words: column.header,
      checked: shown.includes(column),
      disabled: column.fixed ?? onCols === undefined,
      onChoose: () => onCols?.(toggleColumn(columns, cols, column.id)),
    })),
    {
      words: 'Reset columns and widths',
      apart: true,
      disabled: cols === null && widths.widths === null,
      onChoose: () => {
        onCols?.(null);
        widths.reset();
      },
    },
  ];
}
