import { useMemo, useState } from 'react';
import type { Params } from './fetch-answer.ts';
import { type PageAnswer, pageRows, usePages } from './pages.ts';

/** The rows of a long list around those in view, by their place; `answer` is the newest of their pages, without which there is none. */
export function useRowsInView<Answer extends PageAnswer, Row>(
  path: string,
  params: Params,
  rowsOf: (answer: Answer) => readonly Row[],
) {
  const [first, onScroll] = useState(0);
  // From a few rows before it: scrolling back finds them there.
  const page = Math.max(0, Math.floor((first - 50) / pageRows));
  const queries = usePages<Answer>(path, params, page === 0 && first < pageRows - 100 ? [0] : [page, page + 1]);
  const answers = queries.flatMap(({ data }) => data ?? []);
  const known = useMemo(
    () => new Map(answers.flatMap((answer) => rowsOf(answer).map((row, i) => [answer.offset + i, row] as const))),
    [answers, rowsOf],
  );
  return {
    answer: answers[0],
    known,
    error: queries[0]?.error ?? null,
    refetch: () => queries.forEach((query) => void query.refetch()),
    onScroll,
  };
}
