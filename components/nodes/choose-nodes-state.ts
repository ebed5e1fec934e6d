import type { SourceAnswer } from '../../lib/model/installation/installation.ts';

/** Why no node is known at all. */
export type NoNodes =
  | { is: 'syncing'; what: string; count: number }
  | { is: 'refused' | 'absent'; resource: string; reason?: string }
  | { is: 'empty' };

/** A node is known by either of its objects: "none" is said only when both lists are complete. */
export function chooseNodesState(sources: readonly SourceAnswer[]): NoNodes {
  const asked = sources.filter(({ kind }) => kind === 'Node' || kind === 'CiliumNode');
  const find = (state: SourceAnswer['state']) => asked.find((source) => source.state === state);
  const syncing = find('syncing');
  if (syncing) return { is: 'syncing', what: syncing.resource, count: syncing.count };
  const silent = find('refused') ?? find('absent');
  if (!silent) return { is: 'empty' };
  const { resource, reason } = silent;
  return { is: silent.state === 'refused' ? 'refused' : 'absent', resource, ...(reason !== undefined && { reason }) };
}
