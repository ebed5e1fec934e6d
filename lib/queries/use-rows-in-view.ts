import { useMemo, useState } from 'react';
import type { Params } from './fetch-answer.ts';
import { type PageAnswer, pageRows, usePages } from './pages.ts';

/** Lists up to here are read whole: that is what is printed of a table. */
const readWhole = 2000;

/** The pages around the first row in view, from a few rows before it: scrolling back finds them there. */
export function listPages(first: number, total: number | undefined): number[] {
  if (total !== undefined && total <= readWhole)
    return Array.from({ length: Math.max(1, Math.ceil(total / pageRows)) }, (_, page) => page);
  const page = Math.max(0, Math.floor((first - 50) / pageRows));
  return page === 0 && first < pageRows - 100 ? [0] : [page, page + 1];
}

/** The rows of a long list around those in view, by their place; `answer` is the newest of their pages, without which there is none. */
export function useRowsInView<Answer extends PageAnswer, Row>(
  path: string,
  params: Params,
  rowsOf: (answer: Answer) => readonly Row[],
) {
  const [first, onScroll] = useState(0);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const pages = listPages(first, answers[0]?.total);
  const queries = usePages<Answer>(path, params, pages);
  const come = queries.flatMap(({ data }) => data ?? []);
  // Under another filter what is here stays until its answer comes: queries of a list do not keep what they had before.
  const isAwaited = come.length === 0 && queries.some(({ isPending }) => isPending);
  const isNew = come.length !== answers.length || come.some((answer, i) => answer !== answers[i]);
  // The same list while nothing is new. Adjusted while rendering: no effect, no second paint.
  if (isNew && !isAwaited) setAnswers(come);
  const known = useMemo(
    () => new Map(answers.flatMap((answer) => rowsOf(answer).map((row, i) => [answer.offset + i, row] as const))),
    [answers, rowsOf],
  );
  return {
    answer: answers[0],
    known,
    /** Changes when other rows are asked for, not when they change. */
    view: JSON.stringify([path, params, pages]),
    error: queries[0]?.error ?? null,
    refetch: () => queries.forEach((query) => void query.refetch()),
    onScroll,
  };
}
