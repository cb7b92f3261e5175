import type { Day, Period } from '../../domain/calendar';
import type { ChartFile, EncounterFact } from '../../domain/chart';
import { formatDay } from '../../text/dates';

/** A period with its anchor resolved against the chart; undefined when the chart has no such visit. */
export function periodOf(file: ChartFile, period: Period | undefined): Period | undefined {
  if (!period?.anchor) return period;
  const wanted = (encounter: EncounterFact) =>
    period.anchor === 'last-admission' ? encounter.class === 'inpatient' : encounter.class !== 'other';
  // A visit today is the one being prepared for: "since her last visit" means the one before.
  const day = file.encounters
    .filter(wanted)
    .map((encounter) => dayOf(encounter.date))
    .find((each) => each !== undefined && each < file.today);
  return day ? { start: day, end: file.today, words: `${period.words ?? ''} (${formatDay(day)})`.trim() } : undefined;
}

/** Whether a recorded date, as coarse as it is, may lie in the period. */
export function inPeriod(date: string | undefined, period: Period | undefined): boolean {
  if (!period || (!period.start && !period.end)) return true;
  if (!date) return false;
  const day = date.slice(0, 10);
  const first = day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
  // No month has a 32nd: a string above every day of the month compares well enough.
  const last = day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day;
  return (!period.end || first <= period.end) && (!period.start || last >= period.start);
}

/** The calendar day of a recorded date, as written; undefined when it is coarser than a day. */
export function dayOf(date: string | undefined): Day | undefined {
  return date && date.length >= 10 ? date.slice(0, 10) : undefined;
}
