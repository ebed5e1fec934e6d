import { parseAsArrayOf, parseAsString } from 'nuqs';

/** Ids of the columns that are shown; absent is those that the screen shows by itself. */
export const colsParam = parseAsArrayOf(parseAsString);
