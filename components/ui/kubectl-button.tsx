'use client';
import { Command } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { Popover } from './popover.tsx';

/** The same facts, as commands to type. */
export function KubectlButton({ commands }: { commands: readonly string[] }) {
  return (
    <Popover
      label="kubectl"
      className="inline-flex h-[26px] items-center gap-1.5 rounded-4 border border-line-2 bg-surface px-[9px] text-12 hover:bg-hover"
      button={
        <>
          <Icon name="chevron-right" />
          kubectl
        </>
      }
    >
      <p className="mb-2 text-ink-2">The same facts, read with kubectl:</p>
      <div className="grid gap-2">
        {commands.map((text) => (
          <Command key={text} text={text} />
        ))}
      </div>
    </Popover>
  );
}
