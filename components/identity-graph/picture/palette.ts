/** The design's colours as a canvas and a file need them: resolved for the theme that holds. */
import type { LineStyle } from '../layout/drawing.ts';

const tokens = [
  'surface',
  'sunken',
  'selected',
  'selected-line',
  'line',
  'line-2',
  'control',
  'ink',
  'ink-2',
  'ink-3',
  'ok',
  'conflict',
  'l7',
  'unknown',
] as const;

export type Palette = Record<(typeof tokens)[number] | 'mono' | 'sans', string>;

export const lineTokens = {
  allowed: 'ok',
  denied: 'conflict',
  l7: 'l7',
  default: 'unknown',
  unknown: 'unknown',
} as const satisfies Record<LineStyle, keyof Palette>;

/** Colours as the browser computes them at `place`, where `light-dark()` has been decided; `scheme` decides it instead. */
export function readPalette(place: HTMLElement, scheme = ''): Palette {
  const probe = document.createElement('i');
  probe.style.colorScheme = scheme;
  place.append(probe);
  const style = getComputedStyle(probe);
  const read = (property: 'color' | 'fontFamily', name: string) => {
    probe.style[property] = `var(--${name})`;
    return style[property];
  };
  const colours = Object.fromEntries(tokens.map((name) => [name, read('color', name)]));
  const fonts = { mono: read('fontFamily', 'mono'), sans: read('fontFamily', 'sans') };
  probe.remove();
  return { ...colours, ...fonts } as Palette;
}
