import type { LineStyle } from './layout/drawing.ts';
import { lineWords } from './line-words.ts';

const strokes: Record<LineStyle, string> = {
  allowed: 'var(--ok)',
  denied: 'var(--conflict)',
  l7: 'var(--l7)',
  default: 'var(--unknown)',
  unknown: 'var(--unknown)',
};

/** Line styles and the bar of isolation; the words stand beside the lines. */
export function Legend() {
  return (
    <ul aria-label="Legend" className="flex min-w-0 flex-wrap items-center gap-x-3.5">
      {lineWords.map(({ style, words }) => (
        <li key={style} className="flex flex-none items-center gap-1.5">
          <Line style={style} />
          {words}
        </li>
      ))}
      <li className="flex flex-none items-center gap-1.5">
        <span aria-hidden="true" className="h-3 w-[3px] bg-ink" />
        bar: a policy selects it in that direction
      </li>
    </ul>
  );
}

function Line({ style }: { style: LineStyle }) {
  const stroke = strokes[style];
  return (
    <svg viewBox="0 0 30 12" aria-hidden="true" className="h-3 w-[30px] flex-none" fill="none">
      {style === 'l7' && <path d="M1 6h27" stroke={stroke} strokeWidth="4" />}
      <path
        d="M1 6h27"
        stroke={style === 'l7' ? 'var(--surface)' : stroke}
        strokeWidth={style === 'unknown' ? 1.8 : 1.5}
        {...(style === 'unknown' && { strokeDasharray: '0 4', strokeLinecap: 'round' as const })}
      />
      <path d={style === 'denied' ? 'M28 1v10' : 'm23 2.5 5.5 3.5-5.5 3.5'} stroke={stroke} strokeWidth="1.5" />
    </svg>
  );
}
