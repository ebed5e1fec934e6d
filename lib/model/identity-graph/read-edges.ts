/** Ports and reasons of single edges, made when an edge is shown. */
import type { PolicyName } from '../policy/policy.ts';
import { hasBit } from './bits.ts';
import type { PlacedRule } from './compile-rules.ts';
import { type EdgeReason, type EdgeWord, type GraphEdge, mostPorts, mostReasons } from './identity-graph.ts';

/** What an edge says, of all rules that name it. */
export type EdgeWords = Pick<GraphEdge, 'ports' | 'reasons' | 'more'> & { policies: PolicyName[] };

export type ReadEdge = (from: number, to: number, word: EdgeWord) => EdgeWords;

/** Edges that the same rules name share their words. */
export function createEdgeReader(rules: readonly PlacedRule[]): ReadEdge {
  const known = new Map<string, EdgeWords>();
  const byFrom = fileByFrom(rules);
  return (from, to, word) => {
    const naming = (byFrom[from] ?? []).filter((n) => rules[n]?.word === word && hasBit(rules[n].toSet, to));
    const key = naming.join();
    const words = known.get(key) ?? toWords(naming.flatMap((n) => rules[n] ?? []));
    known.set(key, words);
    return words;
  };
}

/** By place of `from`, where its rules stand in the list. */
function fileByFrom(rules: readonly PlacedRule[]): number[][] {
  const byFrom: number[][] = [];
  for (const [n, { from }] of rules.entries()) {
    for (const place of from) {
      const filed = byFrom[place];
      if (filed) filed.push(n);
      else byFrom[place] = [n];
    }
  }
  return byFrom;
}

function toWords(rules: readonly PlacedRule[]): EdgeWords {
  const ports = listPorts(rules);
  const policies = [...new Map(rules.map(({ policyKey, policy }) => [policyKey, policy])).values()];
  const cut = { ports: Math.max(0, ports.length - mostPorts), reasons: Math.max(0, rules.length - mostReasons) };
  return {
    ports: ports.slice(0, mostPorts),
    reasons: rules.slice(0, mostReasons).map(toReason),
    ...(cut.ports + cut.reasons > 0 ? { more: cut } : {}),
    policies,
  };
}

const toReason = ({ policy, rule, direction, says, ports, l7 }: PlacedRule): EdgeReason => ({
  policy,
  rule,
  direction,
  says,
  ports,
  l7,
});

/** Each once, by number; none as soon as one rule is about any port. */
function listPorts(rules: readonly PlacedRule[]): string[] {
  if (rules.some(({ parsedPorts }) => parsedPorts.length === 0)) return [];
  return [...new Set(rules.flatMap(({ parsedPorts }) => parsedPorts))].sort(byNumber);
}

/** Names and ICMP types after the numbers. */
function byNumber(a: string, b: string): number {
  const [x, y] = [a, b].map((port) => (/^\d/.test(port) ? Number.parseInt(port, 10) : Number.MAX_SAFE_INTEGER));
  return (x ?? 0) - (y ?? 0) || (a < b ? -1 : 1);
}
