/** Index 0 is January; the first three letters are what Curbside writes. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 1 to 12 from "Nov", "nov." or "November"; undefined for other words. */
export function monthNumber(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/\.$/, '');
  if (plain.length < 3) return undefined;
  const index = monthNames.findIndex(
    (name) => name.toLowerCase() === plain || name.slice(0, 3).toLowerCase() === plain || (plain === 'sept' && name === 'September'),
  );
  return index < 0 ? undefined : index + 1;
}
