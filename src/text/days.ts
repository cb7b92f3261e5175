// Hides calendar arithmetic: days since 1970-01-01 counted with integers, so that no time zone can move a date.
import type { Day, RecordedDate } from '../domain/calendar';

export type DatePrecision = 'day' | 'month' | 'year';

/** The parts of a recorded date as written; an instant counts as the day that its own offset shows. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly precision: DatePrecision;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Undefined for anything that is not a date of the calendar: "2026-02-30", "yesterday". */
export function dateParts(date: RecordedDate): DateParts | undefined {
  const match = pattern.exec(date);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year, precision: 'year' };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month, precision: 'month' };
  const day = Number(match[3]);
  return day < 1 || day > daysInMonth(year, month) ? undefined : { year, month, day, precision: 'day' };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const dayOf = (year: number, month: number, day: number): Day => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

function partsOrThrow(date: RecordedDate): DateParts {
  const parts = dateParts(date);
  if (!parts) throw new RangeError('Not a date: expected YYYY, YYYY-MM, YYYY-MM-DD or an instant.');
  return parts;
}

/** Days since 1970-01-01; a date without a day counts as the first day it can mean. A `RangeError` for what is not a date. */
export function epochDay(date: RecordedDate): number {
  const { year, month = 1, day = 1 } = partsOrThrow(date);
  // Years begin in March here, so that the leap day is the last of its year (proleptic Gregorian calendar).
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The calendar day of a count of days since 1970-01-01. */
export function fromEpochDay(count: number): Day {
  const shifted = Math.trunc(count) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

export const addDays = (date: RecordedDate, days: number): Day => fromEpochDay(epochDay(date) + days);

/** The same day of another month, or its last day when it is shorter: 31 January and one month is 28 or 29 February. */
export function addMonths(date: RecordedDate, months: number): Day {
  const { year, month = 1, day = 1 } = partsOrThrow(date);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

export const addYears = (date: RecordedDate, years: number): Day => addMonths(date, years * 12);

/** Days from the first date to the second, negative when it lies before; a coarse date counts as its first day. */
export const daysBetween = (from: RecordedDate, to: RecordedDate): number => epochDay(to) - epochDay(from);

/** Completed months from the first date to the second, negative when it lies before; when either has no day, months of the calendar. */
export function monthsBetween(from: RecordedDate, to: RecordedDate): number {
  const first = partsOrThrow(from);
  const second = partsOrThrow(to);
  const calendar = (second.year - first.year) * 12 + (second.month ?? 1) - (first.month ?? 1);
  if (first.day === undefined || second.day === undefined) return calendar;
  if (daysBetween(from, to) < 0) return -monthsBetween(to, from) || 0;
  return addMonths(from, calendar).localeCompare(dayOf(second.year, second.month ?? 1, second.day)) > 0 ? calendar - 1 : calendar;
}

/** Completed years from the first date to the second; when either is a year only, years of the calendar. */
export function yearsBetween(from: RecordedDate, to: RecordedDate): number {
  const first = partsOrThrow(from);
  const second = partsOrThrow(to);
  if (first.month === undefined || second.month === undefined) return second.year - first.year;
  return Math.trunc(monthsBetween(from, to) / 12);
}
