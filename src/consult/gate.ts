/**
 * Lets so many charts be worked on at once and the others wait their turn: a thousand questions in one second must not mean a thousand
 * charts in memory. Between two of them the process looks after its connections.
 */
export function createGate(most: number) {
  const waiting: (() => void)[] = [];
  let inside = 0;

  return async function enter<T>(work: () => Promise<T>): Promise<T> {
    if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) setImmediate(next);
      else inside -= 1;
    }
  };
}
