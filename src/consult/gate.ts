/**
 * Lets so many charts be worked on at once and the others wait their turn: a thousand questions in one second must not mean a thousand
 * charts in memory. Between two of them the process looks after its connections. Whoever is cancelled while waiting leaves the queue.
 */
export function createGate(most: number) {
  const waiting = new Set<() => void>();
  let inside = 0;

  return async function enter<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    if (inside >= most) await turn(signal);
    else inside += 1;
    try {
      return await work();
    } finally {
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        setImmediate(next);
      } else inside -= 1;
    }
  };

  function turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        // Called already: the place is taken, and the work itself looks at the signal.
        if (!waiting.delete(called)) return;
        reject(signal?.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError'));
      };
      const called = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      waiting.add(called);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
