import { expect, it } from 'vitest';
import { findByJsonPath } from './json-path.ts';

const node = {
  metadata: { labels: { 'io.kubernetes.pod.namespace': 'kube-system' } },
  spec: {
    addresses: [
      { type: 'InternalIP', ip: '1.1.1.1' },
      { type: 'CiliumInternalIP', ip: '2.2.2.2' },
    ],
  },
};

it.each([
  ['.metadata.labels.io\\.kubernetes\\.pod\\.namespace', ['kube-system']],
  ['.spec.addresses[?(@.type=="CiliumInternalIP")].ip', ['2.2.2.2']],
  [".spec.addresses[?(@.type=='InternalIP')].ip", ['1.1.1.1']],
  ['.spec.addresses[0].ip', ['1.1.1.1']],
  ['.spec.addresses[5].ip', []],
  ['.spec.addresses[*].ip', ['1.1.1.1', '2.2.2.2']],
  ['.spec.missing.deeper', []],
])('%s', (path, values) => {
  expect(findByJsonPath(node, path)).toEqual(values);
});

it('says where it cannot read a path', () => {
  expect(() => findByJsonPath(node, '.spec[foo')).toThrow('cannot read the JSONPath .spec[foo at [foo');
});
