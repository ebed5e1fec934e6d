import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { AddressFilter, IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { type FilterWords, toFilterWords } from './to-filter-words.ts';

/** Why there is no address to show. Six different things, of which none stands for another. */
export type ScreenState =
  | { is: 'failed'; message: string }
  | { is: 'syncing'; what: string; count?: number }
  | { is: 'filtered-out'; of: number; filters: FilterWords[] }
  | { is: 'refused' | 'absent'; resource: string; reason?: string }
  | { is: 'empty' };

/** `answer` has no address that passes `filter`, or there is none yet; `error` is why the question was not answered. */
export function chooseScreenState(
  answer: (Pick<IpAddressesAnswer, 'of'> & { sources: readonly SourceAnswer[] }) | undefined,
  error: Error | null,
  filter: AddressFilter,
): ScreenState {
  if (!answer) return error ? { is: 'failed', message: error.message } : { is: 'syncing', what: 'addresses' };
  if (answer.of > 0) return { is: 'filtered-out', of: answer.of, filters: toFilterWords(filter) };
  const find = (kind: SourceAnswer['kind']) => answer.sources.find((source) => source.kind === kind);
  const ciliumNodes = find('CiliumNode');
  // Without CiliumNodes, Nodes and Pods still place addresses: none is known to be none before they are read.
  const syncing = [ciliumNodes, find('Node'), find('Pod')].find((source) => source?.state === 'syncing');
  if (ciliumNodes?.state === 'refused' || ciliumNodes?.state === 'absent') {
    const { state, resource, reason } = ciliumNodes;
    return { is: state, resource, ...(reason !== undefined && { reason }) };
  }
  if (syncing) return { is: 'syncing', what: syncing.resource, count: syncing.count };
  return { is: 'empty' };
}
