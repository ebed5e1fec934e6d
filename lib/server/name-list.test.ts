import { describe, expect, test } from 'vitest';
import { createNameList } from './name-list.ts';

function listOf(...texts: string[]) {
  const list = createNameList('pod');
  for (const text of texts) list.add(text, text);
  return list;
}
type List = ReturnType<typeof createNameList>;
const find = (list: List, input: string) => list.findWhole(input, 10).found.map(({ key }) => key);
const findPieces = (list: List, input: string, limit = 10) => list.findPieces(input, limit).map(({ key }) => key);

describe('ranks', () => {
  test('[SE4] whole, beginning, word, anywhere; shorter first; then by the text', () => {
    const list = listOf(
      'a/d-n-s',
      'a/coredns',
      'b/kube-dns-2',
      'a/kube-dns',
      'a/dns-autoscaler',
      'a/dns-proxy',
      'a/dns',
      'b/dns',
      'a/echo',
    );
    expect(list.findWhole('dns', 10)).toEqual({
      found: [
        { key: 'a/dns', text: 'a/dns', fit: 'whole' },
        { key: 'b/dns', text: 'b/dns', fit: 'whole' },
        { key: 'a/dns-proxy', text: 'a/dns-proxy', fit: 'beginning' },
        { key: 'a/dns-autoscaler', text: 'a/dns-autoscaler', fit: 'beginning' },
        { key: 'a/kube-dns', text: 'a/kube-dns', fit: 'word' },
        { key: 'b/kube-dns-2', text: 'b/kube-dns-2', fit: 'word' },
        { key: 'a/coredns', text: 'a/coredns', fit: 'inside' },
      ],
      total: 7,
    });
  });

  test('[SE4] the order in which names came makes no difference', () => {
    const names = ['x/web-2', 'x/web-1', 'x/web', 'y/web', 'x/my-web'];
    const sorted = ['x/web', 'y/web', 'x/web-1', 'x/web-2', 'x/my-web'];
    expect(find(listOf(...names), 'web')).toEqual(sorted);
    expect(find(listOf(...names.toReversed()), 'web')).toEqual(sorted);
  });

  test('[SE5] fewer breaks first, then the shorter', () => {
    // c | r | dns, then c | r | dns in a longer name; `c-r-dns` has no break.
    expect(findPieces(listOf('a/coredns-12', 'a/coredns', 'a/c-r-dns-long-name'), 'crdns')).toEqual([
      'a/c-r-dns-long-name',
      'a/coredns',
      'a/coredns-12',
    ]);
  });

  test('[SE4] as many as are wanted, and how many there are', () => {
    const list = listOf('a/dns-3', 'a/dns-1', 'a/dns-2');
    expect(find(list, 'dns')).toHaveLength(3);
    expect(list.findWhole('dns', 2)).toMatchObject({ found: [{ key: 'a/dns-1' }, { key: 'a/dns-2' }], total: 3 });
    expect(findPieces(listOf('a/d-n-s', 'a/d-n-s-2'), 'dns', 1)).toEqual(['a/d-n-s']);
  });

  test('[SE3] upper case is lower case', () => {
    const list = createNameList('configuration');
    list.add('enable-IPv4', 'enable-IPv4');
    expect(list.findWhole('IPV4', 5).found).toEqual([{ key: 'enable-IPv4', text: 'enable-IPv4', fit: 'word' }]);
  });

  test('[SE3] the namespace counts where the input has a slash', () => {
    const list = listOf('kube-system/coredns', 'core/web');
    expect(find(list, 'core')).toEqual(['kube-system/coredns']);
    expect(find(list, 'core/w')).toEqual(['core/web']);
    expect(findPieces(list, 'sys/core')).toEqual(['kube-system/coredns']);
  });
});

describe('[SE10] following', () => {
  test('a name stays as long as anything gives it', () => {
    const list = listOf('a/x', 'a/x', 'a/y', 'a/z');
    expect(list.size).toBe(3);
    list.take('a/x');
    expect(find(list, 'x')).toEqual(['a/x']);
    list.take('a/x');
    expect(find(list, 'x')).toEqual([]);
    // The last one stands in the place of the one that left, with its count.
    expect(find(list, 'z')).toEqual(['a/z']);
    list.take('a/z');
    list.take('a/none');
    expect([list.size, find(list, 'y')]).toEqual([1, ['a/y']]);
  });
});
