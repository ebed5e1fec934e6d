/** What Cilium 1.20.2 itself says of random policies; testing/README.md tells how it was asked. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toIdentityId } from '../ids.ts';
import type { PolicyKind } from '../policy/policy.ts';
import { anIdentity, aPolicy } from '../testing/policy-records.ts';
import { anEndpoint, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { buildIdentityGraph } from './build-identity-graph.ts';
import { compileGraph } from './compile-graph.ts';

interface Case {
  kind: PolicyKind;
  namespace?: string;
  spec: object;
  /** `allow 1001 1003`, `deny health 1001`: the rule lets the first name the second. */
  edges: string[];
}

const [first = '{}', ...lines] = readFileSync(new URL('testing/cilium-1.20.2.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const { identities } = JSON.parse(first) as { identities: Record<string, string[]> };
const cases = lines.map((line) => JSON.parse(line) as Case);

// Endpoints of reserved identities: a clusterwide policy may be about them.
const reserved = { health: 4, init: 5, ingress: 8 };
const people = [
  ...Object.entries(identities).map(([id, labels]) => anIdentity(Number(id), ...labels)),
  ...Object.entries(reserved).map(([name, id]) => anEndpoint(`x/${name}`, [], { identity: toIdentityId(id) })),
];

const listEdges = ({ kind, namespace, spec }: Case): string[] => {
  const fields = namespace === undefined ? {} : { namespace, key: `${namespace}/p` };
  const graph = compileGraph(snapshotOfRecords([...people, aPolicy(kind, spec, fields)]));
  const short = (id: string) => id.replace(/^(identity|entity):/, '');
  const edges = buildIdentityGraph(graph, {}).edges ?? [];
  const said = edges.flatMap(({ from, to, reasons }) =>
    reasons.map(({ says }) => `${says} ${short(from)} ${short(to)}`),
  );
  // Single stack, as asked: world has one label.
  return [...new Set(said)].filter((edge) => !edge.includes('world-ipv')).sort();
};

describe('[GR7] [GR10] [GR11] the edges of a policy are those that Cilium’s own selectors select', () => {
  test('there are cases of every kind', () => {
    expect(new Set(cases.map(({ kind }) => kind)).size).toBe(3);
    expect(cases.filter(({ edges }) => edges.length > 0).length).toBeGreaterThan(100);
  });

  test.each(cases.map((one, n) => [n + 2, one.kind, one] as const))('line %i, a %s', (_, __, one) =>
    expect(listEdges(one)).toEqual(one.edges),
  );
});
