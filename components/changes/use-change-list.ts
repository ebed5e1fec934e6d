import { useState } from 'react';
import type { Change } from '../../lib/model/changes/change.ts';
import { type ChangePageAnswer, changesPath } from '../../lib/queries/changes.ts';
import { useLive } from '../../lib/queries/query-provider.tsx';
import { useRowsInView } from '../../lib/queries/use-rows-in-view.ts';
import { toChangeParams, useChangesParams } from '../../lib/url/changes-params.ts';
import { useAttended } from '../ui/use-attended.ts';

export const rowsOf = ({ changes }: ChangePageAnswer): readonly Change[] => changes;

/**
 * The list under the filter of the URL. While somebody is in `area`, or the screen is paused, it stays at the newest change it
 * showed; `show` lets it go on to what came since.
 */
export function useChangeList() {
  const [params] = useChangesParams();
  const [area, setArea] = useState<HTMLElement | null>(null);
  const attended = useAttended(area);
  const held = useLive().paused || attended;
  const [until, setUntil] = useState<number>();
  const asked = { ...toChangeParams(params), until: until === undefined ? '' : `${until}` };
  const list = useRowsInView(changesPath, asked, rowsOf);
  const { answer } = list;
  // Adjusted while rendering, as React's documentation has it for state that follows an input; no effect, no second paint.
  if (held && until === undefined && answer && answer.total > 0) setUntil(answer.newest);
  if (!held && until !== undefined) setUntil(undefined);
  return {
    ...list,
    area: setArea,
    show: () => setUntil(answer?.newest),
    /** A moment after the newest change, by the clock that dates them. */
    fromNow: () => toMomentAfter(answer?.newestAt) ?? answer?.since ?? null,
  };
}

const toMomentAfter = (time: string | undefined) => time && new Date(Date.parse(time) + 1).toISOString();
