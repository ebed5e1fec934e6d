/** A small cluster and an HTTP client for the tests of the demo server. */
import { type DemoServer, type DemoServerOptions, startDemoServer } from '../demo-server.ts';
import type { Manifest } from '../manifest.ts';
import { isRecord, type Json, readList, readText } from '../read-json.ts';

const NOW = Date.parse('2026-01-02T00:00:00Z');

export const widgets: Manifest = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.org' },
  spec: {
    group: 'example.org',
    scope: 'Namespaced',
    names: { kind: 'Widget', plural: 'widgets', singular: 'widget', shortNames: ['wd'] },
    versions: [
      { name: 'v1alpha1', served: true, storage: false },
      {
        name: 'v1',
        served: true,
        storage: true,
        additionalPrinterColumns: [
          { name: 'Inner', type: 'string', jsonPath: '.spec.addresses[?(@.type=="Inner")].ip' },
          { name: 'Count', type: 'integer', jsonPath: '.spec.count', priority: 1 },
          { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' },
        ],
      },
    ],
  },
};

export const pod = (name: string, labels: Record<string, string> = {}, nodeName = 'n1'): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'default', labels, creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: { nodeName, containers: [{ name: 'c' }] },
  status: { phase: 'Running' },
});

export const widget = (name: string): Manifest => ({
  apiVersion: 'example.org/v1',
  kind: 'Widget',
  metadata: { name, namespace: 'default', creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: {
    count: 3,
    addresses: [
      { type: 'Outer', ip: '9.9.9.9' },
      { type: 'Inner', ip: '10.0.0.1' },
    ],
  },
});

let server: DemoServer | undefined;

/** Ends what the last `start` began; tests call it after each. */
export async function stop(): Promise<void> {
  await server?.stop();
  server = undefined;
}

export async function start(objects: Manifest[], options: Partial<DemoServerOptions> = {}): Promise<DemoServer> {
  server = await startDemoServer({ objects, now: () => NOW, ...options });
  return server;
}

export interface Answer {
  status: number;
  body: Json;
  text: string;
  headers: Headers;
}

export async function get(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${server?.url}${path}`, init);
  const text = await response.text();
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, text, body: isRecord(body) ? body : {}, headers: response.headers };
}

export const names = (list: unknown): string[] =>
  readList(list, 'items').map((item) => readText(item, 'metadata', 'name'));

/** Reads a watch event by event. */
export async function watch(path: string): Promise<{ next(): Promise<Json | undefined>; stop(): Promise<void> }> {
  const response = await fetch(`${server?.url}${path}`);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let rest = '';
  return {
    async next() {
      while (!rest.includes('\n')) {
        const { value, done } = await reader.read();
        if (done) return undefined;
        rest += decoder.decode(value, { stream: true });
      }
      const end = rest.indexOf('\n');
      const line = rest.slice(0, end);
      rest = rest.slice(end + 1);
      return JSON.parse(line) as Json;
    },
    stop: () => reader.cancel(),
  };
}

export const told = (event: Json | undefined): string =>
  `${readText(event, 'type')} ${readText(event, 'object', 'metadata', 'name')}`;
