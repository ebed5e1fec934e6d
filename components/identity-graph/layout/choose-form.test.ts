import { describe, expect, test } from 'vitest';
import { chooseForm } from './choose-form.ts';
import type { DrawnEdge, DrawnNode } from './drawing.ts';
import { articleEdges, articleNodes } from './testing/article.ts';
import { seededGraph, sizes } from './testing/seeded-graph.ts';
import { edge, node, nodes, selected } from './testing/tiny.ts';

const many = (count: number, more: Partial<DrawnNode> = selected) =>
  Array.from({ length: count }, (_, index) => node(`n${index % 4}/${index}`, more));

/** So many lines inside namespaces, from each identity to those after it. */
function linesAmong(all: DrawnNode[], count: number): DrawnEdge[] {
  const pairs = all.flatMap((from, index) => all.slice(index + 1).map((to) => ({ from, to })));
  const inside = pairs.filter(({ from, to }) => from.namespace === to.namespace);
  return inside.slice(0, count).map(({ from, to }) => edge(`${from.id} > ${to.id}`));
}

describe('[GD6]', () => {
  test("the article's 12 identities and one name are small", () =>
    expect(chooseForm(articleNodes, articleEdges)).toBe('small'));

  test('24 nodes are small, 25 are not', () => {
    expect(chooseForm(many(24), [])).toBe('small');
    expect(chooseForm(many(25), [])).toBe('medium');
  });

  test('24 nodes whose small picture is wider than 1,250 px are not', () => {
    // two columns of boxes with three columns of rows each: six rows of 204 px alone are 1,224 px, and 20 px of padding twice
    const all = nodes('a/1', 'a/2', 'a/3', 'b/1', 'b/2', 'b/3');
    const edges = [edge('a/1 > a/2'), edge('a/2 > a/3'), edge('a/3 > b/1'), edge('b/1 > b/2'), edge('b/2 > b/3')];
    expect(chooseForm(all, edges)).toBe('medium');
  });

  test('80 identities are medium, 81 are not', () => {
    expect(chooseForm(many(80), [])).toBe('medium');
    expect(chooseForm(many(81), [])).toBe('matrix');
  });

  test('identities that fold do not count', () =>
    expect(chooseForm([...many(80), ...nodes(...Array.from({ length: 50 }, (_, index) => `x/${index}`))], [])).toBe(
      'medium',
    ));

  test('120 lines are medium, 121 are not', () => {
    const all = many(60);
    expect(chooseForm(all, linesAmong(all, 120))).toBe('medium');
    expect(chooseForm(all, linesAmong(all, 121))).toBe('matrix');
  });

  test('lines on rails do not count', () => {
    const all = [...many(60), node('kube-system/dns', { hub: true })];
    const dns = all.slice(0, 60).map(({ id }) => edge(`${id} > kube-system/dns`));
    expect(chooseForm(all, [...linesAmong(all, 120), ...dns])).toBe('medium');
  });

  test('150 identities and 480 identities open with the matrix', () => {
    for (const size of [sizes.large, sizes.huge]) {
      const { nodes: all, edges } = seededGraph(size, 1);
      expect(chooseForm(all, edges)).toBe('matrix');
    }
  });
});
