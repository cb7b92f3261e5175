import type { Period, RecordedDate } from '../../domain/calendar';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A recorded date as it is read: "6 Nov 2026", "Nov 2026", "2026"; with its clock time, "6 Nov 2026, 08:40", when asked for and recorded. */
export function dateWords(date: RecordedDate, time: 'with-time' | 'without-time' = 'without-time'): string {
  const month = months[Number(date.slice(5, 7)) - 1];
  const year = date.slice(0, 4);
  if (date.length < 7 || month === undefined) return year;
  if (date.length < 10) return `${month} ${year}`;
  const day = `${Number(date.slice(8, 10))} ${month} ${year}`;
  return time === 'with-time' && date.length > 10 ? `${day}, ${date.slice(11, 16)}` : day;
}

/** "6 Nov 2026 to 9 Nov 2026", one day alone when both bounds are the same, "from 6 Nov 2026" when it is open. */
export function periodWords({ start, end }: Period): string | undefined {
  if (start !== undefined && end !== undefined) return start === end ? dateWords(start) : `${dateWords(start)} to ${dateWords(end)}`;
  if (start !== undefined) return `from ${dateWords(start)}`;
  return end === undefined ? undefined : `until ${dateWords(end)}`;
}

/** Replaces ISO dates that stand in composed text ("due 2026-12-01") by their words. */
export const withDateWords = (text: string): string =>
  text.replace(/\b\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}\S*)?)?(?![\w-])/g, (date) => dateWords(date));
