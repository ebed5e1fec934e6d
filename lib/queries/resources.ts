import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { parseName } from '../model/ids.ts';
import type { ObjectDetail, ObjectPage, Resources, TableRow } from '../model/resources/resource.ts';
import { AnswerError, fetchAnswer } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';

/** Under the key of the status: the counts move with every batch, while `/resources` is named with what stands beneath it. */
export const resourcesOptions = () =>
  queryOptions({
    queryKey: ['/status', 'resources'],
    queryFn: ({ signal }) => fetchAnswer<Answered<Resources>>('/resources', {}, signal),
  });

export const useResources = () => useQuery(resourcesOptions());

/** `..` in a path would be another question: what no object can be called is refused before it is asked. */
function toPath(...names: string[]): string {
  const wrong = names.find((name) => parseName(name) === undefined);
  if (wrong !== undefined) throw new AnswerError('invalid-parameter', `No object can be called ${wrong}.`, 400);
  return `/resources/${names.join('/')}`;
}

/** Pages of a list, each with the token of the next. When its objects change, the pages that were read are read again. */
export const objectPagesOptions = (resource: string, namespace: string) =>
  infiniteQueryOptions({
    queryKey: [`/resources/${resource}`, { namespace }],
    queryFn: async ({ pageParam, signal }) =>
      fetchAnswer<Answered<ObjectPage>>(toPath(resource), { namespace, continue: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.continue,
  });

export interface ObjectList extends ObjectPage {
  /** How many there are in all: null while there are further pages and the server does not tell. */
  total: number | null;
}

/** Every page that was read, as one. An object that moved between two pages while they were read stands once. */
export function joinPages(pages: readonly ObjectPage[]): ObjectList | undefined {
  const last = pages.at(-1);
  if (!last) return undefined;
  const rows = new Map<string, TableRow>();
  for (const row of pages.flatMap((page) => page.rows)) rows.set(`${row.namespace ?? ''}/${row.name}`, row);
  const isLast = last.continue === undefined;
  const total = isLast ? rows.size : last.remaining === undefined ? null : rows.size + last.remaining;
  return { ...last, rows: [...rows.values()], total };
}

export const useObjectPages = (resource: string, namespace: string) =>
  useInfiniteQuery({
    ...objectPagesOptions(resource, namespace),
    select: ({ pages }) => joinPages(pages),
  });

export const objectDetailOptions = (resource: string, name: string, namespace: string | undefined) =>
  queryOptions({
    queryKey: [`/resources/${resource}/${name}`, { namespace }],
    queryFn: async ({ signal }) => fetchAnswer<Answered<ObjectDetail>>(toPath(resource, name), { namespace }, signal),
  });

export const useObjectDetail = (resource: string, name: string, namespace: string | undefined) =>
  useQuery(objectDetailOptions(resource, name, namespace));
