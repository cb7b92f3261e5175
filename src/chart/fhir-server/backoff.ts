/** How long to wait before attempt number `attempt` (1 is the first repetition): doubling from 200 ms to 5 s, half of it random; never less than the server asked for. */
export function waitMs(attempt: number, retryAfter: string | null, now: Date, random: () => number): number {
  const whole = Math.min(5_000, 200 * 2 ** (attempt - 1));
  return Math.max(whole / 2 + (whole / 2) * random(), retryAfterMs(retryAfter, now) ?? 0);
}

/** Retry-After as seconds or as a date (RFC 9110, 10.2.3), in milliseconds from now. */
export function retryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
