import type { Clock } from '../domain/calendar';

/** Remembers things about a clinician and a patient for some minutes, in this process only: what is forgotten has to be asked for again. */
export interface ShortMemory<T> {
  remember(practitioner: string, patient: string, value: T): void;
  recall(practitioner: string, patient: string): T | undefined;
}

/** An empty memory in which everything lasts `minutes` from when it was last remembered. */
export function createShortMemory<T>(clock: Pick<Clock, 'now'>, minutes: number): ShortMemory<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  const keyOf = (practitioner: string, patient: string): string => JSON.stringify([practitioner, patient]);
  return {
    remember(practitioner, patient, value) {
      const now = clock.now().getTime();
      for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
      kept.set(keyOf(practitioner, patient), { value, until: now + minutes * 60_000 });
    },
    recall(practitioner, patient) {
      const found = kept.get(keyOf(practitioner, patient));
      return found && found.until > clock.now().getTime() ? found.value : undefined;
    },
  };
}
