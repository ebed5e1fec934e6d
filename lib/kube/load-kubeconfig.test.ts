import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';
import { expect, test, vi } from 'vitest';
import { createConnection, namesOf } from './connection.ts';
import { loadKubeConfig } from './load-kubeconfig.ts';
import { buildKubeconfig, makeTestFolder, writeKubeconfig } from './testing/run-reader.ts';

function write(text: string): string {
  const file = join(makeTestFolder(), 'config');
  writeFileSync(file, text);
  return file;
}

const config = (name: string, server: string) => `
clusters: [{name: ${name}, cluster: {server: "${server}"}}]
users: [{name: ${name}, user: {token: ${name}-token}}]
contexts: [{name: ${name}, context: {cluster: ${name}, user: ${name}}}]
current-context: ${name}
`;

test('[R4] --kubeconfig comes before KUBECONFIG, KUBECONFIG before ~/.kube/config', () => {
  const [option, variable] = [write(config('option', 'https://option')), write(config('variable', 'https://variable'))];
  const HOME = makeTestFolder();
  mkdirSync(join(HOME, '.kube'));
  writeFileSync(join(HOME, '.kube', 'config'), config('home', 'https://home'));
  const context = (kubeconfig?: string, KUBECONFIG?: string) =>
    loadKubeConfig({ kubeconfig }, { HOME, KUBECONFIG }).currentContext;
  expect(context(option, variable)).toBe('option');
  expect(context(undefined, variable)).toBe('variable');
  expect(context()).toBe('home');
});

test('[R4] files of KUBECONFIG are merged: missing ones skipped, the first of equal names and the first current context count', () => {
  const [first, second] = [write(config('a', 'https://first')), write(config('a', 'https://second'))];
  const third = write(config('b', 'https://third'));
  const KUBECONFIG = ['/nowhere/at/all', first, second, third].join(delimiter);
  const merged = loadKubeConfig({}, { KUBECONFIG });
  expect(merged.currentContext).toBe('a');
  expect(merged.getCurrentCluster()?.server).toBe('https://first');
  expect(loadKubeConfig({ context: 'b' }, { KUBECONFIG }).getCurrentCluster()?.server).toBe('https://third');
});

test('[R4] the cluster we are a pod of has no name that somebody gave it', () => {
  vi.stubEnv('KUBERNETES_SERVICE_HOST', '10.100.0.1');
  vi.stubEnv('KUBERNETES_SERVICE_PORT', '443');
  const config = new KubeConfig();
  config.loadFromCluster();
  vi.unstubAllEnvs();
  expect(config.getCurrentCluster()?.name).toBe('inCluster');
  expect(namesOf(config)).toEqual({});
});

test('[R4] a plain HTTP server, and a context without a user, give request options', async () => {
  const text = `
clusters: [{name: demo, cluster: {server: "http://127.0.0.1:8001"}}]
contexts: [{name: demo, context: {cluster: demo}}]
current-context: demo
`;
  const connection = createConnection({ kubeconfig: write(text) }, {});
  expect(connection.cluster).toEqual({ name: 'demo', context: 'demo', server: 'http://127.0.0.1:8001/' });
  await expect(connection.requestOptions()).resolves.toHaveProperty('agent');
});

test.each([
  ['kubeconfig-absent', { kubeconfig: '/nowhere/config' }, {}, /\/nowhere\/config.*--kubeconfig/],
  ['kubeconfig-absent', {}, { KUBECONFIG: '/nowhere/config' }, /\/nowhere\/config.*KUBECONFIG/],
  ['kubeconfig-absent', {}, { HOME: '/nowhere' }, /No kubeconfig was found.*--demo/],
  ['kubeconfig-unreadable', { kubeconfig: write('a: [b') }, {}, /cannot be read/],
  ['kubeconfig-unreadable', { kubeconfig: makeTestFolder() }, {}, /cannot be read \(EISDIR/],
  ['kubeconfig-unreadable', { kubeconfig: write('') }, {}, /cannot be read/],
  [
    'context-unknown',
    { kubeconfig: writeKubeconfig('https://a'), context: 'prod' },
    {},
    /no context "prod".*--context: test/,
  ],
  ['context-unknown', { kubeconfig: write('clusters: []') }, {}, /names no current context/],
  ['context-incomplete', { kubeconfig: write(config('a', 'nonsense')) }, {}, /no cluster with a server address/],
  [
    'context-incomplete',
    {
      kubeconfig: write(
        buildKubeconfig('https://a', {}).replace('"users":[{"name":"test-user"', '"users":[{"name":"other"'),
      ),
    },
    {},
    /a user that is not in it: test-user/,
  ],
])('[R5] %s %#: one sentence with what to do', (code, options, env, message) => {
  expect(() => loadKubeConfig(options, env)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(message) }),
  );
});
