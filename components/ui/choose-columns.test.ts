import { expect, test } from 'vitest';
import { chooseColumns, toggleColumn } from './choose-columns.ts';

const columns = [{ id: 'namespace' }, { id: 'name', fixed: true }, { id: 'age' }, { id: 'wide', optional: true }];
const shown = (cols: string[] | null) => chooseColumns(columns, cols).map(({ id }) => id);

test('[TB2] without a choice every column stands there but those that are shown on demand', () => {
  expect(shown(null)).toEqual(['namespace', 'name', 'age']);
});

test('[TB2] chosen columns stand in their own order; what a row is known by cannot be hidden', () => {
  expect(shown(['age', 'namespace'])).toEqual(['namespace', 'name', 'age']);
  expect(shown(['wide'])).toEqual(['name', 'wide']);
});

test('[TB2] a link with names that this table does not have shows what is shown without it', () => {
  expect(shown(['gone'])).toEqual(['namespace', 'name', 'age']);
  expect(shown([])).toEqual(['namespace', 'name', 'age']);
  expect(shown(['gone', 'age'])).toEqual(['name', 'age']);
});

test('[TB2] hiding names those that are left; showing it again leaves nothing in the URL', () => {
  const without = toggleColumn(columns, null, 'age');
  expect(without).toEqual(['namespace', 'name']);
  expect(toggleColumn(columns, without, 'age')).toBeNull();
  expect(toggleColumn(columns, null, 'wide')).toEqual(['namespace', 'name', 'age', 'wide']);
});
