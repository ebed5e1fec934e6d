import { expect, test } from 'vitest';
import { AnswerError } from '../../lib/queries/fetch-answer.ts';
import { toStatusFailure } from './use-status-failure.ts';

test('[L42] an explorer that answers with a failure is told from one that does not answer', () => {
  expect(toStatusFailure(new AnswerError('internal', 'The explorer answered 500.', 500))).toEqual({
    short: 'answers 500',
    message: 'The explorer answered 500.',
  });
  expect(toStatusFailure(new AnswerError('unreachable', 'The explorer does not answer.', 0)).short).toBe('no answer');
});
