import type { Day, Period, RecordedDate } from '../../domain/calendar';
import type { Fields } from './fields';

// FHIR R4 date, dateTime and instant: https://hl7.org/fhir/R4/datatypes.html#dateTime (a time needs its offset; a missing one is tolerated).
const shape = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** A date or dateTime as recorded; what is not one is noted as unreadable. */
export function readDate(fields: Fields, key: string): RecordedDate | undefined {
  const text = fields.text(key);
  if (text === undefined) return undefined;
  if (shape.test(text)) return text;
  fields.refuse(key);
  return undefined;
}

/** The first of these members that holds a date. */
export function firstDate(fields: Fields, ...keys: readonly string[]): RecordedDate | undefined {
  for (const key of keys) {
    const date = readDate(fields, key);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The bounds of a FHIR Period as recorded. */
export function readBounds(fields: Fields, key: string): { start?: RecordedDate; end?: RecordedDate } {
  const period = fields.object(key);
  if (!period) return {};
  const start = readDate(period, 'start');
  const end = readDate(period, 'end');
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

/** The calendar day of a recorded date in its own offset; undefined for a month or a year. */
export const dayOf = (date: RecordedDate | undefined): Day | undefined =>
  date !== undefined && date.length >= 10 ? date.slice(0, 10) : undefined;

/** Bounds as days; undefined when neither bound names a day. */
export function readPeriod(fields: Fields, key: string): Period | undefined {
  const bounds = readBounds(fields, key);
  const start = dayOf(bounds.start);
  const end = dayOf(bounds.end);
  return start || end ? { ...(start ? { start } : {}), ...(end ? { end } : {}) } : undefined;
}

/** A point on the time line to sort by, in milliseconds; a partial date counts from its beginning, no date comes last. */
export function instantOf(date: RecordedDate | undefined): number {
  if (date === undefined) return Number.NEGATIVE_INFINITY;
  const parsed = Date.parse(date.length > 10 && !/(Z|[+-]\d{2}:\d{2})$/.test(date) ? `${date}Z` : date);
  return Number.isNaN(parsed) ? Number.NEGATIVE_INFINITY : parsed;
}
