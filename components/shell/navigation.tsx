'use client';
import { usePathname } from 'next/navigation';
import { useStatus } from '../../lib/queries/status.ts';
import { MoreButton } from './more-button.tsx';
import { ScreenLink } from './screen-link.tsx';
import { screenGroups, screens } from './screens.ts';
import { Sources } from './sources.tsx';

/** Every screen at the left; on a phone a bar at the bottom with three of them, and More. */
export function Navigation() {
  const status = useStatus().data;
  const path = usePathname();
  const current = screens.find((screen) => path.startsWith(screen.path));
  return (
    <nav aria-label="Main" className="shell-nav">
      {screenGroups.map((group) => (
        <ul key={group[0]?.path}>
          {group.map((screen) => (
            <li key={screen.path} className={screen.bar && 'shell-bar'}>
              <ScreenLink
                screen={screen}
                current={screen === current}
                count={status && screen.count?.(status.counts)}
              />
            </li>
          ))}
        </ul>
      ))}
      <MoreButton current={current?.bar ? undefined : current} />
      {status && <Sources status={status} />}
    </nav>
  );
}
