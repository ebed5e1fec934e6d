'use client';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import type { Commands } from './commands.ts';

// The words are read when they are wanted: they are no part of the first load.
const CommandGroups = dynamic(() => import('./command-groups.tsx').then((module) => module.CommandGroups), {
  ssr: false,
});

/** The button of a screen's head that opens its commands. */
export const KubectlButton = ({ commands }: { commands: Commands }) => (
  <KubectlPopover>
    <CommandGroups commands={commands} />
  </KubectlPopover>
);

/** The same button over commands that are made when it opens. */
export function KubectlPopover({ children }: { children: ReactNode }) {
  return (
    <Popover
      wide
      label="kubectl"
      className="inline-flex h-[26px] items-center gap-1.5 rounded-4 border border-line-2 bg-surface px-[9px] text-12 hover:bg-hover max-s:h-11"
      button={
        <>
          <Icon name="chevron-right" />
          <span className="button-words">kubectl</span>
        </>
      }
    >
      {children}
    </Popover>
  );
}
