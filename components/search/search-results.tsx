import type { UseQueryResult } from '@tanstack/react-query';
import { Command } from 'cmdk';
import type { TimedWhois } from '../../lib/queries/whois.ts';
import { Slot } from '../address/slot.tsx';
import { Failed } from '../states/states.tsx';
import { Icon } from '../ui/icon.tsx';
import { groupSearchItems, type SearchItem, splitAtHit } from './to-search-item.ts';

interface ResultsProps {
  query: string;
  items: readonly SearchItem[];
  answer: UseQueryResult<TimedWhois>;
  recent: readonly string[];
  onOpen: (item: SearchItem) => void;
  onRecent: (query: string) => void;
}

export function SearchResults({ query, items, answer, recent, onOpen, onRecent }: ResultsProps) {
  return (
    <Command.List
      label="Results"
      className="max-h-[min(440px,calc(100dvh-180px))] min-h-[220px] overflow-y-auto pb-2 outline-none"
    >
      {answer.isError && <Failed what="The search failed" message={answer.error.message} />}
      {query === '' && <Suggestions recent={recent} onRecent={onRecent} />}
      {query !== '' && answer.data && items.length === 0 && !answer.isError && <Nothing query={query} />}
      {groupSearchItems(items).map(([group, members]) => (
        <Command.Group key={group} heading={<GroupHeading name={group} count={members.length} />}>
          {members.map((item) => (
            <Result key={item.key} item={item} query={query} onOpen={onOpen} />
          ))}
        </Command.Group>
      ))}
    </Command.List>
  );
}

function GroupHeading({ name, count }: { name: string; count: number }) {
  return (
    <span className="flex justify-between px-3.5 pt-2 pb-[3px] text-11 text-ink-3">
      <span>{name}</span>
      <span className="tabular-nums">{count}</span>
    </span>
  );
}

function Result({ item, query, onOpen }: { item: SearchItem; query: string; onOpen: (item: SearchItem) => void }) {
  return (
    <Command.Item
      value={item.key}
      onSelect={() => onOpen(item)}
      className="grid h-7 cursor-pointer grid-cols-[20px_minmax(0,auto)_minmax(0,1fr)_auto] items-center gap-x-2 px-3.5 text-12 whitespace-nowrap aria-selected:bg-selected aria-selected:shadow-[inset_2px_0_0_var(--selected-line)] max-s:h-11"
    >
      {item.slot ? <Slot state={item.slot} /> : item.icon && <Icon small name={item.icon} />}
      <span className="min-w-[120px] truncate font-mono text-[12.5px]">
        <Hit text={item.id} query={query} />
      </span>
      <span className="truncate">
        {item.namespace && <span className="text-ink-3">{item.namespace}/</span>}
        <Hit text={item.name} query={query} />
        {item.detail && <span className="text-ink-3">{item.detail}</span>}
      </span>
      <span className="pl-2 text-11 text-ink-3">{item.word}</span>
    </Command.Item>
  );
}

function Hit({ text, query }: { text: string; query: string }) {
  const [before, hit, after] = splitAtHit(text, query);
  return (
    <>
      {before}
      {hit && (
        <mark className="bg-transparent font-bold text-inherit underline decoration-accent decoration-2 underline-offset-3">
          {hit}
        </mark>
      )}
      {after}
    </>
  );
}

function Nothing({ query }: { query: string }) {
  return (
    <p className="px-3.5 py-3 text-12 text-ink-2">
      Nothing here is named <code className="wrap-anywhere text-ink">{query}</code>: no object that is read mentions it.
      Sources that are refused or not installed were not searched.
    </p>
  );
}

const examples = [
  'An address or CIDR',
  'Pod, namespace/pod, node',
  'ENI, subnet, instance, security group',
  'MAC, identity number, endpoint ID',
  'key=value of a label',
];

function Suggestions({ recent, onRecent }: { recent: readonly string[]; onRecent: (query: string) => void }) {
  if (recent.length > 0) {
    return (
      <Command.Group heading={<GroupHeading name="Recent searches" count={recent.length} />}>
        {recent.map((query) => (
          <Command.Item
            key={query}
            value={`recent:${query}`}
            onSelect={() => onRecent(query)}
            className="flex h-7 cursor-pointer items-center gap-2 px-3.5 text-12 aria-selected:bg-selected max-s:h-11"
          >
            <Icon small name="clock" className="text-ink-3" />
            <span className="truncate font-mono">{query}</span>
          </Command.Item>
        ))}
      </Command.Group>
    );
  }
  return (
    <div className="px-3.5 py-3 text-12 text-ink-2">
      <p className="mb-1 text-11 text-ink-3">It takes</p>
      <ul className="grid gap-1">
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </div>
  );
}
