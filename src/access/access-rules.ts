import type { Day } from '../domain/calendar';
import type { CareRelation } from '../domain/ports';

/** How long a relation opens a chart. We know of no standard that names these numbers: a hospital sets its own. */
export interface AccessRules {
  /** Days after an encounter's last day. */
  readonly encounterDaysAfter: number;
  /** Days before an appointment. */
  readonly appointmentDaysAhead: number;
  /** Days after an appointment. */
  readonly appointmentDaysAfter: number;
  /** How long a break-glass offer waits for its reason, and how long the access then lasts. */
  readonly breakGlassMinutes: number;
  /** Characters, white space not counted. */
  readonly leastReasonLength: number;
}

/**
 * Choices of ours, tight rather than wide, since break-glass (an emergency access procedure, as 45 CFR 164.312(a)(2)(ii) asks for) stays
 * open for the rest. Encounters: the results, letters and return visits of a quarter. Appointments: preparing the week, then the results
 * of the visit. Break-glass: one conversation, which is forgotten after 30 minutes too.
 */
export const defaultAccessRules: AccessRules = {
  encounterDaysAfter: 90,
  appointmentDaysAhead: 7,
  appointmentDaysAfter: 30,
  breakGlassMinutes: 30,
  leastReasonLength: 10,
};

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a relation opens the chart today. One whose days cannot be read does not. */
export function holdsToday(relation: CareRelation, today: Day, rules: AccessRules): boolean {
  const { basis, from, until } = relation;
  if ([from, until].some((day) => day !== undefined && !wholeDay.test(day))) return false;
  switch (basis) {
    case 'care-team':
      return (from ?? today) <= today && (until ?? today) >= today;
    case 'encounter':
      return (from ?? today) <= today && (until === undefined || addDays(until, rules.encounterDaysAfter) >= today);
    case 'appointment': {
      const first = from ?? until;
      // An appointment without a day is one that was never made.
      if (first === undefined) return false;
      return addDays(first, -rules.appointmentDaysAhead) <= today && addDays(until ?? first, rules.appointmentDaysAfter) >= today;
    }
  }
}

function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
