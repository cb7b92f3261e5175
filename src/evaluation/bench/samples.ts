/** What many measurements of one thing come to, in the unit they were taken in. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Percentiles by nearest rank: each is a value that was measured. Throws on none. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (percent: number): number => {
    const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
    if (value === undefined) throw new Error('Nothing was measured.');
    return value;
  };
  return { count: sorted.length, p50: at(50), p95: at(95), p99: at(99) };
}

/** Milliseconds of each of `count` runs, after `warmUp` runs that do not count; `prepare` is not timed and hands its result to `work`. */
export async function timeRuns<T>(runs: { readonly count: number; readonly warmUp: number }, prepare: () => T | Promise<T>, work: (prepared: T) => unknown): Promise<number[]> {
  const samples: number[] = [];
  for (let run = 0; run < runs.warmUp + runs.count; run += 1) {
    const prepared = await prepare();
    const begun = performance.now();
    await work(prepared);
    if (run >= runs.warmUp) samples.push(performance.now() - begun);
  }
  return samples;
}
