import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Status } from './status.ts';

/** The API server compresses answers from this size on (apiserver `responsewriters`). */
const GZIP_FROM = 128 * 1024;
const CHUNK = 64 * 1024;

export function sendJson(
  response: ServerResponse,
  code: number,
  body: unknown,
  contentType = 'application/json',
): void {
  response.writeHead(code, { 'content-type': contentType, 'cache-control': 'no-cache, private' });
  response.end(`${JSON.stringify(body)}\n`);
}

export function sendStatus(response: ServerResponse, status: Status): void {
  if (response.headersSent) response.destroy();
  else sendJson(response, status.code, status);
}

export function sendText(response: ServerResponse, code: number, text: string): void {
  response.writeHead(code, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
  response.end(text);
}

/** Sends text piece by piece, compressed when the client accepts it and the answer is large. */
export async function sendPieces(
  request: IncomingMessage,
  response: ServerResponse,
  pieces: Iterable<string>,
  contentType: string,
): Promise<void> {
  const chunks = toChunks(pieces, GZIP_FROM);
  const first = chunks.next();
  const small = first.done || first.value.length < GZIP_FROM;
  const compress = !small && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, {
    'content-type': contentType,
    'cache-control': 'no-cache, private',
    ...(compress ? { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : {}),
  });
  const rest = first.done ? [] : prepend(first.value, chunks);
  if (compress) await pipeline(Readable.from(rest), createGzip({ level: 1 }), response);
  else await pipeline(Readable.from(rest), response);
}

function* prepend(first: string, rest: Iterable<string>): Generator<string> {
  yield first;
  yield* rest;
}

/** Gathers small pieces into chunks; the first one decides about compression and is larger. */
function* toChunks(pieces: Iterable<string>, firstSize: number): Generator<string> {
  let size = firstSize;
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < size) continue;
    yield chunk;
    chunk = '';
    size = CHUNK;
  }
  if (chunk !== '') yield chunk;
}
