import { monthsBetween, yearsBetween, daysBetween, dateParts } from '../../text/dates';
import { roundsTo } from '../../text/numbers';
import { canonicalUnit } from '../../text/units';
import { stem } from '../../text/stem';
import type { Check, Examined } from '../examined';
import { contradicted, unsupported } from '../examined';
import type { Ground } from '../ground';
import { namesIn, type Amount } from '../reading';
import { saysWord } from '../says';
import { limitWords } from '../words/standing-words';

const sameLabel = (left: Amount, right: readonly string[]): boolean => left.labels.some((label) => right.includes(label));

/** Whether the ground speaks of what the claim's amount is said to be of. */
function speaksOf(ground: Ground, amount: Amount, { reading, around }: Examined): boolean {
  return (
    amount.labels.length === 0 ||
    reading.words.some((word) => amount.labels.includes(word.stem) && saysWord(ground, reading, word, around.options))
  );
}

/** "below 45", "between 30 and 45": only such an amount can come from a guideline; any other is the patient's. */
function isLimit(amount: Amount, text: string): boolean {
  if (amount.comparator) return true;
  const before =
    text
      .slice(Math.max(0, amount.span.start - 40), amount.span.start)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return before.slice(-3).some((word) => limitWords.has(word));
}

/** Whether this ground says the amount, of the same thing. */
function says(ground: Ground, amount: Amount, examined: Examined): boolean {
  const equal = ground.reading.amounts.filter(
    (own) =>
      own.value === amount.value &&
      (amount.unit === undefined || own.unit === amount.unit) &&
      (own.comparator === amount.comparator || (ground.kind === 'publication' && own.comparator === undefined)),
  );
  const { source } = ground.evidence;
  if (source.kind === 'computed') {
    const unit = source.unit === undefined ? undefined : canonicalUnit(source.unit);
    // "Median of 8 values" says over how many it was computed.
    if (amount.unit === undefined && amount.comparator === undefined && amount.value === source.inputs.length) return true;
    return (
      (roundsTo(amount, source.result) || roundsTo(amount, Math.abs(source.result))) &&
      (amount.unit === undefined || amount.unit === unit) &&
      amount.comparator === undefined
    );
  }
  if (source.kind === 'search') return equal.length > 0 || (amount.unit === undefined && amount.value === source.count);
  if (ground.kind === 'publication') return equal.length > 0 && isLimit(amount, examined.reading.text);
  const own = equal.filter((found) => !found.reference || /\b(?:reference|range|limit|normal)\b/i.test(examined.reading.text));
  if (own.length === 0 || !amount.flags.every((flag) => ground.reading.stems.has(stem(flag)) || ground.alsoSays.has(stem(flag))))
    return false;
  if (own.some((found) => sameLabel(found, amount.labels))) return true;
  if (!speaksOf(ground, amount, examined)) return false;
  // "Furosemide 12.5" where 12.5 is the carvedilol's: the label belongs to another amount of the same text.
  const tellsApart = ground.kind === 'narrative' || ground.fact?.kind === 'Observation';
  // The second number of "146/84" has no label of its own.
  if (/\d\s?\/\s?$/.test(examined.reading.text.slice(0, amount.span.start))) return true;
  return (
    !tellsApart || !ground.reading.amounts.some((other) => !own.includes(other) && !other.reference && sameLabel(other, amount.labels))
  );
}

/** "30 months ago", "64 years old", "over 18 months": counted again, between dates of the claim, of what it cites, and today. */
function isInterval(amount: Amount, { reading, grounds, around }: Examined): boolean {
  const { unit } = amount;
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return false;
  const { today } = around.file;
  const between = (from: string, to: string): number => {
    const days = Math.abs(daysBetween(from, to));
    return unit === 'day'
      ? days
      : unit === 'week'
        ? Math.floor(days / 7)
        : unit === 'month'
          ? Math.abs(monthsBetween(from, to))
          : Math.abs(yearsBetween(from, to));
  };
  const ago =
    /^\s*(?:ago|old)\b/.test(reading.text.slice(amount.span.end)) || /\bold$/.test(reading.text.slice(amount.span.start, amount.span.end));
  const beside = reading.dates.filter(({ span }) => span.end <= amount.span.start).at(-1);
  if (ago && beside) return between(beside.date, today) === amount.value;
  const dates = [
    ...reading.dates.map(({ date }) => date),
    ...grounds.flatMap((ground) => [...ground.dates, ...(ground.kind === 'entry' ? ground.reading.dates.map(({ date }) => date) : [])]),
  ].filter((date) => dateParts(date) !== undefined);
  const own = [...new Set(dates.map((date) => date.slice(0, 10)))];
  if (own.some((date) => between(date, today) === amount.value)) return true;
  return !ago && own.some((from, index) => own.slice(index + 1).some((to) => between(from, to) === amount.value));
}

/** "Pneumonia 2020": a year without a word that shows it to be one. */
const isYear = ({ value, unit, comparator, decimals }: Amount, grounds: readonly Ground[]): boolean =>
  unit === undefined &&
  comparator === undefined &&
  decimals === 0 &&
  value >= 1900 &&
  value < 2100 &&
  grounds.some((ground) => [...ground.dates, ...ground.reading.dates.map(({ date }) => date)].some((date) => date.startsWith(`${value}`)));

/** Every amount of the claim stands, with its unit and of the same thing, in what it cites; every name with a digit ("3b") and every other digit too. */
export const checkAmounts: Check = (examined) => {
  const { reading, grounds, claim } = examined;
  for (const amount of reading.amounts) {
    if (grounds.some((ground) => says(ground, amount, examined)) || isInterval(amount, examined) || isYear(amount, grounds)) continue;
    return unsupported(`"${reading.text.slice(amount.span.start, amount.span.end)}" is not what its sources say`);
  }
  // "146/84" must not be turned around.
  for (const [index, amount] of reading.amounts.entries()) {
    const next = reading.amounts[index + 1];
    if (!next || !/^\s*\/\s*$/.test(reading.text.slice(amount.span.end, next.span.start).replace(/[^/\s]/g, ''))) continue;
    if (next.span.start - amount.span.end > 2) continue;
    const inOrder = grounds.some(({ reading: { amounts } }) =>
      amounts.some((first, at) => first.value === amount.value && amounts.slice(at + 1).some((second) => second.value === next.value)),
    );
    if (!inOrder) return contradicted('its two numbers are turned around');
  }
  const stray = namesIn(reading.text, reading).find(
    (name) =>
      (claim.inferredBy === undefined || /^\d/.test(name)) &&
      !grounds.some((ground) => ground.reading.names.has(name) || ground.alsoSays.has(name) || namedBy(ground, name, examined)),
  );
  if (stray !== undefined) return unsupported(`"${stray}" is not in its sources`);
  const digit = reading.looseNumbers.find((number) => !grounds.some((ground) => ground.reading.numbers.has(number)));
  return digit === undefined ? undefined : unsupported(`"${digit}" is not in its sources`);
};

const namedBy = (ground: Ground, name: string, { around }: Examined): boolean =>
  around.options.sameMeaning?.(name, ground.reading.text) !== undefined;
