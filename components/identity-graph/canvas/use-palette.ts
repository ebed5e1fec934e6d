import { useEffect, useState } from 'react';
import { type Palette, readPalette } from '../picture/palette.ts';

/** The colours at an element, read anew when the reader or the system changes the theme; undefined until it stands there. */
export function usePalette(place: HTMLElement | null): Palette | undefined {
  const [palette, setPalette] = useState<Palette>();
  useEffect(() => {
    if (!place) return;
    const read = () => setPalette(readPalette(place));
    read();
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    const chosen = new MutationObserver(read);
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', read);
      chosen.disconnect();
    };
  }, [place]);
  return palette;
}
