'use client';
import { type ReactNode, useState } from 'react';
import { Pane } from './pane.tsx';
import { PaneHead } from './pane-head.tsx';
import { useCloseOnEscape } from './use-close-on-escape.ts';

interface DetailPaneProps {
  title: string;
  /** What it is, in a line. */
  words: ReactNode;
  onClose: () => void;
  /** A name is sans and small, what a machine wrote is mono and large. */
  small?: boolean;
  children?: ReactNode;
}

/** What is known of the selected row. Esc closes it; on a phone it is a sheet of a few lines that can be raised. */
export function DetailPane({ title, words, onClose, small = false, children }: DetailPaneProps) {
  const [raised, setRaised] = useState(false);
  useCloseOnEscape(onClose);
  return (
    <Pane label={`Details of ${title}`}>
      <div className={raised ? '' : 'max-s:[&_section]:hidden'}>
        <PaneHead
          title={title}
          words={words}
          close={onClose}
          raise={{ raised, onRaise: () => setRaised(!raised) }}
          small={small}
        />
        {children}
      </div>
    </Pane>
  );
}
