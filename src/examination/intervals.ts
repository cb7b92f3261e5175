import { monthsBetween, daysBetween } from '../text/dates';

const named: Readonly<Record<number, string>> = { 84: '12 weeks', 120: '4 months', 183: '6 months', 365: '12 months' };

/** "6 months" for 183 days. */
export const intervalWords = (days: number): string => named[days] ?? (days % 365 === 0 ? `${days / 365} years` : `${days} days`);

/** "14 months", or days when it is less than two months. */
export function agoWords(from: string, today: string): string {
  const months = monthsBetween(from.slice(0, 10), today);
  if (months >= 2) return `${months} months`;
  const days = daysBetween(from.slice(0, 10), today);
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
