import type { ErrorCode } from '../contract/error-codes.ts';

/** Why a question has no answer: a code of the closed list, and one sentence for a person. */
export class AnswerError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
