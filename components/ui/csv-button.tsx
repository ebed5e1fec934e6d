'use client';
import { useState } from 'react';
import { Button } from './button.tsx';

/** Saves a table; `save` rejects with a sentence where it cannot. */
export function CsvButton({ save }: { save: () => Promise<void> }) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState('');
  const onClick = () => {
    setPending(true);
    setFailure('');
    save()
      .catch((error: Error) => setFailure(error.message))
      .finally(() => setPending(false));
  };
  return (
    <>
      {failure && (
        <span role="alert" className="text-12 text-conflict">
          {failure}
        </span>
      )}
      <Button icon="download" disabled={pending} onClick={onClick}>
        {pending ? 'CSV …' : 'CSV'}
      </Button>
    </>
  );
}
