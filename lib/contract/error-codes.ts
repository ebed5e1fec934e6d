/**
 * The closed list of error codes and the HTTP status of each. A reply that is no answer is
 * `{error: {code, message}}`; `message` is one sentence for a person, `code` is for programs.
 */
import { z } from 'zod';

export const errorStatus = {
  /** A parameter or a name in the path cannot be read. */
  'invalid-parameter': 400,
  /** No Host header, or one that is no host. */
  'invalid-host': 400,
  /** A page of another site asked. */
  'cross-site': 403,
  'server-actions-refused': 403,
  /** The node or identity does not exist; a source that is complete says so. */
  'not-found': 404,
  /** The API server refuses the read that the answer needs; the message is its own. */
  refused: 403,
  /** The API server does not serve the resource, or the recording does not hold it. */
  absent: 404,
  /** No such path under /api/v1. */
  'unknown-path': 404,
  'method-not-allowed': 405,
  /** A list that was read page by page has moved on: read it from the start. */
  expired: 410,
  'host-not-allowed': 421,
  /** A defect of the explorer; the log has the details. */
  internal: 500,
  /** What the API server answered cannot be read. */
  unreadable: 502,
  /** Nothing can be said yet: the sources of the answer are syncing or refused, or the explorer is starting or stopping. */
  'not-ready': 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

export const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

export const errorSchema = z.object({ error: z.object({ code: z.enum(errorCodes), message: z.string() }) });
