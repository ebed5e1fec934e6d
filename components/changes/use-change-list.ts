import { useState } from 'react';
import type { Change } from '../../lib/model/changes/change.ts';
import { type ChangePageAnswer, changesPath } from '../../lib/queries/changes.ts';
import { useLive } from '../../lib/queries/query-provider.tsx';
import { useRowsInView } from '../../lib/queries/use-rows-in-view.ts';
import { toChangeParams, useChangesParams } from '../../lib/url/changes-params.ts';
import { useAttended } from '../ui/use-attended.ts';
import { useKeys } from '../ui/use-keys.ts';

export const rowsOf = ({ changes }: ChangePageAnswer): readonly Change[] => changes;

/**
 * The list under the filter of the URL. While somebody is in `area`, or the screen is paused, it stays at the newest change it
 * showed; `show` lets it go on to what came since.
 */
export function useChangeList() {
  const [params, setParams] = useChangesParams();
  const [area, setArea] = useState<HTMLElement | null>(null);
  const attended = useAttended(area);
  const held = useLive().paused || attended;
  const [until, setUntil] = useState<number>();
  const asked = { ...toChangeParams(params), until: until === undefined ? '' : `${until}` };
  const list = useRowsInView(changesPath, asked, rowsOf);
  const { answer, known } = list;
  // Adjusted while rendering, as React's documentation has it for state that follows an input; no effect, no second paint.
  if (held && until === undefined && answer && answer.total > 0) setUntil(answer.newest);
  if (!held && until !== undefined) setUntil(undefined);
  const select = (change: Change | undefined) => change && setParams({ sel: `change:${change.id}` });
  useKeys({
    j: () => select(findNext(known, params.sel, 1)),
    k: () => select(findNext(known, params.sel, -1)),
  });
  return {
    ...list,
    area: setArea,
    show: () => setUntil(answer?.newest),
    /** A moment after the newest change, by the clock that dates them. */
    fromNow: () => toMomentAfter(answer?.newestAt) ?? answer?.since ?? null,
  };
}

/** The row after (or before) the selected one; from none, the first. */
function findNext(known: ReadonlyMap<number, Change>, sel: string | null, by: number): Change | undefined {
  for (const [place, { id }] of known) if (`change:${id}` === sel) return known.get(place + by);
  return known.get(0);
}

const toMomentAfter = (time: string | undefined) => time && new Date(Date.parse(time) + 1).toISOString();
