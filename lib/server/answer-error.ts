import type { ErrorCode } from '../contract/error-codes.ts';

/** Why a question has no answer: a code of the closed list, and one sentence for a person. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Not by class: the explorer throws it, route handlers catch it, and Next gives them their own copy of this module. */
export const isAnswerError = (error: unknown): error is AnswerError =>
  error instanceof Error && error.name === 'AnswerError' && 'code' in error;
