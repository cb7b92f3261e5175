import type { Day, RecordedDate } from '../domain/calendar';
import { dateParts, daysBetween, monthsBetween, yearsBetween } from './days';

export interface Age {
  readonly value: number;
  readonly unit: 'days' | 'months' | 'years';
  /** "58 years", "7 months", "1 day"; "about 58 years" when only the year of birth is recorded. */
  readonly text: string;
}

const plural = (value: number, unit: string): string => `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;

/**
 * The time between two dates in completed units that a reader takes in at a glance: days to 13, weeks to 8, months to 35, then years.
 * Never finer than the coarser of the two dates allows, and without a sign.
 */
export function describeInterval(from: RecordedDate, to: RecordedDate): string {
  const [first, second] = daysBetween(from, to) < 0 ? [to, from] : [from, to];
  const precisions = [dateParts(first)?.precision, dateParts(second)?.precision];
  if (precisions.includes('year')) return plural(yearsBetween(first, second), 'years');
  const months = monthsBetween(first, second);
  if (precisions.includes('month')) return months < 36 ? plural(months, 'months') : plural(yearsBetween(first, second), 'years');
  const days = daysBetween(first, second);
  if (days < 14) return plural(days, 'days');
  if (days < 63 || months < 2) return plural(Math.floor(days / 7), 'weeks');
  return months < 36 ? plural(months, 'months') : plural(yearsBetween(first, second), 'years');
}

/** Age on a day: days in the first month of life, months in the first two years, then years. Undefined for a birth date in the future or no date. */
export function ageAt(birthDate: RecordedDate, today: Day): Age | undefined {
  const parts = dateParts(birthDate);
  if (!parts || !dateParts(today) || daysBetween(birthDate, today) < 0) return undefined;
  const as = (value: number, unit: Age['unit'], about = ''): Age => ({ value, unit, text: `${about}${plural(value, unit)}` });
  if (parts.precision === 'year') return as(yearsBetween(birthDate, today), 'years', 'about ');
  const months = monthsBetween(birthDate, today);
  if (months >= 24) return as(Math.floor(months / 12), 'years');
  if (months >= 1 || parts.precision === 'month') return as(months, 'months');
  return as(daysBetween(birthDate, today), 'days');
}
