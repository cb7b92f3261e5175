import type { Check } from '../examined';
import { contradicted } from '../examined';
import type { Amount, Reading } from '../reading';

/** How two neighbouring amounts are joined: a range, a blood pressure; undefined when they are not. */
function jointOf(reading: Reading, first: Amount, second: Amount): 'range' | 'over' | undefined {
  const between = reading.text.slice(first.span.end, second.span.start);
  if (/^\s?\/\s?$/.test(between)) return 'over';
  return /^\s?[-\u2010-\u2015]\s?$|^ to $/.test(between) ? 'range' : undefined;
}

/** A range and a blood pressure are one thing: both numbers, in this order, from one place ("146/84", "3.5–5.1", "1 to 2 tablets"). */
export const checkPairs: Check = ({ reading, grounds }) => {
  for (const [index, first] of reading.amounts.entries()) {
    const second = reading.amounts[index + 1];
    const joint = second && jointOf(reading, first, second);
    if (!second || !joint) continue;
    const places = grounds.flatMap(({ reading: own }) =>
      own.amounts.flatMap((amount, at) =>
        own.amounts.slice(at + 1, joint === 'over' ? undefined : at + 2).map((other) => ({ own, amount, other })),
      ),
    );
    const holds = places.some(
      ({ own, amount, other }) =>
        amount.value === first.value && other.value === second.value && (joint === 'over' || jointOf(own, amount, other) === 'range'),
    );
    // "from 7.4 to 8.9 %" is a change between two entries, which the order of time decides.
    const isChange =
      joint === 'range' &&
      / to $/.test(reading.text.slice(first.span.end, second.span.start)) &&
      grounds.filter(({ kind }) => kind === 'entry').length > 1;
    if (!holds && !isChange)
      return contradicted(`"${reading.text.slice(first.span.start, second.span.end)}" is not together so in its sources`);
  }
  return undefined;
};
