/** What crosses the live channel (docs/spec/live.md, "Live channel"). */
import { z } from 'zod';
import { count } from './primitives.ts';

/** `event: reset`: whatever the browser holds may be old. First in a stream, and after every gap. */
export const resetSchema = z.object({ revision: count });

/** `event: changed`: these answers, and everything beneath their paths, may read differently now. */
export const changedSchema = z.object({ revision: count, answers: z.array(z.string()) });

/** The reply to `?poll=<id>`: `reset` after a gap, else the answers that changed since `id` (none: an empty list). */
export const pollSchema = z.union([
  z.object({ id: z.string(), revision: count, reset: z.literal(true) }),
  changedSchema.extend({ id: z.string() }),
]);

export type Reset = z.infer<typeof resetSchema>;
export type Changed = z.infer<typeof changedSchema>;
export type Poll = z.infer<typeof pollSchema>;
