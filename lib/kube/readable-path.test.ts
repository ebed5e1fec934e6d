import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assertReadable } from './readable-path.ts';

test.each([
  '/readyz',
  '/api',
  '/api/v1',
  '/apis',
  '/apis/cilium.io',
  '/apis/cilium.io/v2',
  '/api/v1/pods',
  '/api/v1/nodes/ip-192-168-1-2.eu-west-1.compute.internal',
  '/api/v1/namespaces',
  '/api/v1/namespaces/kube-system',
  '/api/v1/namespaces/secrets/pods',
  '/api/v1/namespaces/kube-system/configmaps/cilium-config',
  '/apis/cilium.io/v2/namespaces/shop/ciliumendpoints',
])('[R1] %s may be read', (path) => {
  expect(() => assertReadable(path)).not.toThrow();
});

test.each([
  '/api/v1/pods/web/log',
  '/api/v1/namespaces/shop/pods/web/exec',
  '/api/v1/namespaces/shop/pods/web/proxy/',
  '/api/v1/nodes/node-1/proxy/run',
  '/api/v1/proxy/nodes/node-1',
  '/metrics',
  '/logs/kube-apiserver.log',
  '/apis/cilium.io/v2/../../../api/v1/secrets',
  '/api/v1/%73ecrets',
  '/api//pods',
  '',
])('[R1] %s may not be read', (path) => {
  expect(() => assertReadable(path)).toThrow('may not be read');
});

test.each([
  '/api/v1/secrets',
  '/api/v1/secrets/token',
  '/api/v1/namespaces/kube-system/secrets',
  '/api/v1/namespaces/kube-system/secrets/token',
  '/apis/anything.io/v1/secrets',
  '/api/v1/watch/secrets',
  '/api/v1/watch/namespaces/kube-system/secrets',
])('[R2] %s may not be read', (path) => {
  expect(() => assertReadable(path)).toThrow('may not be read');
});

test('[R1] only the parameters of list and watch may be given', () => {
  expect(() => assertReadable('/api/v1/pods', { watch: 'true', fieldSelector: 'metadata.name=a' })).not.toThrow();
  expect(() => assertReadable('/api/v1/pods', { dryRun: 'All' })).toThrow('dryRun');
});

test('[R1] requests leave lib/kube in one file, with GET written there; of the client library only the kubeconfig is used', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const sources = files.map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }));
  const importers = (module: RegExp) => sources.filter(({ text }) => module.test(text)).map(({ name }) => name);
  expect(importers(/import (?!type)[^;]*from 'node:(https?|http2|net|tls)'/)).toEqual(['kube-client.ts']);
  expect(importers(/\bfetch\(|from 'undici'/)).toEqual([]);
  expect(importers(/import (?!type)[^;]*from '@kubernetes\/client-node'/)).toEqual(['load-kubeconfig.ts']);
  expect(sources.find(({ name }) => name === 'load-kubeconfig.ts')?.text).toContain(
    "import { KubeConfig } from '@kubernetes",
  );
  const methods = sources.flatMap(({ text }) => text.match(/\bmethod:.*/g) ?? []);
  expect(methods).toEqual([expect.stringContaining("method: 'GET'")]);
});
