/**
 * The paths by which the live channel names changed answers. A path stands for itself with any query, and for everything
 * beneath it: `/api/v1/nodes` for every node, `/api/v1/identities` for every identity.
 */
import { apiPath } from '../contract/api-path.ts';
import { kindSources, toResourceName } from '../kube/kinds.ts';
import { type NodeName, toNodeName } from '../model/ids.ts';
import type { AnyRecord, SourceKind } from '../model/records.ts';
import { ciliumGroup } from '../model/resources/resource.ts';
import type { IndexFunctions } from '../model/snapshot.ts';
import { type Difference, listRecords } from '../store/record-store.ts';
import type { AnswerName } from './answer-kinds.ts';

/** More single nodes or identities than this are told by the path above them. */
const atMost = 100;

export const pathOf = (name: AnswerName | 'status' | 'resources' | 'changes') => `${apiPath}/${name}`;

/** `nodes` is left out: one message names the nodes that changed, not all of them. */
export const listAnswerPaths = (names: readonly AnswerName[]) =>
  [...names.filter((name) => name !== 'nodes'), 'status' as const].map(pathOf);

/** The kinds of cilium.io whose objects or source changed; all of them when a definition did. */
export function listResourcePaths(kinds: ReadonlySet<SourceKind>): string[] {
  if (kinds.has('CustomResourceDefinition')) return [pathOf('resources')];
  const changed = kindSources.filter(({ kind, group }) => group === ciliumGroup && kinds.has(kind));
  return changed.map((source) => `${pathOf('resources')}/${toResourceName(source)}`);
}

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
    if (record?.kind === 'Node' || record?.kind === 'CiliumNode') return [record.name];
    const isNode = record?.kind === 'Unreadable' && (record.of === 'Node' || record.of === 'CiliumNode');
    return isNode ? [toNodeName(record.name)] : [];
  });
}
