import type { ChartFile } from '../domain/chart';
import type { Evidence } from '../domain/evidence';
import type { Period } from '../domain/calendar';
import { formatDay } from '../text/dates';
import { capital, listed } from './wording';

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

function unreadOf(file: ChartFile, kinds: readonly string[]): string[] {
  const gaps = new Set(file.missing.map(({ kind }) => kind.split('/')[0] ?? kind));
  return kinds.filter((kind) => gaps.has(kind) || !file.searched.some((each) => each.kind === kind && each.complete));
}

/** Whether every entry of these kinds was read: only then may anybody say that something is not among them. */
export const isWhole = (file: ChartFile, kinds: readonly string[]): boolean => unreadOf(file, kinds).length === 0;

/** "Allergies could not be read completely.", of the kinds that a check needs; undefined when they all were. */
export function whyUnread(file: ChartFile, kinds: readonly string[]): string | undefined {
  const unread = unreadOf(file, kinds).map((kind) => plainNames[kind] ?? kind);
  return unread.length === 0 ? undefined : `${capital(listed(unread))} could not be read completely.`;
}

/** Why a check that found nothing is not clear although all it asked for is there; undefined when it is. */
export function whyClosed(file: ChartFile): string | undefined {
  // The same words for every check: which one says so must not tell what kind of entry is closed.
  if (file.restricted.count > 0 && !file.restricted.opened)
    return 'Ran on the open entries only: entries behind a restricted label were not looked at.';
  return undefined;
}

/**
 * The search that found nothing, as evidence. Undefined when a kind could not be read completely: then nobody can say that it is not there.
 * `says` is the sentence that the search supports, "No … documented since …".
 */
export function searchEvidence(file: ChartFile, lookedFor: string, kinds: readonly string[], period?: Period): Evidence | undefined {
  const searched = kinds.map((kind) => file.searched.find((each) => each.kind === kind));
  if (!isWhole(file, kinds)) return undefined;
  const count = searched.reduce((sum, each) => sum + (each?.count ?? 0), 0);
  const since = period?.start === undefined ? '' : ` since ${formatDay(period.start)}`;
  return {
    id: `search:${kinds.join('+')}:${lookedFor}${since}`,
    text: `No ${lookedFor} documented${since}: looked through ${count} ${count === 1 ? 'entry' : 'entries'} (${kinds.join(', ')}), chart as of ${formatDay(file.asOf)}.`,
    wording: 'verbatim',
    source: { kind: 'search', kinds, lookedFor, count, asOf: file.asOf, ...(period && { period }) },
  };
}
