/**
 * The paths by which the live channel names changed answers. A path stands for itself with any query, and for everything
 * beneath it: `/api/v1/nodes` for every node, `/api/v1/identities` for every identity.
 */
import { apiPath } from '../contract/api-path.ts';
import type { NodeName } from '../model/ids.ts';
import type { AnyRecord } from '../model/records.ts';
import type { IndexFunctions } from '../model/snapshot.ts';
import { type Difference, listRecords } from '../store/record-store.ts';
import type { AnswerName } from './answer-kinds.ts';

/** More single nodes or identities than this are told by the path above them. */
const atMost = 100;

export const pathOf = (name: AnswerName | 'status') => `${apiPath}/${name}`;

/** `nodes` is left out: one message names the nodes that changed, not all of them. */
export const listAnswerPaths = (names: readonly AnswerName[]) =>
  [...names.filter((name) => name !== 'nodes'), 'status' as const].map(pathOf);

export function listNodePaths(nodes: ReadonlySet<string>): string[] {
  if (nodes.size > atMost) return [pathOf('nodes')];
  return [...nodes].flatMap((node) => ['addresses', 'capacity'].map((part) => `${pathOf('nodes')}/${node}/${part}`));
}

/** Identities whose object or endpoints changed. Their list is named anyway, so beyond a few nothing more is said. */
export function listIdentityPaths(differences: Difference<AnyRecord>[], indexes: IndexFunctions): string[] {
  const ids = new Set<string>();
  for (const record of listRecords(differences)) for (const id of indexes.identity(record)) ids.add(id);
  return ids.size > atMost ? [] : [...ids].map((id) => `${pathOf('identities')}/${id}`);
}

/** Nodes that a batch names by their own objects, shown before or not: one that appears is told as well. */
export function listNodesNamed(differences: Difference<AnyRecord>[]): NodeName[] {
  return differences.flatMap(({ before, after }) => {
    const record = after ?? before;
    return record?.kind === 'Node' || record?.kind === 'CiliumNode' ? [record.name] : [];
  });
}
