/**
 * What the explorer refuses before anything else looks at a request, and the headers that every reply carries.
 *
 * It reads a cluster with its user's rights and has no login, so the one danger is a page of another site that asks in the
 * user's browser: by name (DNS rebinding: Host), by script (Sec-Fetch-Site, Origin, no CORS header ever), by frame, by form.
 */

/** The parts of a request that the guard looks at; header names in lower case, as node:http gives them. */
export interface GuardedRequest {
  method?: string | undefined;
  url?: string | undefined;
  headers: Record<string, string | string[] | undefined>;
}

export interface GuardOptions {
  /** Names beyond the loopback ones, from --allowed-host; with a port only that port is meant. */
  allowedHosts: readonly string[];
}

export interface Refusal {
  status: 400 | 403 | 405 | 421;
  code: 'invalid-host' | 'host-not-allowed' | 'cross-site' | 'method-not-allowed' | 'server-actions-refused';
  message: string;
}

const loopback = /^(localhost|[a-z0-9-]+\.localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;
const hostForm = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/;

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header.join(', ') : header);

function refuseHost(host: string | undefined, allowed: readonly string[]): Refusal | undefined {
  const parts = hostForm.exec(host?.toLowerCase() ?? '');
  if (!parts?.[1]) return { status: 400, code: 'invalid-host', message: 'The Host header is missing or malformed.' };
  if (loopback.test(parts[1])) return undefined;
  const names = allowed.map((name) => name.toLowerCase());
  if (names.includes(parts[1]) || names.includes(parts[0])) return undefined;
  const message = `This explorer does not answer for the host ${parts[1]}: start it with --allowed-host ${parts[1]} if it should.`;
  return { status: 421, code: 'host-not-allowed', message };
}

/**
 * A browser says where a request came from: Sec-Fetch-Site on https and on localhost, Origin on most requests of scripts.
 * Both are absent on plain HTTP origins other than localhost and from curl: then Host and the missing CORS header protect.
 */
function refuseCrossSite({ headers }: GuardedRequest): Refusal | undefined {
  const refusal: Refusal = {
    status: 403,
    code: 'cross-site',
    message: 'The API answers its own pages and programs, not pages of another site.',
  };
  const site = one(headers['sec-fetch-site']);
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refusal;
  const origin = one(headers.origin);
  if (origin === undefined) return undefined;
  return originHost(origin) === one(headers.host)?.toLowerCase() ? undefined : refusal;
}

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function refuseMethod({ method, headers }: GuardedRequest): Refusal | undefined {
  if (headers['next-action'] !== undefined) {
    return { status: 403, code: 'server-actions-refused', message: 'This explorer has no server actions.' };
  }
  if (method === 'GET' || method === 'HEAD') return undefined;
  return { status: 405, code: 'method-not-allowed', message: 'This explorer only reads: GET and HEAD.' };
}

/** Anything but a page or a file that a page loads: only those may be asked for by a link on another site. */
function isApi(url: string | undefined): boolean {
  const path = (url ?? '/').replace(/[?#].*$/s, '').replace(/\/{2,}|\\/g, '/');
  return /^\/api(\/|$)/i.test(decodePath(path));
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Why a request is refused, or undefined when it may pass. */
export function guardRequest(request: GuardedRequest, options: GuardOptions): Refusal | undefined {
  return (
    refuseHost(one(request.headers.host), options.allowedHosts) ??
    refuseMethod(request) ??
    (isApi(request.url) ? refuseCrossSite(request) : undefined)
  );
}

/**
 * The Content-Security-Policy of one reply. Next finds the nonce in the policy of the request and puts it on its own inline
 * scripts; `development` adds what its error overlay and hot reload need.
 * Styles set through the DOM (React in the browser) need no permission; a `style` attribute in served HTML is refused.
 */
export function contentSecurityPolicy(nonce: string, development = false): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Headers of every reply, pages and API alike. There is no Access-Control-* among them, ever. */
export function securityHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}
