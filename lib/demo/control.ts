/**
 * A second port by which end-to-end tests change and break the cluster from another process. Never part of the
 * Kubernetes port. `POST /` with one JSON step: `{"do": "put", "object": …}`, `{"do": "patch", "object": …}`,
 * `{"do": "remove", "ref": …}`, `{"do": "set", "fault": "silent", "value": true}`,
 * `{"do": "forbid" | "permit" | "install" | "uninstall", "resource": "pods"}`,
 * `{"do": "dropConnections" | "expireHistory" | "endWatches"}`. A put or patch may say `"by"`: the manager whose write
 * it is. 204 when done, 400 with a sentence otherwise.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Faults } from './api/faults.ts';
import { isRecord, type Json, readText } from './read-json.ts';
import { applyChange, parseChange } from './script.ts';
import type { ClusterStore } from './served-cluster.ts';

export interface Control {
  url: string;
  stop(): Promise<void>;
}

export async function startControl(port: number, store: ClusterStore, faults: Faults): Promise<Control> {
  const server = createServer(async (request, response) => {
    try {
      applyStep(await readStep(request), store, faults);
      response.writeHead(204).end();
    } catch (error) {
      response.writeHead(400, { 'content-type': 'text/plain' });
      response.end(`${error instanceof Error ? error.message : error}\n`);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Only JSON is taken: a web page cannot send that here without asking first. */
async function readStep(request: IncomingMessage): Promise<Json> {
  if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') {
    throw new Error('send one step as POST with content-type application/json');
  }
  const step: unknown = JSON.parse(await text(request));
  if (!isRecord(step)) throw new Error('a step is a JSON object');
  return step;
}

function applyStep(step: Json, store: ClusterStore, faults: Faults): void {
  const verb = readText(step, 'do');
  if (verb === 'forbid' || verb === 'permit' || verb === 'install' || verb === 'uninstall') {
    faults[verb](readText(step, 'resource'));
  } else if (verb === 'dropConnections' || verb === 'expireHistory' || verb === 'endWatches') {
    faults[verb]();
  } else if (verb === 'set') {
    setFault(step, faults);
  } else {
    applyChange(store, parseChange(step, 'the step'));
  }
}

function setFault({ fault, value }: Json, faults: Faults): void {
  if (fault === 'unauthorized' || fault === 'streamingLists' || fault === 'down' || fault === 'silent') {
    faults[fault] = value === true;
  } else if (fault === 'latency') {
    faults.latency = Number(value);
  } else if (fault === 'notReady') {
    faults.notReady = typeof value === 'string' ? value : undefined;
  } else {
    throw new Error(`no fault is called ${String(fault)}`);
  }
}
