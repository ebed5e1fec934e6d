import { formatCount } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import type { Screen } from './screens.ts';

interface ScreenLinkProps {
  screen: Screen;
  current: boolean;
  count: number | null | undefined;
  onClick?: () => void;
}

/** A screen by its icon, name, and how much there is of it. */
export function ScreenLink({ screen, current, count, onClick }: ScreenLinkProps) {
  return (
    <IntentLink
      href={screen.path}
      title={screen.name}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
      className="shell-link"
    >
      <Icon name={screen.icon} />
      <span className="shell-name">{screen.name}</span>
      {count !== undefined && <span className="shell-count">{formatCount(count)}</span>}
    </IntentLink>
  );
}
