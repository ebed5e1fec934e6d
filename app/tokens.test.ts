import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const pairs = /--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;
const tokens = new Map([...css.matchAll(pairs)].map(([, name, light, dark]) => [name, { light, dark }]));
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const surfaces = ['canvas', 'surface', 'sunken', 'hover', 'selected'];
const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'releasing', 'conflict', 'unknown', 'ok', 'warn', 'l7'];
const graphics = ['control', 'selected-line', 'focus', 'pod', 'infra', 'primary', 'free'];
/** Text that stands on a colour of its own: a letter in a slot, a notice. */
const onFills = [
  ['on-accent', 'accent'],
  ['on-pod', 'pod'],
  ['on-infra', 'infra'],
  ['on-conflict', 'conflict'],
  ['ink', 'warn-bg'],
  ['warn', 'warn-bg'],
  ['releasing', 'releasing-bg'],
  ['ink', 'conflict-bg'],
  ['conflict', 'conflict-bg'],
  ['l7', 'l7-bg'],
  ['ok', 'ok-bg'],
  ['surface', 'ink'],
] as const;

/** WCAG 2.2, relative luminance: sRGB channels made linear, weighed. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function colour(name: string, theme: Theme): string {
  const found = tokens.get(name)?.[theme];
  if (found === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return found;
}

const ratio = (name: string, surface: string, theme: Theme) => contrast(colour(name, theme), colour(surface, theme));

test('the ratio is that of WCAG: 21 for black on white, and 4.54 for #767676', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test.each(themes)('[LK1] text is at least 4.5 on every surface, %s', (theme) => {
  for (const text of texts)
    for (const surface of surfaces)
      expect.soft(ratio(text, surface, theme), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)('[LK1] graphics are at least 3 on every surface, %s', (theme) => {
  for (const graphic of graphics)
    for (const surface of surfaces)
      expect.soft(ratio(graphic, surface, theme), `${graphic} on ${surface}`).toBeGreaterThanOrEqual(3);
});

test.each(themes)('[LK2] text on a colour of its own is at least 4.5, %s', (theme) => {
  for (const [text, fill] of onFills)
    expect.soft(ratio(text, fill, theme), `${text} on ${fill}`).toBeGreaterThanOrEqual(4.5);
});

test('[LK1] every colour of tokens.css is measured, or is a line that only divides', () => {
  const measured = new Set([...surfaces, ...texts, ...graphics, ...onFills.flat()]);
  expect([...tokens.keys()].filter((name) => !measured.has(name ?? ''))).toEqual(['line', 'line-2']);
});
