'use client';
import { usePrinting } from '../../ui/use-printing.ts';
import type { Picture } from '../layout/drawing.ts';
import { readPalette } from './palette.ts';
import { type PictureWords, toSvg } from './to-svg.ts';

/** On paper the picture is the file that is saved, light, as wide as the page. */
export function PrintedPicture({ picture, words }: { picture: Picture; words: PictureWords }) {
  const printing = usePrinting();
  if (!printing) return null;
  const { text } = toSvg(picture, { ...words, palette: readPalette(document.body, 'light') });
  const draw = (host: HTMLElement | null) =>
    // An image of it would be read after the page is laid out. Parsed as XML it is what toSvg wrote: strings are text in it.
    host?.replaceChildren(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
  return <div ref={draw} className="print-only graph-print" />;
}
