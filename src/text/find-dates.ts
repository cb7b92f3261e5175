import type { RecordedDate } from '../domain/calendar';
import type { Span } from '../domain/span';
import { dateParts, type DatePrecision } from './days';
import { monthNumber } from './months';

export interface FoundDate {
  readonly span: Span;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as written. */
  readonly date: RecordedDate;
  readonly precision: DatePrecision;
}

const month =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const year = '(?<year>(?:19|20)\\d{2})';
const edge = { before: '(?<![\\p{L}\\p{N}.,/:-])', after: '(?![\\p{L}\\p{N}/]|[.,-]\\d)' };

const compile = (source: string): RegExp => {
  // A cheap look at the next character spares the look behind at nearly every place.
  const first = source.startsWith('(?<=') ? '(?=\\d)' : source.startsWith(month) ? `(?=[a-z])${edge.before}` : `(?=\\d)${edge.before}`;
  return new RegExp(`${first}${source}${edge.after}`, 'giu');
};

/** Ways to write a date, the more precise first, each group behind a quick look whether the text can have any; US order where only digits stand. */
const forms: readonly { readonly quick: RegExp; readonly patterns: readonly RegExp[] }[] = [
  {
    quick: /\d[/-]\d/,
    patterns: [
      `${year}-(?<month>\\d{2})-(?<day>\\d{2})T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?`,
      `${year}[-/](?<month>\\d{2})[-/](?<day>\\d{2})`,
      `(?<month>[01]?\\d)(?<separator>[/-])(?<day>[0-3]?\\d)\\k<separator>(?<year>(?:(?:19|20)\\d{2}|\\d{2}))`,
    ].map(compile),
  },
  {
    quick: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
    patterns: [
      `${day}[\\s-]+(?:of\\s+)?${month}[\\s,-]+${year}`,
      `${month}\\s*${day}\\s*,?\\s+${year}`,
      `${month}[\\s,-]+(?:of\\s+)?${year}`,
    ].map(compile),
  },
  {
    quick: /\d[/-]\d/,
    patterns: [
      `${year}-(?<month>0[1-9]|1[0-2])`,
      `(?<month>0?[1-9]|1[0-2])/${year}`,
      // "3/24" is a month only where the sentence says so: "8/10" is a pain score.
      `(?<=\\b(?:in|since|until|as of|dated|last|started|stopped)\\s)(?<month>0?[1-9]|1[0-2])/(?<year>\\d{2})`,
    ].map(compile),
  },
  {
    quick: /[ (~–-](?:19|20)\d{2}/,
    patterns: [
      // A bare year, only where it cannot be an amount.
      `(?<=\\b(?:in|since|from|until|to|through|of|by|after|before|during|circa|early|late|mid|year|spring|summer|autumn|fall|winter|and|around|between|dated)[\\s-]|[(~–-])${year}(?!\\s*(?:mg|mcg|ml|g|units?|iu|kcal|cal|steps|%|x)\\b)`,
    ].map(compile),
  },
];
const yearOrSlash = /(?:19|20)\d{2}|\d[/-]\d/;

const pad = (text: string): string => text.padStart(2, '0');

/** Two digits mean the years 1930 to 2029. */
const fullYear = (digits: string): string => (digits.length === 4 ? digits : Number(digits) < 30 ? `20${digits}` : `19${digits}`);

function readMatch(groups: Readonly<Record<string, string | undefined>>): RecordedDate | undefined {
  const monthText = groups['month'] ?? (groups['name'] === undefined ? undefined : String(monthNumber(groups['name']) ?? ''));
  const date = [
    fullYear(groups['year'] ?? ''),
    ...(monthText === undefined ? [] : [pad(monthText)]),
    ...(groups['day'] === undefined ? [] : [pad(groups['day'])]),
  ].join('-');
  return dateParts(date) && date;
}

/** Every date of a text with at least a year, in order, without overlaps: "6 Nov 2026", "11/06/2026" (US order), "2026-11-06", "Nov 6, 2026", "March 2024", "in 3/24", "since 2015". */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  if (!yearOrSlash.test(text)) return found;
  for (const form of forms.flatMap(({ quick, patterns }) => (quick.test(text) ? patterns : []))) {
    for (const match of text.matchAll(form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue;
      const date = readMatch(match.groups ?? {});
      const precision = date === undefined ? undefined : dateParts(date)?.precision;
      if (date !== undefined && precision) found.push({ span, date, precision });
    }
  }
  return found.sort((left, right) => left.span.start - right.span.start);
}

/** The date that a text is, as a whole, in any of the forms of `findDates`; also a year alone. */
export function parseDate(text: string): RecordedDate | undefined {
  const trimmed = text.trim();
  if (/^(?:19|20)\d{2}$/.test(trimmed)) return trimmed;
  const monthYear = /^(0?[1-9]|1[0-2])\/(\d{2})$/.exec(trimmed);
  if (monthYear) return `${fullYear(monthYear[2] ?? '')}-${pad(monthYear[1] ?? '')}`;
  const [only] = findDates(trimmed);
  return only && only.span.start === 0 && only.span.end === trimmed.length ? only.date : undefined;
}
