import { roundsTo } from '../../text/numbers';
import { canonicalUnit } from '../../text/units';
import { stem } from '../../text/stem';
import type { Check, Examined } from '../examined';
import { unsupported } from '../examined';
import type { Ground } from '../ground';
import { namesIn, type Amount } from '../reading';
import { saysWord } from '../says';
import { isInterval } from '../interval';
import { stepsOf } from '../steps';
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

/** A laboratory's unit may go unsaid ("eGFR 31"), a dose's or a duration's may not: "50" is not "50 mg". */
const sameUnit = (claimed: Amount, own: Amount): boolean =>
  claimed.unit === own.unit ||
  (claimed.unit === undefined &&
    own.unit !== undefined &&
    (own.unit.includes('/') || ['%', 'mmHg', 'bpm', 'kg', 'cm', '°C', '°F', 'score'].includes(own.unit)));

/** Whether this ground says the amount, of the same thing. */
function says(ground: Ground, amount: Amount, examined: Examined): boolean {
  const equal = ground.reading.amounts.filter(
    (own) =>
      own.value === amount.value &&
      sameUnit(amount, own) &&
      (own.comparator === amount.comparator || (ground.kind === 'publication' && own.comparator === undefined)),
  );
  const { source } = ground.evidence;
  if (source.kind === 'computed') {
    const unit = source.unit === undefined ? undefined : canonicalUnit(source.unit);
    const { method } = source;
    // In "64 kg → 57.6 kg (−6.4 kg)" the values are measured, the difference is not.
    if ((method === 'difference' || method === 'percent-change') && isStep(amount, examined)) return false;
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
  const own = equal.filter((found) => found.reference === amount.reference && found.signed === amount.signed);
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
  const stray = namesIn(reading.text, reading).find(
    (name) =>
      (claim.inferredBy === undefined || /^\d/.test(name)) &&
      !grounds.some((ground) => ground.reading.names.has(name) || ground.alsoSays.has(name) || namedBy(ground, name, examined)),
  );
  if (stray !== undefined) return unsupported(`"${stray}" is not in its sources`);
  const digit = reading.looseNumbers.find((number) => !grounds.some((ground) => ground.reading.numbers.has(number)));
  return digit === undefined ? undefined : unsupported(`"${digit}" is not in its sources`);
};

const isStep = (amount: Amount, examined: Examined): boolean =>
  stepsOf(examined.reading).some(({ from, to }) => from === amount || to === amount);

const namedBy = (ground: Ground, name: string, { around }: Examined): boolean =>
  around.options.sameMeaning?.(name, ground.reading.text) !== undefined;
