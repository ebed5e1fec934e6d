import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { RowsState } from '../states/choose-rows-state.ts';

/**
 * Why the table has no row. A node is known by either of its objects: "none" is said only when both lists are complete, so
 * that one list that cannot be read is enough to say nothing.
 */
export function chooseNodesState(
  answer: { nodes: readonly unknown[]; sources: readonly SourceAnswer[] } | undefined,
  error: Error | null,
): RowsState {
  if (!answer) return error ? { is: 'failed', message: error.message } : { is: 'syncing', what: 'nodes' };
  if (answer.nodes.length > 0) return { is: 'filtered-out', of: answer.nodes.length };
  const asked = answer.sources.filter(({ kind }) => kind === 'Node' || kind === 'CiliumNode');
  const find = (state: SourceAnswer['state']) => asked.find((source) => source.state === state);
  const syncing = find('syncing');
  if (syncing) return { is: 'syncing', what: syncing.resource, count: syncing.count };
  const silent = find('refused') ?? find('absent');
  if (!silent) return { is: 'empty' };
  const { resource, reason } = silent;
  return { is: silent.state === 'refused' ? 'refused' : 'absent', resource, ...(reason !== undefined && { reason }) };
}
