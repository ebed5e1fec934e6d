/** Which drawing answers the question: columns, the focus of one node or namespace, or the matrix when it is too much to draw. */
import type { IdentitiesParams } from '../../lib/url/identities-params.ts';
import { chooseForm } from './layout/choose-form.ts';
import type { Picture } from './layout/drawing.ts';
import { layOutColumns } from './layout/lay-out-columns.ts';
import { layOutFocus } from './layout/lay-out-focus.ts';
import type { Drawing } from './to-drawing.ts';

export interface Wanted {
  focus: string | null;
  dir: IdentitiesParams['dir'];
  /** Rows of a focus that show what they fold. */
  unfolded: string[];
  /** Beside an open pane. */
  narrow: boolean;
}

/** undefined: too large to draw, the matrix stands in its place. */
export function layOut({ nodes, edges }: Drawing, { focus, dir, unfolded, narrow }: Wanted): Picture | undefined {
  const focused = focus !== null && layOutFocus(nodes, edges, { id: focus, direction: dir, unfolded, narrow });
  if (focused) return focused;
  const form = chooseForm(nodes, edges);
  return form === 'matrix' ? undefined : layOutColumns(nodes, edges, { form });
}
