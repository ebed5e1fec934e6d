import { by } from '../order.ts';

export interface Pair {
  from: string;
  to: string;
  weight: number;
}

/**
 * Ranks from left to right. The heaviest pairs enter first; one that would close a cycle is skipped and runs against the
 * flow. Rank is the longest path, and what nothing points to stands just before its first target.
 */
export function rank(ids: string[], pairs: Pair[]): Map<string, number> {
  const targets = acyclic(pairs);
  const sources = reverse(targets);
  const known = new Map<string, number>();
  const ranks = new Map(ids.map((id) => [id, longestPath(id, sources, known)]));
  const settled = new Map(ranks);
  for (const id of ids) {
    const next = [...(targets.get(id) ?? [])].map((target) => ranks.get(target) ?? 0);
    if (!sources.has(id) && next.length > 0) settled.set(id, Math.min(...next) - 1);
  }
  return settled;
}

/** At most `count` ranks, evenly squeezed. */
export function squeeze(ranks: Map<string, number>, count: number): Map<string, number> {
  const last = Math.max(0, ...ranks.values());
  if (last < count) return ranks;
  return new Map([...ranks].map(([id, value]) => [id, Math.round((value * (count - 1)) / last)]));
}

type Arrows = Map<string, Set<string>>;

function acyclic(pairs: Pair[]): Arrows {
  const targets: Arrows = new Map();
  const heaviestFirst = by<Pair>(
    (pair) => -pair.weight,
    (pair) => pair.from,
    (pair) => pair.to,
  );
  for (const { from, to } of [...pairs].sort(heaviestFirst)) {
    if (from !== to && !reaches(targets, to, from)) add(targets, from, to);
  }
  return targets;
}

function reaches(arrows: Arrows, from: string, goal: string, seen = new Set<string>()): boolean {
  if (from === goal) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(arrows.get(from) ?? [])].some((next) => reaches(arrows, next, goal, seen));
}

function reverse(arrows: Arrows): Arrows {
  const back: Arrows = new Map();
  for (const [from, all] of arrows) for (const to of all) add(back, to, from);
  return back;
}

function add(arrows: Arrows, from: string, to: string) {
  arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
}

function longestPath(id: string, sources: Arrows, known: Map<string, number>): number {
  const before = known.get(id);
  if (before !== undefined) return before;
  const lengths = [...(sources.get(id) ?? [])].map((source) => longestPath(source, sources, known) + 1);
  const length = Math.max(0, ...lengths);
  known.set(id, length);
  return length;
}
