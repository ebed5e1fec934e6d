/** ms from one read of a question to the next. */
const apart = 1000;

/**
 * Reads one question at most once a second, however many screens ask and however fast their objects change: who asks in
 * between gets the next read, never the last one, so that no change is missed.
 */
export function createPace() {
  const lastAt = new Map<string, number>();
  const waiting = new Map<string, Promise<unknown>>();

  const isOld = (at: number) => Date.now() - at >= apart;

  return function pace<Value>(question: string, read: () => Promise<Value>): Promise<Value> {
    for (const [key, at] of lastAt) if (isOld(at)) lastAt.delete(key);
    const known = waiting.get(question);
    if (known) return known as Promise<Value>;
    const rest = (lastAt.get(question) ?? Number.NEGATIVE_INFINITY) + apart - Date.now();
    const start = () => {
      waiting.delete(question);
      lastAt.set(question, Date.now());
      return read();
    };
    if (rest <= 0) return start();
    const next = new Promise<void>((resolve) => setTimeout(resolve, rest)).then(start);
    waiting.set(question, next);
    return next;
  };
}
