import { useMemo, useState } from 'react';
import type { IdentityGraph } from '../../lib/model/identity-graph/identity-graph.ts';
import type { IdentitiesParams } from '../../lib/url/identities-params.ts';
import type { Stillness } from '../ui/hold-still.ts';
import { useAttended } from '../ui/use-attended.ts';
import { useHeld } from '../ui/use-held.ts';
import { countMoves, listGone } from './count-moves.ts';
import { layOut } from './lay-out.ts';
import { type Drawing, toDrawing } from './to-drawing.ts';

const still: Stillness<Drawing> = { countMoves, keepPlaces: (shown) => shown };

/** What is drawn of an answer; the same object while it says the same: a new revision alone draws nothing anew. */
function useDrawing(answer: IdentityGraph | undefined, focused: boolean): Drawing {
  const next = useMemo(() => {
    const drawing = toDrawing(answer?.nodes ?? [], answer?.edges ?? [], focused);
    return { drawing, says: JSON.stringify(drawing) };
  }, [answer, focused]);
  const [kept, setKept] = useState(next);
  if (kept.says !== next.says) setKept(next);
  return kept.says === next.says ? kept.drawing : next.drawing;
}

const none: string[] = [];

/** The picture of an answer, held still while the pointer or the focus is in `place`. `view`: what the reader has chosen. */
export function usePicture(
  answer: IdentityGraph | undefined,
  { focus, dir, sel }: IdentitiesParams,
  view: string,
  place: HTMLElement | null,
) {
  const next = useDrawing(answer, focus !== null);
  const held = useHeld(next, view, useAttended(place), still);
  const [unfolded, setUnfolded] = useState({ view, rows: none });
  const rows = unfolded.view === view ? unfolded.rows : none;
  const drawn = held.value;
  const narrow = sel !== null;
  const isCounted = answer?.nodes === null;
  return {
    /** undefined: too much to draw. */
    picture: useMemo(
      () => (isCounted ? undefined : layOut(drawn, { focus, dir, unfolded: rows, narrow })),
      [drawn, isCounted, focus, dir, rows, narrow],
    ),
    gone: useMemo(() => listGone(drawn, next), [drawn, next]),
    pending: held.pending,
    apply: held.apply,
    unfold: (row: string) => setUnfolded({ view, rows: [...rows, row] }),
  };
}
