import { compareRecorded } from '../../text/dates';
import type { Check, Examined } from '../examined';
import { contradicted, unsupported } from '../examined';
import type { Ground } from '../ground';
import type { Amount } from '../reading';
import { stepsOf, type Step } from '../steps';
import { directionOf } from '../words/standing-words';

const holders = (grounds: readonly Ground[], amount: Amount): Ground[] =>
  grounds.filter(
    (ground) =>
      ground.kind !== 'computed' &&
      ground.reading.amounts.some(
        (own) => own.value === amount.value && (amount.unit === undefined || own.unit === amount.unit) && !own.reference,
      ),
  );

/** Whether the first value may lie before the second: measured so, or written so in one text. */
function inOrder(grounds: readonly Ground[], { from, to }: Step): boolean {
  return holders(grounds, from).some((first) =>
    holders(grounds, to).some((second) => {
      if (first !== second)
        return first.recorded === undefined || second.recorded === undefined || compareRecorded(first.recorded, second.recorded) <= 0;
      const { amounts } = first.reading;
      return amounts.some((own, at) => own.value === from.value && amounts.slice(at + 1).some((later) => later.value === to.value));
    }),
  );
}

/** Which way the values went: by a repeated difference, by the claim's own two values, or by those of its two entries. */
function directionIn(examined: Examined, steps: readonly Step[]): number | undefined {
  for (const { evidence } of examined.cited) {
    const { source } = evidence;
    if (source.kind === 'computed' && (source.method === 'difference' || source.method === 'percent-change'))
      return Math.sign(source.result);
  }
  const [step] = steps;
  if (step) return Math.sign(step.to.value - step.from.value);
  const measured = examined.cited
    .filter((ground) => ground.fact?.kind === 'Observation' && ground.recorded !== undefined)
    .sort((left, right) => compareRecorded(left.recorded, right.recorded))
    .map((ground) => ground.reading.amounts[0]?.value);
  const first = measured[0];
  const last = measured.at(-1);
  return measured.length > 1 && first !== undefined && last !== undefined ? Math.sign(last - first) : undefined;
}

/** Values stand in the order of their dates, and "rose" or "fell" agrees with them. */
export const checkDirection: Check = (examined) => {
  const { reading, grounds, claim } = examined;
  const steps = stepsOf(examined.reading);
  if (steps.some((step) => holders(grounds, step.from).length > 0 && holders(grounds, step.to).length > 0 && !inOrder(grounds, step)))
    return contradicted('its values stand in the wrong order of time');
  for (const word of reading.words) {
    const claimed = directionOf.get(word.word);
    if (claimed === undefined || grounds.some((ground) => ground.reading.stems.has(word.stem))) continue;
    const actual = directionIn(examined, steps);
    if (actual === undefined && claim.inferredBy === undefined) return unsupported(`"${word.word}" does not follow from its sources`);
    if (actual !== undefined && actual !== claimed) return contradicted(`the values did not go the way that "${word.word}" says`);
  }
  return undefined;
};
