/** The picture on the screen as a file. Both kinds come from the same text, with the legend, the revision and what was not synced. */
import { saveBlob } from '../../ui/save-file.ts';
import type { Picture } from '../layout/drawing.ts';
import { readPalette } from './palette.ts';
import { type PictureWords, toSvg } from './to-svg.ts';

export type PictureFormat = 'svg' | 'png';

// Twice as sharp as a screen, within what browsers allow a canvas to be.
const scale = 2;
const mostPixels = 16_000;

export async function savePicture(name: string, format: PictureFormat, picture: Picture, words: PictureWords) {
  const drawn = toSvg(picture, { ...words, palette: readPalette(document.body) });
  const blob = format === 'svg' ? new Blob([drawn.text], { type: 'image/svg+xml' }) : await toPng(drawn);
  saveBlob(`${name}.${format}`, blob);
}

async function toPng({ text, width, height }: ReturnType<typeof toSvg>): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const sharp = Math.min(scale, mostPixels / Math.max(width, height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.floor(width * sharp),
    height: Math.floor(height * sharp),
  });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture of it.'))),
      'image/png',
    ),
  );
}
