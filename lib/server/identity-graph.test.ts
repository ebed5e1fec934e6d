/** The article's cluster: what its three policies name, read off their YAML and the labels of its twelve identities. */
import { expect, test } from 'vitest';
import { buildEdgeTable } from '../model/identity-graph/build-edge-table.ts';
import { buildIdentityGraph } from '../model/identity-graph/build-identity-graph.ts';
import { compileGraph } from '../model/identity-graph/compile-graph.ts';
import { readObjects, snapshotOfObjects } from './testing/snapshot-of-objects.ts';

const objects = readObjects('lib/demo/clusters/eks-basic-cilium', ['cluster.yaml', 'expected.yaml']);
const graph = compileGraph(snapshotOfObjects(objects));
const { nodes, edges, pairs, of, unjudged } = buildIdentityGraph(graph, {});

test('[GR7] [GR8] [GR9] its edges', () => {
  expect(edges?.map(({ from, to, word, ports }) => ({ from, to, word, ports }))).toEqual([
    // pod-to-external-fqdn-allow-google-cnp
    { from: 'identity:2171', to: 'fqdn:*.google.com', word: 'allow', ports: [] },
    { from: 'identity:2171', to: 'identity:18012', word: 'allow-l7', ports: ['53/ANY dns'] },
    // pod-to-a-denied-cnp: DNS alone, which is why echo-a is not reached
    { from: 'identity:33428', to: 'identity:18012', word: 'allow', ports: ['53/ANY'] },
    // pod-to-a-allowed-cnp
    { from: 'identity:9808', to: 'identity:18012', word: 'allow', ports: ['53/ANY'] },
    { from: 'identity:9808', to: 'identity:27668', word: 'allow', ports: ['8080/TCP'] },
  ]);
  expect([of, unjudged]).toEqual([{ identities: 12, edges: 5 }, []]);
});

test('[GR1] [GR5] its nodes', () => {
  const named = new Map(nodes?.map(({ id, name }) => [id, name]));
  expect([named.size, named.get('identity:18012'), named.get('identity:27668')]).toEqual([
    13,
    'k8s-app=kube-dns',
    'name=echo-a',
  ]);
  const selected = nodes?.filter(({ selected }) => selected.egress).map(({ identity }) => identity);
  expect(selected).toEqual([2171, 33428, 9808]);
  expect(nodes?.some(({ selected }) => selected.ingress)).toBe(false);
});

test('[GR17] its namespaces', () => {
  const counts = pairs.map(({ from, to, edges }) => [from, to, edges.allow, edges['allow-l7'], edges.deny]);
  expect(counts).toEqual([
    ['cilium-test', '', 1, 0, 0],
    ['cilium-test', 'cilium-test', 1, 0, 0],
    ['cilium-test', 'kube-system', 2, 1, 0],
  ]);
});

test('[GR18] its edges as a table, by whom they name', () => {
  const { edges, total } = buildEdgeTable(graph, { sort: 'to', offset: 0, limit: 9 });
  expect([total, ...edges.map(({ to }) => to.name)]).toEqual([
    5,
    'name=echo-a',
    'k8s-app=kube-dns',
    'k8s-app=kube-dns',
    'k8s-app=kube-dns',
    '*.google.com',
  ]);
});
