import type * as fhir from 'fhir/r4';
import { shiftDate, today } from './today';

/** The rule by which the manifest says who sees whom; the product decides by its own code and is tested against this. */
export const accessRule =
  'A clinician sees a patient by an active CareTeam that names them, by an Encounter they took part in that ended within the past 365 days or is in progress, ' +
  'or by a booked Appointment with them from today to 30 days ahead. Anything else needs break-glass.';

/** Why a practitioner sees this chart, in words; undefined when they do not. */
export function whyVisible(entries: fhir.FhirResource[], practitioner: string): string | undefined {
  const yearAgo = shiftDate(today, -365);
  const monthAhead = shiftDate(today, 30);
  for (const entry of entries) {
    if (
      entry.resourceType === 'CareTeam' &&
      entry.status === 'active' &&
      entry.participant?.some(({ member }) => member?.reference === practitioner)
    ) {
      return `care team (${entry.name ?? ''})`;
    }
  }
  for (const entry of entries) {
    if (entry.resourceType !== 'Encounter' || entry.status === 'entered-in-error') continue;
    const end = entry.period?.end?.slice(0, 10) ?? today;
    if (end >= yearAgo && entry.participant?.some(({ individual }) => individual?.reference === practitioner)) {
      return `encounter of ${entry.period?.start?.slice(0, 10) ?? ''}`;
    }
  }
  for (const entry of entries) {
    if (entry.resourceType !== 'Appointment' || entry.status !== 'booked') continue;
    const start = entry.start?.slice(0, 10) ?? '';
    if (start >= today && start <= monthAhead && entry.participant.some(({ actor }) => actor?.reference === practitioner))
      return `appointment of ${start}`;
  }
  return undefined;
}
