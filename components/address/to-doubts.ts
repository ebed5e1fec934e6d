import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceKind } from '../../lib/model/records.ts';

/** What stands beside an address whose state or owner is in doubt: why. */
export interface Doubts {
  /** Why a state is unknown, e.g. `pods syncing`, `pods refused, ciliumendpoints absent`. */
  unknown: string;
  /** Why an owner is unconfirmed, e.g. `pods refused`. */
  unconfirmed: string;
}

// IP27 of docs/spec/ip-ownership.md: the sources that tell whether somebody has an address.
const needed: readonly SourceKind[] = ['CiliumNode', 'Pod', 'CiliumEndpoint', 'CiliumEndpointSlice'];

export function toDoubts(sources: readonly SourceAnswer[]): Doubts {
  const wanted = needed.flatMap((kind) => sources.find((source) => source.kind === kind) ?? []);
  const pods = wanted.find(({ kind }) => kind === 'Pod');
  const podsMissing = pods?.state === 'refused' || pods?.state === 'absent';
  // A kind that is merely absent is named only beside pods that cannot be read: on its own it is normal.
  const missing = wanted.filter(
    ({ state }) => state === 'syncing' || state === 'refused' || (podsMissing && state === 'absent'),
  );
  return {
    unknown:
      missing.length > 0
        ? missing.map(({ resource, state }) => `${resource} ${state}`).join(', ')
        : 'which pool the agent gives from is not known',
    unconfirmed: podsMissing ? `${pods.resource} ${pods.state}` : 'no other object confirms it',
  };
}
