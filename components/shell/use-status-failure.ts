import { useState } from 'react';
import { AnswerError } from '../../lib/queries/fetch-answer.ts';
import { useStatus } from '../../lib/queries/status.ts';

export interface StatusFailure {
  /** `no answer`, `answers 500`: which of the two it is. */
  short: string;
  /** The whole sentence of what failed. */
  message: string;
}

export const toStatusFailure = (error: Error): StatusFailure => ({
  short: error instanceof AnswerError && error.status > 0 ? `answers ${error.status}` : 'no answer',
  message: error.message,
});

/** Why nothing is known of the cluster; undefined as long as it was not asked, and once it is known. */
export function useStatusFailure(): StatusFailure | undefined {
  const { data, error } = useStatus();
  const [failure, setFailure] = useState<Error>();
  // react-query forgets the error while it asks again: what stands on the screen stays until there is an answer.
  if (error && error !== failure) setFailure(error);
  return data || !failure ? undefined : toStatusFailure(failure);
}
