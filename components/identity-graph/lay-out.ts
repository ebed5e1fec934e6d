/** Which drawing answers the question: columns, the focus of one node or namespace, or the matrix when it is too much to draw. */
import type { IdentitiesParams } from '../../lib/url/identities-params.ts';
import { chooseForm } from './layout/choose-form.ts';
import type { Picture } from './layout/drawing.ts';
import { layOutColumns } from './layout/lay-out-columns.ts';
import { layOutFocus } from './layout/lay-out-focus.ts';
import { layOutNamespace } from './layout/lay-out-namespace.ts';
import type { Drawing } from './to-drawing.ts';

export interface Wanted {
  focus: string | null;
  dir: IdentitiesParams['dir'];
  /** Rows of a focus that show what they fold. */
  unfolded: string[];
  /** Beside an open pane. */
  narrow: boolean;
}

const namespacePrefix = 'namespace:';

function layOutFocused({ nodes, edges }: Drawing, focus: string, wanted: Wanted): Picture | null {
  if (focus.startsWith(namespacePrefix)) return layOutNamespace(nodes, edges, focus.slice(namespacePrefix.length));
  const { dir, unfolded, narrow } = wanted;
  return layOutFocus(nodes, edges, { id: focus, direction: dir, unfolded, narrow });
}

/** undefined: too large to draw, the matrix stands in its place. */
export function layOut(drawing: Drawing, wanted: Wanted): Picture | undefined {
  const focused = wanted.focus === null ? null : layOutFocused(drawing, wanted.focus, wanted);
  if (focused) return focused;
  const form = chooseForm(drawing.nodes, drawing.edges);
  return form === 'matrix' ? undefined : layOutColumns(drawing.nodes, drawing.edges, { form });
}
