import { Command } from 'cmdk';
import type { Mark } from '../../lib/model/search/search.ts';
import { Slot } from '../address/slot.tsx';
import { formatCount } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { toVisibleText } from '../ui/visible-text.ts';
import { fullNameOf, groupSearchItems, type SearchItem } from './search-item.ts';

interface ResultsProps {
  items: readonly SearchItem[];
  onOpen: (item: SearchItem) => void;
}

/** Lines by group, each group with its number. */
export function SearchResults({ items, onOpen }: ResultsProps) {
  return groupSearchItems(items).map(([group, members]) => (
    <Command.Group key={group} heading={<GroupHeading name={group} count={members[0]?.of ?? members.length} />}>
      {members.map((item) => (
        <Result key={item.key} item={item} onOpen={onOpen} />
      ))}
    </Command.Group>
  ));
}

function GroupHeading({ name, count }: { name: string; count: number }) {
  return (
    <span className="flex justify-between px-3.5 pt-2 pb-[3px] text-11 text-ink-3">
      <span>{name}</span>
      <span className="tabular-nums">{formatCount(count)}</span>
    </span>
  );
}

function Result({ item, onOpen }: { item: SearchItem; onOpen: (item: SearchItem) => void }) {
  return (
    <Command.Item
      value={item.key}
      onSelect={() => onOpen(item)}
      className="flex h-7 cursor-pointer items-center gap-x-2 px-3.5 text-12 whitespace-nowrap aria-selected:bg-selected aria-selected:shadow-[inset_2px_0_0_var(--selected-line)] max-s:h-auto max-s:min-h-11 max-s:flex-wrap max-s:py-1"
    >
      <span className="flex w-5 flex-none items-center">
        {item.slot ? <Slot state={item.slot} /> : item.icon && <Icon small name={item.icon} className="text-ink-3" />}
      </span>
      {item.id !== '' && (
        <span className="min-w-[120px] truncate font-mono text-[12.5px] max-s:order-last max-s:ml-7">
          <Marked text={item.id} marks={item.idMarks} />
        </span>
      )}
      <span className="min-w-0 flex-1 truncate max-s:basis-[calc(100%-28px)]">
        <Name item={item} />
        {item.detail && <span className="text-ink-3">{item.detail}</span>}
      </span>
      {item.word !== '' && (
        <span className="pl-2 text-11 text-ink-3 max-s:order-last max-s:ml-7 max-s:pl-0">{item.word}</span>
      )}
    </Command.Item>
  );
}

function Name({ item }: { item: SearchItem }) {
  const dim = item.namespace ? item.namespace.length + 1 : 0;
  return (
    <bdi className={item.mono ? 'font-mono' : ''}>
      <Marked text={fullNameOf(item)} marks={item.nameMarks} dim={dim} />
    </bdi>
  );
}

/** The text with what matched underlined; the first `dim` characters are grey. */
function Marked({ text, marks = [], dim = 0 }: { text: string; marks?: readonly Mark[] | undefined; dim?: number }) {
  return cutText(text, marks, dim).map(({ from, part, isMarked }) => {
    const shown = toVisibleText(part);
    const grey = from < dim ? 'text-ink-3' : '';
    return isMarked ? (
      <mark
        key={from}
        className={`bg-transparent font-bold underline decoration-accent decoration-2 underline-offset-3 ${grey || 'text-inherit'}`}
      >
        {shown}
      </mark>
    ) : (
      <span key={from} className={grey}>
        {shown}
      </span>
    );
  });
}

interface TextPart {
  from: number;
  part: string;
  isMarked: boolean;
}

/** The text in parts that are wholly marked or not, and wholly grey or not. */
export function cutText(text: string, marks: readonly Mark[], dim: number): TextPart[] {
  const cuts = [...new Set([0, dim, ...marks.flat(), text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    from,
    part: text.slice(from, cuts[index + 1]),
    isMarked: marks.some(([start, end]) => start <= from && from < end),
  }));
}
