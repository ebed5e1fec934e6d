'use client';
import { usePathname } from 'next/navigation';
import { useStatus } from '../../lib/queries/status.ts';
import { formatCount } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import { type Screen, screenGroups } from './screens.ts';
import { Sources } from './sources.tsx';

export function Navigation() {
  const status = useStatus().data;
  return (
    <nav
      aria-label="Main"
      className="flex min-h-0 flex-col gap-px overflow-hidden max-s:overflow-x-auto max-s:[scrollbar-width:none] border-r border-line bg-surface p-2 max-s:row-start-3 max-s:flex-row max-s:justify-around max-s:border-t max-s:border-r-0 max-s:p-1"
    >
      {screenGroups.map((group) => (
        <ul
          key={group[0]?.path}
          className="flex flex-none flex-col gap-px max-s:flex-1 max-s:flex-row max-s:justify-around"
        >
          {group.map((screen) => (
            <li key={screen.path}>
              <ScreenLink screen={screen} count={status && screen.count?.(status.counts)} />
            </li>
          ))}
        </ul>
      ))}
      {status && <Sources status={status} />}
    </nav>
  );
}

function ScreenLink({ screen, count }: { screen: Screen; count: number | null | undefined }) {
  const current = usePathname().startsWith(screen.path);
  return (
    <IntentLink
      href={screen.path}
      title={screen.name}
      aria-current={current ? 'page' : undefined}
      className="group flex h-7 items-center gap-2 rounded-4 px-2 whitespace-nowrap text-ink-2 hover:bg-hover aria-[current]:bg-hover forced-colors:aria-[current]:border-l-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_2px_0_0_var(--selected-line)] max-s:h-11 max-s:min-w-20 max-s:flex-col max-s:justify-center max-s:gap-px max-s:aria-[current]:shadow-[inset_0_2px_0_var(--selected-line)]"
    >
      <Icon name={screen.icon} className="text-ink-3 group-aria-[current]:text-ink" />
      <span className="max-m:sr-only max-s:not-sr-only max-s:whitespace-nowrap max-s:text-[10.5px]/[13px]">
        {screen.name}
      </span>
      {count !== undefined && (
        <span className="ml-auto text-12 font-normal text-ink-3 tabular-nums max-m:hidden">{formatCount(count)}</span>
      )}
    </IntentLink>
  );
}
