import type { Snapshot } from '../snapshot.ts';
import { buildWhois } from '../whois/build-whois.ts';
import type { OwnershipOf } from '../whois/find-address.ts';
import { type Query, readQuery } from '../whois/read-query.ts';
import type { QueryKind } from '../whois/whois.ts';
import { fitPieces, foldCase, markWhole, readPieces, startOf } from './fit-name.ts';
import {
  everyFit,
  type FoundName,
  type Hit,
  type HitGroup,
  type Mark,
  type NameGroup,
  type NameIndex,
  nameGroups,
  type Search,
} from './search.ts';
import { createNaming } from './to-named.ts';

/** Exactly what the input means, then the names that are like it: docs/spec/search.md. `limit`: hits of each kind. */
export function buildSearch(
  snapshot: Snapshot,
  names: NameIndex,
  input: string,
  limit: number,
  ownershipOf: OwnershipOf,
): Search {
  const query = readQuery(input);
  const sought = readNames(query, input);
  const groups = sought ? findGroups(snapshot, names, sought, limit) : [];
  if (query.kind === 'name' || query.kind === 'namespaced') {
    const kind = query.only ?? readKind(groups);
    return { query: input, kind, reads: toReading(kind), matches: [], total: 0, groups };
  }
  return { ...buildWhois(snapshot, input, ownershipOf, names.addresses), groups };
}

interface Sought {
  text: string;
  groups: readonly NameGroup[];
}

/** What is sought among the names; undefined where the input can be no part of one: SE1. */
function readNames(query: Query, input: string): Sought | undefined {
  if (query.kind === 'number' || query.kind === 'label') return { text: input.trim(), groups: nameGroups };
  if (query.kind !== 'name' && query.kind !== 'namespaced') return undefined;
  const text = query.kind === 'name' ? query.name : `${query.namespace}/${query.name}`;
  return { text: text.trim(), groups: query.only ? nameGroups.filter((group) => group === query.only) : nameGroups };
}

function findGroups(snapshot: Snapshot, names: NameIndex, { text, groups }: Sought, limit: number): HitGroup[] {
  if (text === '') return [];
  const naming = createNaming(snapshot);
  const toGroup = (group: NameGroup, found: FoundName[], total: number): HitGroup => ({
    group,
    hits: found.flatMap((name) => toHit(naming, group, name, text)),
    total,
  });
  const whole = groups.map((group) => {
    const { found, total } = names.findWhole(group, text, limit);
    return toGroup(group, found, total);
  });
  if (whole.some(hasHits)) return whole.filter(hasHits).sort((a, b) => bestOf(a) - bestOf(b));
  const inPieces = groups.map((group) => {
    const found = names.findPieces(group, text, limit);
    return toGroup(group, found, found.length);
  });
  return inPieces.filter(hasHits);
}

const hasHits = ({ hits }: HitGroup) => hits.length > 0;
const bestOf = ({ hits: [first] }: HitGroup) => everyFit.indexOf(first?.fit ?? 'pieces');

type Naming = ReturnType<typeof createNaming>;

function toHit(naming: Naming, group: NameGroup, { key, text, fit }: FoundName, input: string): Hit[] {
  const named = naming(group, key);
  return named ? [{ fit, text, marks: markName(text, startOf(group, text, input), input, fit), named }] : [];
}

/** Which characters of the text the input matched. */
function markName(text: string, from: number, input: string, fit: Hit['fit']): Mark[] {
  const folded = foldCase(text);
  const wanted = foldCase(input);
  if (fit !== 'pieces') return markWhole(folded, from, wanted);
  return fitPieces(folded, from, readPieces(wanted))?.marks ?? [];
}

const kinds: Partial<Record<NameGroup, QueryKind>> = {
  pod: 'pod',
  endpoint: 'endpoint',
  node: 'node',
  service: 'service',
  namespace: 'namespace',
  label: 'label',
};

/** A whole name is read as what it is the name of; anything else is text. */
function readKind([first]: HitGroup[]): QueryKind {
  return (first?.hits[0]?.fit === 'whole' && kinds[first.group]) || 'text';
}

const toReading = (kind: QueryKind) => (kind === 'text' || kind === 'label' ? kind : `${kind} name`);
