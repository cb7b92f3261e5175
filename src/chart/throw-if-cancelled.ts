/** Throws an `AbortError` when whoever asked has given up, whatever reason they gave to their signal. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  const reason: unknown = signal.reason;
  throw reason instanceof Error && reason.name === 'AbortError' ? reason : new DOMException('The reading was cancelled.', 'AbortError');
}
