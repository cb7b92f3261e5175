import type { Period } from '../../domain/calendar';
import type { ChartFile } from '../../domain/chart';
import type { Importance, ProposedClaim } from '../../domain/claim';
import type { Evidence } from '../../domain/evidence';
import { formatDay } from '../../text/dates';
import { citeWhole } from '../../text/quotes';

export interface Absence {
  readonly claim: ProposedClaim;
  readonly evidence: Evidence;
}

/**
 * "No … documented", on the ground of the search that found nothing. Undefined when a kind that would hold it could not be read
 * completely: then nobody can say that it is not there.
 */
export function absenceOf(
  file: ChartFile,
  lookedFor: string,
  kinds: readonly string[],
  period?: Period,
  importance: Importance = 'useful',
): Absence | undefined {
  const searched = kinds.map((kind) => file.searched.find((each) => each.kind === kind));
  if (searched.some((each) => !each?.complete) || file.missing.some((each) => kinds.includes(each.kind.split('/')[0] ?? '')))
    return undefined;
  const count = searched.reduce((sum, each) => sum + (each?.count ?? 0), 0);
  const over = describePeriod(period);
  // What is closed was not looked through: an absence is claimed of the rest, and says so without saying of what kind it is.
  const closed = file.restricted.count > 0 && !file.restricted.opened ? ' in the unrestricted record' : '';
  const evidence: Evidence = {
    id: `search:${kinds.join('+')}:${lookedFor}${over}${closed}`,
    text: `No ${lookedFor} documented${over}${closed}: looked through ${count} ${count === 1 ? 'entry' : 'entries'} (${kinds.join(', ')}), chart as of ${formatDay(file.asOf)}.`,
    wording: 'verbatim',
    source: { kind: 'search', kinds, lookedFor, count, asOf: file.asOf, ...(period && { period }) },
  };
  return { evidence, claim: { text: `No ${lookedFor} documented${over}${closed}`, citations: [citeWhole(evidence)], importance } };
}

/** " since 3 Mar 2024", " between … and …", or nothing. */
export function describePeriod(period: Period | undefined): string {
  if (!period) return '';
  const { start, end } = period;
  if (start && end) return start === end ? ` on ${formatDay(start)}` : ` between ${formatDay(start)} and ${formatDay(end)}`;
  if (start) return ` since ${formatDay(start)}`;
  return end ? ` until ${formatDay(end)}` : '';
}

/** Says which kinds could not be read, when an absence may not be claimed. */
export function unreadable(file: ChartFile, lookedFor: string, kinds: readonly string[]): string {
  const missing = file.missing.filter((each) => kinds.includes(each.kind.split('/')[0] ?? ''));
  const which = missing.length > 0 ? [...new Set(missing.map((each) => each.kind.split('/')[0]))].join(', ') : kinds.join(', ');
  return `Whether any ${lookedFor} is documented cannot be said: ${which} could not be read completely.`;
}
