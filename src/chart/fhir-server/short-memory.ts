const mostRemembered = 500;

/** Answers that are asked for again within a moment; a failed one is not kept. */
export function createShortMemory(now: () => Date) {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<unknown> }>();
  return function remember<T>(key: string, ms: number, ask: () => Promise<T>): Promise<T> {
    const at = now().getTime();
    const known = kept.get(key);
    if (known && known.until > at) return known.answer as Promise<T>;
    const answer = ask();
    kept.delete(key);
    kept.set(key, { until: at + ms, answer });
    answer.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > mostRemembered && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}
