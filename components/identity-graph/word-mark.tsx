import type { EdgeWord } from '../../lib/model/identity-graph/identity-graph.ts';

const marks: Record<EdgeWord, { sign: string; words: string; look: string }> = {
  allow: { sign: '✓', words: 'allow', look: 'text-ok' },
  'allow-l7': { sign: '▽', words: 'allow at L7', look: 'text-l7' },
  deny: { sign: '✕', words: 'deny', look: 'text-conflict' },
  unknown: { sign: '?', words: 'unknown', look: 'text-unknown' },
};

export const nameWord = (word: EdgeWord) => marks[word].words;

/** What the rules of an edge say, by shape and word, not by colour alone. */
export const WordMark = ({ word, children }: { word: EdgeWord; children?: React.ReactNode }) => (
  <span className={`inline-flex items-baseline gap-1 font-semibold ${marks[word].look}`}>
    <span aria-hidden="true" className="w-3 text-center">
      {marks[word].sign}
    </span>
    <span className={children === undefined ? '' : 'sr-only'}>{marks[word].words}</span>
    {children}
  </span>
);
