'use client';
import { useState } from 'react';
import { holdStill, type Stillness } from './hold-still.ts';

/** What does not move while `held`; `pending` counts what would, and `apply` lets it. See holdStill. `next` is the same while nothing is new. */
export function useHeld<T>(next: T, view: string, held: boolean, still: Stillness<T>) {
  const [shown, setShown] = useState({ value: next, view });
  const { value, pending } = holdStill(shown, next, view, held, still);
  // Adjusted while rendering, as React's documentation has it for state that follows an input; no effect, no second paint.
  if (pending === 0 && shown.value !== next) setShown({ value: next, view });
  return { value, pending, apply: () => setShown({ value: next, view }) };
}
