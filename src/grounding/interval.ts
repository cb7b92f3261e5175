import { ageAt, dateParts, daysBetween, monthsBetween, yearsBetween } from '../text/dates';
import type { Examined } from './examined';
import type { Amount } from './reading';

type TimeUnit = 'day' | 'week' | 'month' | 'year';

const isTimeUnit = (unit: string | undefined): unit is TimeUnit => unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year';

function completed(unit: TimeUnit, from: string, to: string): number {
  const days = Math.abs(daysBetween(from, to));
  if (unit === 'day') return days;
  if (unit === 'week') return Math.floor(days / 7);
  return Math.abs(unit === 'month' ? monthsBetween(from, to) : yearsBetween(from, to));
}

const pairsOf = (dates: readonly string[]): (readonly [string, string])[] =>
  dates.flatMap((from, index) => dates.slice(index + 1).map((to) => [from, to] as const));

/** "64 years old" of the patient whose birth date is cited: in the unit in which an age is told. */
function isAge({ value, unit }: Amount, { cited, around }: Examined): boolean {
  const { file } = around;
  if (!cited.some(({ evidence }) => evidence.id === file.patient.reference) || file.patient.birthDate === undefined) return false;
  const age = ageAt(file.patient.birthDate, file.today);
  return age !== undefined && age.value === value && age.unit === `${unit ?? ''}s`;
}

/** "30 months ago", "over 18 months", "64 years old": counted again, between dates of the claim, else of what it cites, and today. */
export function isInterval(amount: Amount, examined: Examined): boolean {
  const { unit, value, span } = amount;
  const { reading, grounds, around } = examined;
  if (!isTimeUnit(unit)) return false;
  const { today } = around.file;
  const before = reading.text.slice(0, span.start).toLowerCase();
  const behind = reading.text.slice(span.end).toLowerCase();
  if (
    /^\s*(?:old|of age)\b/.test(behind) ||
    /old$/i.test(reading.text.slice(span.start, span.end)) ||
    /^,? (?:female|male|woman|man)\b/.test(behind)
  )
    return isAge(amount, examined);
  const ago = /^\s*(?:ago|overdue)\b/.test(behind);
  const beside = reading.dates.filter((date) => date.span.end <= span.start).at(-1);
  if (ago && beside) return completed(unit, beside.date, today) === value;
  const distinct = (dates: readonly string[]): string[] => [
    ...new Set(dates.filter((date) => dateParts(date) !== undefined).map((date) => date.slice(0, 10))),
  ];
  const told = distinct(reading.dates.map(({ date }) => date));
  const carried = distinct(
    grounds.flatMap((ground) => [...ground.dates, ...(ground.kind === 'entry' ? ground.reading.dates.map(({ date }) => date) : [])]),
  );
  const toToday = (told.length > 0 ? told : carried).map((date) => [date, today] as const);
  if (ago || /\b(?:for|since|in the (?:past|last)|past|last)\s*$/.test(before))
    return toToday.some(([from, to]) => completed(unit, from, to) === value);
  if (
    !/\b(?:over|after|within|in|during|later|apart|between|of|by|about|from)\s*$/.test(before) &&
    !/^\s*(?:later|apart|after|before|earlier|between|from|since)\b/.test(behind)
  )
    return false;
  const pairs = told.length > 1 ? pairsOf(told) : carried.length > 1 ? pairsOf(carried) : toToday;
  return pairs.some(([from, to]) => completed(unit, from, to) === value);
}
