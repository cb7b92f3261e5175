// One place to take dates from: how Curbside writes, orders, reads and counts them.
import type { RecordedDate } from '../domain/calendar';
import { dateParts, epochDay } from './days';
import { monthNames } from './months';

export {
  addDays,
  addMonths,
  addYears,
  dateParts,
  daysBetween,
  epochDay,
  fromEpochDay,
  monthsBetween,
  yearsBetween,
  type DateParts,
  type DatePrecision,
} from './days';
export { findDates, parseDate, type FoundDate } from './find-dates';
export { ageAt, describeInterval, type Age } from './intervals';

/** "6 Nov 2026", "Nov 2026" or "2026": as precise as recorded, an instant by the day of its own offset. What is no date comes back unchanged. */
export function formatDay(date: RecordedDate): string {
  const parts = dateParts(date);
  if (!parts) return date;
  const month = parts.month === undefined ? undefined : monthNames[parts.month - 1]?.slice(0, 3);
  return [parts.day, month, parts.year].filter((part) => part !== undefined).join(' ');
}

/**
 * Orders recorded dates, oldest first: by calendar day as written, then coarse before fine, then by instant.
 * A coarse date stands at its first day; a missing or broken one before everything.
 */
export function compareRecorded(left: RecordedDate | undefined, right: RecordedDate | undefined): number {
  const key = (date: RecordedDate | undefined): readonly number[] => {
    const parts = date === undefined ? undefined : dateParts(date);
    if (date === undefined || !parts) return [-Infinity, 0, 0];
    const instant = date.includes('T') ? Date.parse(date) : Number.NaN;
    const fineness = { year: 0, month: 1, day: 2 }[parts.precision] + (Number.isNaN(instant) ? 0 : 1);
    return [epochDay(date), fineness, Number.isNaN(instant) ? 0 : instant];
  };
  const first = key(left);
  const second = key(right);
  for (const [index, value] of first.entries()) {
    const other = second[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
