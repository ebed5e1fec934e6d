import { ObjectAge } from './object-age.tsx';
import type { TextColumn } from './text-column.ts';

/** Cells say how long ago, a copy says when. */
export const ageColumn = <Row extends { createdAt?: string | undefined }>(): TextColumn<Row> => ({
  id: 'age',
  header: 'Age',
  numeric: true,
  sortable: true,
  cell: ({ createdAt }) => createdAt && <ObjectAge time={createdAt} />,
  text: ({ createdAt }) => createdAt,
});
