'use client';
import { Failed } from '../components/states/states.tsx';

/** A defect of ours: the screen says so and offers the only thing that can help. */
export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return <Failed what="This screen broke" message={error.message} onRetry={reset} />;
}
