/** Why no cluster can be read, as a closed list. */
export type ConnectionErrorCode =
  | 'kubeconfig-absent'
  | 'kubeconfig-unreadable'
  | 'context-unknown'
  | 'context-incomplete'
  | 'credentials-unusable'
  | 'unreachable'
  | 'unauthorized';

/** The message is one sentence for the person at the keyboard: what failed, and what to do. */
export class ConnectionError extends Error {
  readonly code: ConnectionErrorCode;
  constructor(code: ConnectionErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** An answer of the API server that is no success: its HTTP status, and its own words. */
export class ApiStatusError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What the API server sent is no stream of events or no list: nothing that follows can be trusted. */
export class MalformedAnswerError extends Error {}

/** The first line of any thrown value, at most 300 characters. */
export function firstLine(error: unknown): string {
  const text =
    error instanceof Error ? error.message || String((error as { code?: unknown }).code ?? error.name) : String(error);
  return (text.trim().split('\n')[0] ?? '').slice(0, 300);
}
