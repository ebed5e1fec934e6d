import type { NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { Command } from '../ui/copy-button.tsx';
import { toKubectl } from './to-kubectl.ts';

/** The same facts, as commands to type. */
export function KubectlCommands({ nodes }: { nodes: readonly NodeSummary[] }) {
  return (
    <>
      <p className="mb-2 text-ink-2">The same facts, read with kubectl:</p>
      <div className="grid gap-2">
        {toKubectl(nodes).map((text) => (
          <Command key={text} text={text} />
        ))}
      </div>
    </>
  );
}
