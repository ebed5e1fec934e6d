/** The one place where requests leave for the API server. They are GET, and `assertReadable` saw their path. */
import type { IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import type { Connection } from './connection.ts';
import { ApiStatusError, ConnectionError, firstLine, MalformedAnswerError } from './connection-error.ts';
import { assertReadable } from './readable-path.ts';

export interface GetOptions {
  query?: Record<string, string>;
  accept?: string;
  signal?: AbortSignal;
  /** How long the server may be silent, before its answer and inside it, ms. */
  silence: number;
}

export interface KubeClient {
  /** An answer with status 200, body unread. Throws ApiStatusError, or ConnectionError `unreachable`. */
  open(path: string, options: GetOptions): Promise<IncomingMessage>;
  /** The answer as JSON. Throws as `open` does, and MalformedAnswerError. */
  getJson(path: string, options: GetOptions): Promise<unknown>;
}

/** `signal` ends everything that is open. */
export function createKubeClient(connection: Connection, signal: AbortSignal): KubeClient {
  async function send(path: string, options: GetOptions): Promise<IncomingMessage> {
    const generation = connection.generation;
    const answer = await sendOnce(connection, path, options, signal);
    if (answer.statusCode !== 401) return answer;
    answer.destroy();
    connection.reload(generation);
    return sendOnce(connection, path, options, signal);
  }
  async function open(path: string, options: GetOptions) {
    const answer = await send(path, options);
    if (answer.statusCode === 200) return answer;
    throw new ApiStatusError(answer.statusCode ?? 0, await readMessage(answer));
  }
  return {
    open,
    getJson: async (path, options) => parseJson(path, await readText(await open(path, options))),
  };
}

async function sendOnce(
  connection: Connection,
  path: string,
  options: GetOptions,
  stop: AbortSignal,
): Promise<IncomingMessage> {
  assertReadable(path, options.query);
  const url = new URL(connection.server);
  // A server may live below a path (a proxy of many clusters).
  url.pathname = url.pathname.replace(/\/$/, '') + path;
  url.search = new URLSearchParams(options.query).toString();
  const credentials = await connection.requestOptions();
  const signal = options.signal ? AbortSignal.any([stop, options.signal]) : stop;
  const headers = {
    ...credentials.headers,
    Accept: options.accept ?? 'application/json',
    'User-Agent': 'cilium-explorer',
  };
  return get(url, { ...credentials, headers, signal }, options.silence);
}

function get(url: URL, options: RequestOptions, silence: number): Promise<IncomingMessage> {
  const request = url.protocol === 'http:' ? requestHttp : requestHttps;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { ...options, method: 'GET' });
    outgoing.setTimeout(silence, () => outgoing.destroy(new Error(`no answer within ${silence / 1000} s`)));
    // A connection that a sleeping laptop or a load balancer lost is noticed by TCP, not only by the probe.
    outgoing.on('socket', (socket) => socket.setKeepAlive(true, 30_000));
    outgoing.on('error', (error) => reject(new ConnectionError('unreachable', describeFailure(url, error))));
    outgoing.on('response', resolve);
    outgoing.end();
  });
}

function describeFailure(url: URL, error: Error): string {
  return `The API server ${url.origin} does not answer (${firstLine(error)}): check that it can be reached and that the context is the right one.`;
}

/** The whole body as text; a body that ends early is a failed connection. */
async function readText(answer: IncomingMessage): Promise<string> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    throw new ConnectionError('unreachable', `The API server broke off its answer (${firstLine(error)}).`);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedAnswerError(`The API server answered ${path} with something that is no JSON.`);
  }
}

/** `message` of the Status object that the API server explains a failure with, else the text itself. */
async function readMessage(answer: IncomingMessage): Promise<string> {
  const text = await readText(answer).catch(() => '');
  try {
    const status: unknown = JSON.parse(text);
    if (typeof status === 'object' && status !== null && 'message' in status)
      return String(status.message).slice(0, 500);
  } catch {
    // No Status object: a proxy in between, or /readyz.
  }
  return text.trim().slice(0, 4_000) || `HTTP status ${answer.statusCode}`;
}
