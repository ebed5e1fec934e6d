/** Asks the explorer for one answer of `/api/v1`. Paths are told from there: `/whois`, `/nodes/ip-10-0-0-1/addresses`. */
import { apiPath } from '../contract/api-path.ts';

/** Search parameters; what is undefined or '' is left out of the URL. */
export type Params = Record<string, string | undefined>;

/** The explorer's refusal, or that it could not be reached: `code` is then `unreachable`, and `status` 0. */
export class AnswerError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = 'AnswerError';
    this.code = code;
    this.status = status;
  }
}

/** `/whois` and `{q: '10.0.0.1'}` → `/api/v1/whois?q=10.0.0.1`, parameters in a fixed order. */
function answerUrl(path: string, params: Params = {}): string {
  const search = new URLSearchParams();
  for (const name of Object.keys(params).sort()) {
    const value = params[name];
    if (value !== undefined && value !== '') search.append(name, value);
  }
  return search.size > 0 ? `${apiPath}${path}?${search}` : `${apiPath}${path}`;
}

async function parseRefusal(reply: Response): Promise<AnswerError> {
  const body: unknown = await reply.json().catch(() => undefined);
  const error = (body as { error?: { code?: unknown; message?: unknown } } | undefined)?.error;
  const code = typeof error?.code === 'string' ? error.code : 'unexpected-answer';
  const message = typeof error?.message === 'string' ? error.message : `The explorer answered ${reply.status}.`;
  return new AnswerError(code, message, reply.status);
}

/** Resolves with the answer as served; rejects with an AnswerError, or with the abort of `signal`. */
export async function fetchAnswer<Answer>(path: string, params?: Params, signal?: AbortSignal): Promise<Answer> {
  let reply: Response;
  try {
    reply = await fetch(answerUrl(path, params), { headers: { Accept: 'application/json' }, signal: signal ?? null });
  } catch (error) {
    signal?.throwIfAborted();
    throw new AnswerError('unreachable', `The explorer does not answer (${error}).`, 0);
  }
  if (!reply.ok) throw await parseRefusal(reply);
  return (await reply.json()) as Answer;
}
