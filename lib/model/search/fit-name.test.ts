import { describe, expect, test } from 'vitest';
import { fitPieces, fitWhole, foldCase, markWhole, readPieces, startOf } from './fit-name.ts';

const cut = (text: string, marks: [number, number][] | undefined) => marks?.map(([from, to]) => text.slice(from, to));

describe('[SE4] in one piece', () => {
  test.each([
    ['coredns', 'coredns', 0],
    ['coredns-79df7fff65-kmqrz', 'coredns', 1],
    ['coredns-79df7fff65-kmqrz', 'kmq', 2],
    ['coredns-79df7fff65-kmqrz', 'dns', 3],
    ['coredns-79df7fff65-kmqrz', 'crdns', -1],
    // The second place begins a word; the first does not.
    ['redeploy-deploy', 'deploy', 2],
    ['a.b.c', 'b', 2],
    ['k8s:app=web', 'web', 2],
    ['ärger', 'rger', 3],
  ])('%s, %s: %i', (text, input, fit) => {
    expect(fitWhole(text, 0, input)).toBe(fit);
  });

  test('of namespace/name the name alone, unless the input has a slash [SE3]', () => {
    const text = 'kube-system/coredns';
    expect(startOf('pod', text, 'core')).toBe(12);
    expect(startOf('pod', text, 'system/core')).toBe(0);
    // The slash of a label key is no namespace.
    expect(startOf('label', 'k8s:app.kubernetes.io/name=web', 'web')).toBe(0);
    expect(fitWhole(text, 12, 'coredns')).toBe(0);
    expect(fitWhole(text, 12, 'kube')).toBe(-1);
  });

  test('[SE7] the beginning of a word is marked before another place', () => {
    expect(markWhole('redeploy-deploy', 0, 'deploy')).toEqual([[9, 15]]);
    expect(markWhole('coredns', 0, 'dns')).toEqual([[4, 7]]);
  });
});

describe('[SE5] in pieces', () => {
  test.each([
    // Begins the word | r | dns: two breaks in five characters.
    ['coredns-79df7fff65-kmqrz', 'crdns', 2, ['c', 'r', 'dns']],
    // Both pieces begin words.
    ['coredns-79df7fff65-kmqrz', 'corednskmq', 0, ['coredns', 'kmq']],
    ['kube-dns', 'kd', 0, ['k', 'd']],
    // The d of `scheduler` would be a break, that of `dns` is none.
    ['kube-scheduler-dns', 'kd', 0, ['k', 'd']],
    ['pod-to-a-allowed-cnp-57fd79848c-dj57g', 'ptaacnp', 0, ['p', 't', 'a', 'a', 'cnp']],
  ])('%s, %s: %i breaks', (text, input, breaks, pieces) => {
    const fitted = fitPieces(text, 0, input);
    expect([fitted?.breaks, cut(text, fitted?.marks)]).toEqual([breaks, pieces]);
  });

  test('the d that begins a word is the one that is marked', () => {
    expect(fitPieces('kube-scheduler-dns', 0, 'kd')?.marks).toEqual([
      [0, 1],
      [15, 16],
    ]);
  });

  test('too many breaks, or another order, is no fit', () => {
    // e | n | s: three breaks where one is allowed.
    expect(fitPieces('coredns', 0, 'ens')).toBeUndefined();
    expect(fitPieces('coredns', 0, 'snc')).toBeUndefined();
    expect(fitPieces('kube-system/coredns', 12, 'kc')).toBeUndefined();
  });

  test('[SE6] blanks say nothing; numbers and long inputs are not sought in pieces', () => {
    expect(readPieces('core dns  kmq')).toBe('corednskmq');
    expect(readPieces('18012')).toBe('');
    expect(readPieces('c')).toBe('');
    expect(readPieces('a'.repeat(65))).toBe('');
    expect(readPieces('a'.repeat(64))).toHaveLength(64);
  });
});

test.each(['\u0000\u0007', '.*+?^$()|[]\\', 'שלום', '🙂🙂', '\u202eabc', 'ı̇', '<b>'])(
  '[SE9] %j is plain text',
  (input) => {
    expect(fitWhole(`a-${input}`, 0, input)).toBe(2);
    expect(fitWhole('coredns', 0, input)).toBe(-1);
    expect(fitPieces('coredns', 0, input)).toBeUndefined();
  },
);

test('[SE3] lower case keeps every place', () => {
  expect(foldCase('Enable-IPv4')).toBe('enable-ipv4');
  // Two characters in lower case: the text stays as it is.
  expect(foldCase('İx')).toBe('İx');
});
