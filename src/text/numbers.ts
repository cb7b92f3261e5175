import type { Span } from '../domain/span';
import { findDates, type FoundDate } from './find-dates';
import { normalize } from './normalize';
import { unitAt } from './units';

export type Comparator = '<' | '<=' | '>' | '>=';

export interface Quantity {
  /** The number with its comparator and unit, in the text as given. */
  readonly span: Span;
  readonly value: number;
  /** Digits written behind the decimal point. */
  readonly decimals: number;
  readonly comparator?: Comparator;
  /** As `canonicalUnit` spells it; in a range or a blood pressure, the unit that both numbers share. */
  readonly unit?: string;
}

const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?|\\.\\d+';
/** No part of a name ("B12", "PHQ-9", "q8h"), of a longer number or of a time of day. Matched against folded text. */
const pattern = new RegExp(
  `(?=[-.\\d])(?<![\\p{L}\\p{N}.:'^]|\\d,|\\p{L}-)(?<sign>-)?(?<number>${number})(?!\\d|:\\d{2}|\\.\\d|,\\d{3})`,
  'gu',
);
const comparing = /(?:<=|>=|<|>|\bless than|\b(?:greater|more) than|\bat least|\bat most)\s*$/;
/** What is glued to other letters is a name ("3TC"), apart from ordinals and "2x". */
const glued = /^(?!(?:st|nd|rd|th|x|s)\b)\p{L}/u;
const comparators: Readonly<Record<string, Comparator>> = {
  'less than': '<',
  'greater than': '>',
  'more than': '>',
  'at least': '>=',
  'at most': '<=',
};
/** Between the two numbers of a range, a blood pressure or a change. */
const joint = /^\s?(?:-|\/|to|→|->)\s?$/;

interface Found extends Quantity {
  readonly from: number;
  readonly to: number;
}

/** Whether the "-" is a minus: not a range ("3.5 -5.1") and not a bullet. */
const isMinus = (folded: string, at: number, original: string, originalAt: number): boolean =>
  /(?:^|[(=:,<>]\s?|\p{L}\s)$/u.test(folded.slice(Math.max(0, at - 2), at)) &&
  !/\n\s*$/.test(original.slice(Math.max(0, originalAt - 20), originalAt));

/**
 * Every amount of a text in order, dates left out: "5.9 mmol/L", "1,000 mg", "<0.01", both numbers of "120/80 mmHg" and of "3.5–5.1";
 * not "q8h", "PHQ-9" or "08:40". `dates`: those of the text, where they are known already.
 */
export function findQuantities(text: string, dates: readonly FoundDate[] = findDates(text)): Quantity[] {
  if (!/\d/.test(text)) return [];
  const folded = normalize(text);
  const found: Found[] = [];
  let consumed = 0;
  for (const match of folded.text.matchAll(pattern)) {
    // The "1.73" of "mL/min/1.73 m2" is part of the unit before it.
    if (match.index < consumed) continue;
    const groups = match.groups ?? {};
    const digits = groups['number'] ?? '';
    const numberEnd = match.index + match[0].length;
    const unit = unitAt(folded.text, numberEnd + (/^\s?-?/.exec(folded.text.slice(numberEnd, numberEnd + 2))?.[0].length ?? 0));
    if (!unit && glued.test(folded.text.slice(numberEnd, numberEnd + 4))) continue;
    const written = comparing.exec(folded.text.slice(Math.max(0, match.index - 14), match.index))?.[0];
    const from = match.index - (written?.length ?? 0);
    const to = unit?.end ?? numberEnd;
    consumed = to;
    const span = folded.toOriginal({ start: from, end: to });
    if (dates.some((date) => date.span.start < span.end && span.start < date.span.end)) continue;
    const signAt = match[0].indexOf('-') + match.index;
    const negative =
      groups['sign'] !== undefined && isMinus(folded.text, signAt, text, folded.toOriginal({ start: signAt, end: signAt + 1 }).start);
    const plain = Number(digits.replaceAll(',', ''));
    const comparator = written === undefined ? undefined : (comparators[written.trim()] ?? (written.trim() as Comparator));
    found.push({
      span,
      value: negative ? -plain : plain,
      decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
      ...(comparator && { comparator }),
      ...(unit && { unit: unit.unit }),
      from,
      to,
    });
  }
  return shareUnits(found, folded.text);
}

function shareUnits(found: readonly Found[], folded: string): Quantity[] {
  let next: { readonly from: number; readonly unit: string | undefined } | undefined;
  return found
    .toReversed()
    .map(({ from, to, ...quantity }) => {
      const shared = quantity.unit ?? (next?.unit !== undefined && joint.test(folded.slice(to, next.from)) ? next.unit : undefined);
      next = { from, unit: shared };
      return shared === undefined ? quantity : { ...quantity, unit: shared };
    })
    .reverse();
}

/** Whether two amounts are equal in value, comparator and unit; 5.90 is 5.9, and a unit is not equal to no unit. */
export const sameQuantity = (left: Quantity, right: Quantity): boolean =>
  left.value === right.value && left.unit === right.unit && left.comparator === right.comparator;

/** Whether an exact number, rounded half away from zero to the decimals shown, gives the number shown. */
export function roundsTo(shown: Pick<Quantity, 'value' | 'decimals'>, exact: number): boolean {
  const scale = 10 ** shown.decimals;
  const scaled = Math.abs(exact) * scale;
  // A sum of decimals misses its half by some parts in 10^12.
  return Math.sign(exact) * Math.floor(scaled + 0.5 + scaled * 1e-12 + 1e-12) === Math.round(shown.value * scale) + 0;
}
