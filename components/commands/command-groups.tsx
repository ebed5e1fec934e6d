'use client';
import type { ReactNode } from 'react';
import { useAgent } from '../../lib/queries/agent.ts';
import { Command } from '../ui/copy-button.tsx';
import type { Commands } from './commands.ts';
import { toAgentCommand } from './to-agent-command.ts';

/** Both groups of commands: what prints the same facts, and what the agent itself says of them. */
export function CommandGroups({ commands: { kubectl, agent, node } }: { commands: Commands }) {
  return (
    <div className="grid gap-3">
      <Group title="The same facts, read with kubectl">
        {kubectl.map((text) => (
          <Command key={text} text={text} />
        ))}
      </Group>
      {agent.length > 0 && <AgentGroup words={agent} node={node} />}
    </div>
  );
}

/** The agent is asked for when the group is shown: which pod it is, and by which name its tool goes. */
function AgentGroup({ words, node }: { words: readonly string[]; node: string | undefined }) {
  const { data: agent, error } = useAgent(node);
  return (
    <Group title="Verify on the agent">
      {!agent && !error && <p className="text-11 text-ink-3">Asking which pod it is …</p>}
      {agent?.note && <p className="text-11 text-ink-3">{agent.note}</p>}
      {error && !agent && <p className="text-11 text-ink-3">Which agent it is was not answered: {error.message}</p>}
      {agent &&
        words.map((each) => {
          const text = toAgentCommand(agent, each);
          return text && <Command key={each} text={text} />;
        })}
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-1.5">
      <p className="text-11 text-ink-3">{title}</p>
      {children}
    </section>
  );
}
