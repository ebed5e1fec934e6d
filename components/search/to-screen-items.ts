import { fitPieces, fitWhole, foldCase, markWhole, readPieces } from '../../lib/model/search/fit-name.ts';
import { everyFit, type Mark } from '../../lib/model/search/search.ts';
import type { IconName } from '../ui/icon.tsx';
import type { SearchItem } from './search-item.ts';

/** A screen that can be gone to, as the navigation names it. */
export interface ScreenName {
  path: string;
  name: string;
  icon: IconName;
  key: string;
}

/** Lines of one kind; `rank` is the place of its best in `everyFit`. */
export interface RankedItems {
  rank: number;
  items: SearchItem[];
}

/** Screens whose name is like the input, ranked as every other name: SE4. Without an input all, in their order. */
export function toScreenItems(screens: readonly ScreenName[], query: string): RankedItems {
  if (query === '') return { rank: 0, items: screens.map((screen) => toItem(screen, [])) };
  const fitted = screens
    .flatMap((screen) => fitScreen(screen, query) ?? [])
    .sort((a, b) => a.fit - b.fit || a.breaks - b.breaks || a.screen.name.length - b.screen.name.length);
  const rank = fitted[0]?.fit ?? everyFit.length;
  const kept = fitted.filter(({ fit }) => fit < inPieces || rank === inPieces);
  return { rank, items: kept.map(({ screen, marks }) => toItem(screen, marks)) };
}

const inPieces = everyFit.indexOf('pieces');

interface FittedScreen {
  screen: ScreenName;
  fit: number;
  breaks: number;
  marks: Mark[];
}

function fitScreen(screen: ScreenName, query: string): FittedScreen | undefined {
  const name = foldCase(screen.name);
  const wanted = foldCase(query);
  const fit = fitWhole(name, 0, wanted);
  if (fit >= 0) return { screen, fit, breaks: 0, marks: markWhole(name, 0, wanted) };
  const characters = readPieces(wanted);
  const pieces = characters === '' ? undefined : fitPieces(name, 0, characters);
  return pieces && { screen, fit: inPieces, ...pieces };
}

const toItem = ({ path, name, icon, key }: ScreenName, marks: Mark[]): SearchItem => ({
  key: `screen:${path}`,
  group: 'Go to',
  id: '',
  name,
  nameMarks: marks,
  word: `g ${key}`,
  icon,
  href: path,
});
