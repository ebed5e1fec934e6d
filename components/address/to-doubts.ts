import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceKind } from '../../lib/model/records.ts';

/** What stands beside an address whose state or owner is in doubt: why. */
export interface Doubts {
  /** Why a state is unknown, e.g. `pods syncing`, `pods refused, ciliumendpoints absent`. */
  unknown: string;
  /** Why an owner is unconfirmed, e.g. `pods refused`. */
  unconfirmed: string;
}

// IP27 of docs/spec/ip-ownership.md: the sources that tell whether somebody has an address; of one that stands nowhere also
// those that could name it.
const ofPlaced: readonly SourceKind[] = ['CiliumNode', 'Pod', 'CiliumEndpoint', 'CiliumEndpointSlice'];
const ofUnplaced: readonly SourceKind[] = [...ofPlaced, 'Node', 'Service'];

export function toDoubts(sources: readonly SourceAnswer[], placed = true): Doubts {
  const wanted = (placed ? ofPlaced : ofUnplaced).flatMap(
    (kind) => sources.find((source) => source.kind === kind) ?? [],
  );
  const pods = wanted.find(({ kind }) => kind === 'Pod');
  const podsMissing = pods?.state === 'refused' || pods?.state === 'absent';
  // Other kinds that are merely absent are named only beside pods that cannot be read: on their own it is normal.
  const missing = wanted.filter(
    ({ kind, state }) =>
      state === 'syncing' || state === 'refused' || (state === 'absent' && (podsMissing || kind === 'CiliumNode')),
  );
  return {
    unknown: missing.map(({ resource, state }) => `${resource} ${state}`).join(', ') || explainUnnamed(sources, placed),
    unconfirmed: podsMissing ? `${pods.resource} ${pods.state}` : 'no other object confirms it',
  };
}

function explainUnnamed(sources: readonly SourceAnswer[], placed: boolean): string {
  const isRead = sources.length > 0 && placed;
  return isRead ? 'which pool the agent gives from is not known' : 'a source it depends on is missing';
}
