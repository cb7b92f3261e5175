import type { Amount, Reading } from './reading';

export interface Step {
  readonly from: Amount;
  readonly to: Amount;
}

/** The changes that a sentence tells: "7.4 % → 8.9 %", "from 7.4 % (13 Feb 2025) to 8.9 %". */
export function stepsOf({ amounts, text }: Reading): Step[] {
  return amounts.flatMap((from, index) => {
    const to = amounts[index + 1];
    const between = to ? text.slice(from.span.end, to.span.start) : '';
    return to && from.unit === to.unit && /→|->|(?:^|\s|\))to\s*$/.test(between) ? [{ from, to }] : [];
  });
}
