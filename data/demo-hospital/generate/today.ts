/** The clinical date the whole demo is frozen at: a Friday. Only appointments and other plans lie after it. */
export const today = '2026-11-20';

/** One offset for every instant, winter and summer, so that a date never moves by the season it was written in. */
export const timezone = '-05:00';

/** An instant of the demo: `2026-11-06` at `08:40` in the hospital's offset. */
export const instant = (date: string, time = '09:00'): string => `${date}T${time}:00${timezone}`;

/** The date that lies `days` after (or, negative, before) an ISO date. */
export function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
