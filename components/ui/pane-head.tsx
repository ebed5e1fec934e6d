import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { toVisibleText } from './visible-text.ts';

/** On a phone the pane is a sheet of three lines until it is raised. */
export interface Raise {
  raised: boolean;
  onRaise: () => void;
}

interface PaneHeadProps {
  title: string;
  words: ReactNode;
  close: () => void;
  raise: Raise;
  /** Further lines of the lowered sheet on a phone. */
  peek?: ReactNode;
  /** A name is sans and small, what a machine wrote is mono and large. */
  small?: boolean;
}

export function PaneHead({ title, words, close, raise, peek, small }: PaneHeadProps) {
  const look = small ? 'text-15 font-semibold' : 'font-mono text-[20px]/[26px] font-semibold tracking-[-0.02em]';
  return (
    <header className="border-b border-line px-4 pt-[11px] pb-2.5">
      <div className="flex items-start gap-1.5">
        <h2 className={`min-w-0 flex-1 wrap-anywhere ${look}`}>{toVisibleText(title)}</h2>
        <CopyButton text={title} />
        <span className="hidden max-s:block">
          <IconButton
            icon={raise.raised ? 'chevron-down' : 'up'}
            label={raise.raised ? 'Lower the sheet' : 'Raise the sheet'}
            aria-expanded={raise.raised}
            onClick={raise.onRaise}
          />
        </span>
        <IconButton icon="cross" label="Close" onClick={close} />
      </div>
      <div className="flex items-center gap-1.5 text-12 text-ink-2">{words}</div>
      {peek && !raise.raised && <div className="hidden text-12/[18px] text-ink-2 max-s:block">{peek}</div>}
    </header>
  );
}
