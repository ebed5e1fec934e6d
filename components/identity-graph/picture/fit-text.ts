/** Text in a row of fixed width: cut in the middle, so that what differs at either end can be told. */
import { toVisibleText } from '../../ui/visible-text.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
// Emoji and the scripts whose letters a monospaced font draws two columns wide.
const wide = /\p{Extended_Pictographic}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

const toColumns = (grapheme: string) => (wide.test(grapheme) ? 2 : 1);

/** Graphemes from the front (or the back) that stand in `columns`. */
function take(all: readonly string[], columns: number): string[] {
  const taken: string[] = [];
  let left = columns;
  for (const grapheme of all) {
    left -= toColumns(grapheme);
    if (left < 0) break;
    taken.push(grapheme);
  }
  return taken;
}

/**
 * Visible text of at most `columns` letters of a monospaced font, `…` in the middle where there was more, or at its start:
 * the end of `k8s-app=kube-dns` says more than both halves.
 */
export function fitText(text: string, columns: number, cut: 'middle' | 'start' = 'middle'): string {
  // No more than this can be shown: a label of megabytes is not split whole.
  const visible = toVisibleText(text.length > 2000 ? `${text.slice(0, 1000)}${text.slice(-1000)}` : text);
  const all = Array.from(graphemes.segment(visible), ({ segment }) => segment);
  if (all.reduce((sum, grapheme) => sum + toColumns(grapheme), 0) <= columns) return visible;
  const front = cut === 'start' ? 0 : Math.ceil((columns - 1) / 2);
  const head = take(all, front);
  const tail = take(all.toReversed(), columns - 1 - front).reverse();
  return `${head.join('')}…${tail.join('')}`;
}
