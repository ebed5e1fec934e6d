import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceKind } from '../../lib/model/records.ts';

/** Kinds that every cluster with Cilium has; of others, absent is normal. Endpoints may stand in slices instead. */
export const expectedKinds: readonly SourceKind[] = ['CiliumNode', 'Pod', 'Node', 'CiliumEndpoint'];

/** Whether a source may need a word: the sentences themselves are read only then. */
export const isWorthNotice = ({ kind, state }: SourceAnswer): boolean =>
  state === 'absent' ? expectedKinds.includes(kind) : state !== 'synced';
