/** Long lists: pages are asked for as they come into view, and the whole list only for an export. */
import { keepPreviousData, queryOptions, useQueries } from '@tanstack/react-query';
import type { SourceAnswer } from '../model/installation/installation.ts';
import { fetchAnswer, type Params } from './fetch-answer.ts';

/** Rows in one request of a table; of an export. */
export const pageRows = 500;
const exportRows = 5000;

/** What every page has beside its rows. */
export interface PageAnswer {
  revision: number;
  sources: SourceAnswer[];
  total: number;
  of: number;
  offset: number;
}

const fetchPage = <Answer extends PageAnswer>(
  path: string,
  params: Params,
  offset: number,
  limit: number,
  signal?: AbortSignal,
) => fetchAnswer<Answer>(path, { ...params, offset: `${offset}`, limit: `${limit}` }, signal);

export const pageOptions = <Answer extends PageAnswer>(path: string, params: Params, page: number) =>
  queryOptions({
    queryKey: [path, { ...params, page }],
    queryFn: ({ signal }) => fetchPage<Answer>(path, params, page * pageRows, pageRows, signal),
    placeholderData: keepPreviousData,
  });

/** The pages asked for; one that has not been answered has no data. */
export const usePages = <Answer extends PageAnswer>(path: string, params: Params, pages: readonly number[]) =>
  useQueries({ queries: pages.map((page) => pageOptions<Answer>(path, params, page)) });

/** The whole list under a filter, in requests of five thousand; `first` is the first answer. Rejects with an AnswerError. */
export async function fetchAllRows<Answer extends PageAnswer, Row>(
  path: string,
  params: Params,
  rowsOf: (answer: Answer) => readonly Row[],
): Promise<{ first: Answer; rows: Row[] }> {
  const first = await fetchPage<Answer>(path, params, 0, exportRows);
  const rows = [...rowsOf(first)];
  while (rows.length < first.total) {
    const next = rowsOf(await fetchPage<Answer>(path, params, rows.length, exportRows));
    if (next.length === 0) break;
    rows.push(...next);
  }
  return { first, rows };
}
