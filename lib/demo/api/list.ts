/** One page of a list. */
import type { Manifest } from '../manifest.ts';
import { type Entry, type ObjectHistory, RevisionExpired } from '../object-history.ts';
import type { ListOptions } from './list-options.ts';
import { badRequest, continueExpired, expired, tooLargeRevision } from './status.ts';

export interface Page {
  items: Manifest[];
  metadata: { resourceVersion: string; continue?: string; remainingItemCount?: number };
}

/** Where the next page starts. `revision` -1: at whatever is there now, after the first revision has expired. */
interface Token {
  revision: number;
  after: string;
}

/** Throws ApiError: 400 for a bad token, 410 for an expired revision, 504 for a revision from the future. */
export function listPage(history: ObjectHistory, resource: string, options: ListOptions): Page {
  const token = options.continue === undefined ? undefined : parseToken(options.continue);
  const revision = token ? tokenRevision(token, history) : listRevision(options, history);
  const entries = inNamespace(entriesAt(history, resource, revision, token), options.namespace);
  const from = token ? findAfter(entries, token.after) : 0;
  const { page, more } = takePage(entries, from, options);
  const last = page.at(-1);
  const next = more && last ? { continue: formatToken({ revision, after: last.key }) } : {};
  // With a selector the real server does not know how many are left.
  const remaining = more && !options.selective ? { remainingItemCount: entries.length - from - page.length } : {};
  return {
    items: page.map((entry) => entry.object),
    metadata: { resourceVersion: String(revision), ...next, ...remaining },
  };
}

function inNamespace(entries: Entry[], namespace: string | undefined): Entry[] {
  return namespace === undefined ? entries : entries.filter((entry) => entry.key.startsWith(`${namespace}/`));
}

/** Up to `limit` matching entries, and whether another one follows. */
function takePage(entries: Entry[], from: number, options: ListOptions): { page: Entry[]; more: boolean } {
  const page: Entry[] = [];
  for (let index = from; index < entries.length; index++) {
    const entry = entries[index];
    if (!entry || !options.matches(entry.object)) continue;
    if (options.limit > 0 && page.length === options.limit) return { page, more: true };
    page.push(entry);
  }
  return { page, more: false };
}

/** The first place whose key is greater; entries are sorted. */
function findAfter(entries: Entry[], key: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.key ?? '') > key) high = middle;
    else low = middle + 1;
  }
  return low;
}

function listRevision({ resourceVersion, resourceVersionMatch, limit }: ListOptions, history: ObjectHistory): number {
  const wanted = Number(resourceVersion);
  if (wanted > history.revision) throw tooLargeRevision(wanted, history.revision);
  const exact = resourceVersionMatch === 'Exact' || (resourceVersionMatch === '' && limit > 0 && wanted > 0);
  return exact ? wanted : history.revision;
}

function tokenRevision(token: Token, history: ObjectHistory): number {
  return token.revision < 0 ? history.revision : token.revision;
}

function entriesAt(history: ObjectHistory, resource: string, revision: number, token: Token | undefined): Entry[] {
  try {
    return history.list(resource, revision);
  } catch (error) {
    if (!(error instanceof RevisionExpired)) throw error;
    if (token) throw continueExpired(formatToken({ revision: -1, after: token.after }));
    throw expired(`The resourceVersion for the provided list is too old: ${error.message}`);
  }
}

function formatToken({ revision, after }: Token): string {
  return Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', rv: revision, start: `${after}\u0000` })).toString(
    'base64url',
  );
}

function parseToken(token: string): Token {
  try {
    const { rv, start } = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (typeof rv !== 'number' || typeof start !== 'string') throw new TypeError('not a continue token');
    return { revision: rv, after: start.replace(/\0$/, '') };
  } catch {
    throw badRequest('continue key is not valid: it was not made by this server');
  }
}
