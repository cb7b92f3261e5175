import type { CareRelation } from '../../domain/ports';
import { addDays } from '../../text/dates';

/** The days of the access rules as they come; a hospital with other rules only sees "unavailable" sooner or later than it needs to. */
const days = { afterEncounter: 90, beforeAppointment: 7, afterAppointment: 30 } as const;

/**
 * Whether a relation that was found is enough by itself, whatever else there may be: a care team of today, an encounter under way or of the
 * last 90 days, an appointment of the week to come or the last 30 days. `today` is `YYYY-MM-DD`.
 */
export function opensToday({ basis, from, until }: CareRelation, today: string): boolean {
  if ((from !== undefined && from.length !== 10) || (until !== undefined && until.length !== 10)) return false;
  switch (basis) {
    case 'care-team':
      return (from ?? today) <= today && (until ?? today) >= today;
    case 'encounter':
      return (from ?? today) <= today && (until === undefined || addDays(until, days.afterEncounter) >= today);
    case 'appointment': {
      const first = from ?? until;
      if (first === undefined) return false;
      return addDays(first, -days.beforeAppointment) <= today && addDays(until ?? first, days.afterAppointment) >= today;
    }
  }
}
