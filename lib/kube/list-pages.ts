import { MalformedAnswerError } from './connection-error.ts';
import { Fields } from './fields.ts';
import type { KubeClient } from './kube-client.ts';

export interface Page {
  items: unknown[];
  /** Of the whole list: where a watch may start. Equal on every page. */
  resourceVersion: string;
}

/**
 * The pages of a list, one in memory at a time. In lists of custom resources `metadata` comes after `items`: a page is
 * read whole. Throws ApiStatusError 410 when `continue` has expired; the list must then start anew.
 */
export async function* listPages(
  client: KubeClient,
  path: string,
  options: { query: Record<string, string>; pageSize: number; signal: AbortSignal; silence: number },
): AsyncGenerator<Page> {
  const { signal, silence } = options;
  let next: string | undefined;
  do {
    const query: Record<string, string> = { ...options.query, limit: String(options.pageSize) };
    if (next !== undefined) query.continue = next;
    const page = parsePage(path, await client.getJson(path, { query, signal, silence }));
    next = page.next;
    yield page;
  } while (next !== undefined);
}

/** `items` may be null: how Go writes an empty list that was never made. */
function parsePage(path: string, value: unknown): Page & { next?: string } {
  try {
    const list = new Fields(value);
    const metadata = list.object('metadata');
    const items = list.raw('items') ?? [];
    if (!Array.isArray(items)) return list.fail('items', 'is no list');
    return { items, resourceVersion: metadata.text('resourceVersion') ?? '', next: metadata.word('continue') };
  } catch (error) {
    throw new MalformedAnswerError(`The API server answered ${path} with something that is no list: ${String(error)}`);
  }
}
