import type { ChartFile } from '../domain/chart';
import type { Evidence } from '../domain/evidence';
import type { Period } from '../domain/calendar';
import { formatDay } from '../text/dates';

/** What clinicians call the kinds of entries. */
const plainNames: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'allergies',
  MedicationRequest: 'prescriptions',
  MedicationStatement: 'medication statements',
  Condition: 'problems',
  Observation: 'results',
  DiagnosticReport: 'reports',
  Procedure: 'procedures',
  DocumentReference: 'notes',
  Encounter: 'encounters',
  ServiceRequest: 'orders',
  Appointment: 'appointments',
};

/** Why the kinds that a check needs are not all there to be read; undefined when they are. */
export function whyUnread(file: ChartFile, kinds: readonly string[]): string | undefined {
  const gaps = new Set(file.missing.map(({ kind }) => kind.split('/')[0] ?? kind));
  const unread = kinds.filter((kind) => gaps.has(kind) || !file.searched.some((each) => each.kind === kind && each.complete));
  if (unread.length > 0) return `Not everything could be read: ${unread.map((kind) => plainNames[kind] ?? kind).join(', ')}.`;
  // The same words for every check: which one says so must not tell what kind of entry is closed.
  if (file.restricted.count > 0 && !file.restricted.opened) return 'Ran on the open entries only: entries behind a restricted label were not looked at.';
  return undefined;
}

/**
 * The search that found nothing, as evidence. Undefined when a kind could not be read completely: then nobody can say that it is not there.
 * `says` is the sentence that the search supports, "No … documented since …".
 */
export function searchEvidence(file: ChartFile, lookedFor: string, kinds: readonly string[], period?: Period): Evidence | undefined {
  const gaps = new Set(file.missing.map(({ kind }) => kind.split('/')[0] ?? kind));
  const searched = kinds.map((kind) => file.searched.find((each) => each.kind === kind));
  if (searched.some((each) => !each?.complete) || kinds.some((kind) => gaps.has(kind))) return undefined;
  const count = searched.reduce((sum, each) => sum + (each?.count ?? 0), 0);
  const since = period?.start === undefined ? '' : ` since ${formatDay(period.start)}`;
  return {
    id: `search:${kinds.join('+')}:${lookedFor}${since}`,
    text: `No ${lookedFor} documented${since}: looked through ${count} ${count === 1 ? 'entry' : 'entries'} (${kinds.join(', ')}), chart as of ${formatDay(file.asOf)}.`,
    wording: 'verbatim',
    source: { kind: 'search', kinds, lookedFor, count, asOf: file.asOf, ...(period && { period }) },
  };
}
