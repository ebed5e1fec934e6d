'use client';
import { useEffect, useState } from 'react';
import { IconButton } from './button.tsx';

/** Writes text to the clipboard and says for 1.5 s whether it did. */
export function useCopy() {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 1500);
    return () => clearTimeout(timer);
  }, [state]);
  // The clipboard exists only in secure contexts: plain HTTP on another host has none.
  const copy = (text: string) =>
    (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  return { state, copy };
}

export function CopyButton({ text, label = 'Copy' }: { text: string; label?: string }) {
  const { state, copy } = useCopy();
  const words = { idle: label, copied: 'Copied', refused: 'The browser refused to copy' }[state];
  return <IconButton icon={state === 'copied' ? 'check' : 'copy'} label={words} onClick={() => copy(text)} />;
}

/** A command to type, with a button that copies it as it stands. */
export function Command({ text }: { text: string }) {
  const { state, copy } = useCopy();
  return (
    <div className="flex items-start gap-2 rounded-4 border border-line bg-sunken py-1.5 pr-1 pl-[9px] text-ink-2">
      <code className="min-w-0 flex-1 text-[11px]/[16px] wrap-anywhere">{text}</code>
      <button
        type="button"
        aria-label="Copy command"
        className="flex h-4 items-center rounded-2 px-1 text-11 hover:bg-hover"
        onClick={() => copy(text)}
      >
        {state === 'idle' ? 'Copy' : state === 'copied' ? 'Copied' : 'Refused'}
      </button>
    </div>
  );
}
