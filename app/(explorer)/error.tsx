'use client';
import { Failed } from '../../components/states/states.tsx';

/** A defect of ours: the screen says so, inside the shell, and offers the only thing that can help. */
export default function ScreenError({ error, reset }: { error: Error; reset: () => void }) {
  return <Failed what="This screen broke" message={error.message} onRetry={reset} />;
}
