/** Puts the guard in front of a request handler of node:http. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  contentSecurityPolicy,
  type GuardOptions,
  guardRequest,
  type Refusal,
  securityHeaders,
} from './guard-request.ts';

export interface GuardHttpOptions extends GuardOptions {
  /** Allows what Next's error overlay and hot reload need. */
  development?: boolean;
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, code, message }: Refusal) {
  const body = JSON.stringify({ error: { code, message } });
  const allow = status === 405 ? { Allow: 'GET, HEAD' } : {};
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...allow,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A fresh nonce per request: sent to the browser in the policy, and to Next in the header it reads it from. */
export function guardHttp(handler: RequestListener, options: GuardHttpOptions): RequestListener {
  return (request, response) => {
    const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), options.development);
    for (const [name, value] of Object.entries(securityHeaders(policy))) response.setHeader(name, value);
    const refusal = guardRequest(request, options);
    if (refusal) return refuse(request, response, refusal);
    delete request.headers['content-security-policy-report-only'];
    request.headers['content-security-policy'] = policy;
    return handler(request, response);
  };
}
