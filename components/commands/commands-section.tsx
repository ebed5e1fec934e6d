import { PaneSection } from '../ui/section.tsx';
import { CommandGroups } from './command-groups.tsx';
import type { Commands } from './commands.ts';

/** The commands of a pane, where they stand open. */
export const CommandsSection = ({ commands }: { commands: Commands }) => (
  <PaneSection title="Check it yourself">
    <CommandGroups commands={commands} />
  </PaneSection>
);
