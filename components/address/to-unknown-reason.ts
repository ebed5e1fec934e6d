import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceKind } from '../../lib/model/records.ts';

// IP27 of docs/spec/ip-ownership.md: the sources that tell whether somebody has an address.
const needed: readonly SourceKind[] = ['CiliumNode', 'Pod', 'CiliumEndpoint', 'CiliumEndpointSlice'];

/**
 * Why a state is unknown, by the sources that are missing: `pods syncing`, `pods refused, ciliumendpoints absent`. A kind that
 * is merely absent is named only beside pods that cannot be read: on its own it is normal.
 */
export function toUnknownReason(sources: readonly SourceAnswer[]): string {
  const wanted = needed.flatMap((kind) => sources.find((source) => source.kind === kind) ?? []);
  const isMissing = ({ state }: SourceAnswer) => state === 'refused' || state === 'absent';
  const podsMissing = wanted.some((source) => source.kind === 'Pod' && isMissing(source));
  const missing = wanted.filter(
    (source) => source.state === 'syncing' || source.state === 'refused' || (podsMissing && source.state === 'absent'),
  );
  if (missing.length === 0) return 'which pool the agent gives from is not known';
  return missing.map(({ resource, state }) => `${resource} ${state}`).join(', ');
}
