'use client';
import { useState } from 'react';
import { Button } from './button.tsx';

export type SaveFormat = 'csv' | 'json';

const words = { csv: 'CSV', json: 'JSON' } as const;

/** Saves a table: its rows as lines, or the answer as served. `save` rejects with a sentence where it cannot. */
export function SaveButtons({ save }: { save: (format: SaveFormat) => Promise<unknown> }) {
  const [pending, setPending] = useState<SaveFormat>();
  const [failure, setFailure] = useState('');
  const start = (format: SaveFormat) => {
    setPending(format);
    setFailure('');
    save(format)
      .catch((error: Error) => setFailure(error.message))
      .finally(() => setPending(undefined));
  };
  return (
    <>
      {failure && (
        <span role="alert" className="text-12 text-conflict">
          {failure}
        </span>
      )}
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          className="words-stay"
          icon="download"
          disabled={pending !== undefined}
          onClick={() => start(format)}
        >
          {words[format]}
          {pending === format && ' …'}
        </Button>
      ))}
    </>
  );
}
