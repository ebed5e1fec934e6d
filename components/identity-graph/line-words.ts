import type { LineStyle } from './layout/drawing.ts';

/** What a line says: labels alone, no verdict. In the order of the legend. */
export const lineWords: readonly { style: LineStyle; words: string }[] = [
  { style: 'allowed', words: 'a rule allows it' },
  { style: 'l7', words: 'allowed, restricted at L7' },
  { style: 'denied', words: 'a rule denies it, in focus only' },
  { style: 'unknown', words: 'labels do not decide it' },
];
