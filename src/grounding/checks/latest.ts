import { compareRecorded } from '../../text/dates';
import type { Check } from '../examined';
import { contradicted } from '../examined';

/** "Latest" and "last" of a measurement: the chart has no later value of the same thing. */
export const checkLatest: Check = ({ reading, cited, around }) => {
  if (
    !/\b(?:latest|last|most recent|newest)\b/i.test(reading.text) ||
    /\b(?:over|past|in) (?:the )?last\b|\blast (?:\d|year|month|week)/i.test(reading.text)
  )
    return undefined;
  const measured = cited.flatMap(({ fact }) => (fact?.kind === 'Observation' ? [fact] : []));
  if (measured.length === 0) return undefined;
  const isLast = measured.some(
    (fact) =>
      !around.file.observations.some((other) => {
        const same = fact.concept !== undefined ? other.concept === fact.concept : other.code.text === fact.code.text;
        return same && other.value !== undefined && compareRecorded(other.date, fact.date) > 0;
      }),
  );
  return isLast ? undefined : contradicted('the chart has a later value');
};
