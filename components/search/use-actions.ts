import { useRouter } from 'next/navigation';
import type { KeyboardEvent } from 'react';
import { toIdentityGraphLink } from '../../lib/url/links.ts';
import { useCopy } from '../ui/copy-button.tsx';
import type { Action } from './search-foot.tsx';
import type { SearchItem } from './search-item.ts';
import { identityOf, toSearchKubectl } from './to-search-kubectl.ts';
import type { Palette } from './use-palette.ts';

/** What can be done with the chosen line, and the keys that do it: docs/spec/search.md, SE12. */
export function useActions(palette: Palette, onClose: () => void) {
  const router = useRouter();
  const { state, copy } = useCopy();
  const { current, isBehind } = palette;
  // Nothing is done with a line of an earlier input.
  const item = isBehind ? undefined : current;
  const identity = item?.match && identityOf(item.match);
  const command = item?.match && toSearchKubectl(item.match);
  const showGraph = (id: number) => {
    onClose();
    router.push(toIdentityGraphLink(id));
  };
  const actions: Action[] = [
    ...(item ? listOpening(item, palette) : []),
    ...(identity === undefined
      ? []
      : [{ keys: ['Alt', 'G'], label: `identity ${identity} in graph`, run: () => showGraph(identity) }]),
    ...(command ? [{ keys: ['Alt', 'K'], label: copyWords[state], run: () => copy(command) }] : []),
  ];
  return { actions, onKeyDown: (event: KeyboardEvent) => onKey(event, palette, actions) };
}

const copyWords = { idle: 'copy kubectl', copied: 'copied', refused: 'the browser refused to copy' };

function listOpening(item: SearchItem, { open, forget }: Palette): Action[] {
  if (item.refill !== undefined) {
    return [
      { keys: ['↵'], label: 'search again', run: () => open(item) },
      { keys: ['Del'], label: 'forget', run: () => forget(item) },
    ];
  }
  return item.href === undefined ? [] : [{ keys: ['↵'], label: 'open', run: () => open(item) }];
}

/** By the place of the key: with Alt, layouts make other characters of letters. */
const keysOfCodes: Record<string, string> = { KeyG: 'Alt,G', KeyK: 'Alt,K' };

/** Keys that the list itself does not know. What is handled here it does not see. */
function onKey(event: KeyboardEvent, palette: Palette, actions: readonly Action[]): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter' && palette.isBehind) {
    event.preventDefault();
    palette.awaitAnswer(true);
    return;
  }
  const keys = event.altKey ? keysOfCodes[event.code] : event.key === 'Delete' ? 'Del' : undefined;
  const action = actions.find((each) => each.keys.join() === keys);
  if (!action) return;
  event.preventDefault();
  action.run();
}
