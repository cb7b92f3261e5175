import type { Check } from '../examined';
import { unsupported } from '../examined';
import { isFraming } from '../words/framing-words';

/** A list names nothing more often than it is cited: "lisinopril, lisinopril" needs two entries of lisinopril. */
export const checkRepeats: Check = ({ reading, cited }) => {
  const items = reading.text
    .split(/[,;:]/)
    .map((item) => item.trim().toLowerCase())
    .filter((item) => /^\p{L}[\p{L} -]{3,}$/u.test(item));
  const repeated = items.find((item, index) => items.indexOf(item) !== index && !item.split(' ').every(isFraming));
  if (repeated === undefined) return undefined;
  const times = items.filter((item) => item === repeated).length;
  const entries = cited.filter(
    ({ kind, reading: own }) =>
      (kind === 'entry' || kind === 'narrative') && own.text.toLowerCase().includes(repeated.split(' ')[0] ?? repeated),
  ).length;
  return entries >= times ? undefined : unsupported(`it says "${repeated}" more often than it is recorded`);
};
