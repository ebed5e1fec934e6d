'use client';
import type { ReactNode } from 'react';
import { useStatus } from '../../lib/queries/status.ts';
import { IconButton } from '../ui/button.tsx';
import { useCopy } from '../ui/copy-button.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import { Brand } from './brand.tsx';
import { ClusterContext } from './cluster-context.tsx';
import { FreshnessBadge } from './freshness-badge.tsx';
import { KeyMap } from './key-map.tsx';
import { ThemeButton } from './theme-button.tsx';
import { useStatusFailure } from './use-status-failure.ts';

export function TopBar({ search }: { search: ReactNode }) {
  const status = useStatus().data;
  const failure = useStatusFailure();
  return (
    <header className="col-span-full flex min-w-0 items-center gap-2.5 border-b border-line bg-surface px-3 max-s:gap-1.5 max-s:px-2.5">
      <IntentLink
        href="/overview"
        aria-label="Cilium Explorer, overview"
        className="flex w-[calc(var(--nav)-24px)] flex-none items-center gap-2 font-semibold tracking-[-0.01em] max-m:w-6 max-s:h-11"
      >
        <Brand />
        <span className="max-m:hidden">Cilium Explorer</span>
      </IntentLink>
      <ClusterContext status={status} failure={failure} />
      {search}
      <FreshnessBadge status={status} failure={failure} />
      <PermalinkButton />
      <ThemeButton />
      <KeyMap />
    </header>
  );
}

function PermalinkButton() {
  const { state, copy } = useCopy();
  const label = { idle: 'Copy permalink', copied: 'Permalink copied', refused: 'The browser refused to copy' }[state];
  return (
    <span className="max-s:hidden">
      <IconButton
        icon={state === 'copied' ? 'check' : 'link'}
        label={label}
        onClick={() => copy(window.location.href)}
      />
    </span>
  );
}
