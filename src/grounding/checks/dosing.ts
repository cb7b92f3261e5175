import type { Check } from '../examined';
import { contradicted, unsupported } from '../examined';
import type { Reading } from '../reading';
import type { DosingWord } from '../words/dosing';

/** The frequency that belongs to an amount: the next one before another amount. */
function frequencyOf(reading: Reading, value: number): string[] {
  return reading.amounts.flatMap((amount, index) => {
    if (amount.value !== value) return [];
    const end = reading.amounts[index + 1]?.span.start ?? reading.text.length;
    const own = reading.frequencies.find(({ span }) => span.start >= amount.span.end && span.start < end);
    return own ? [own.means] : [];
  });
}

/** How often and by which way a medicine is given, as the cited text says it. */
export const checkDosing: Check = ({ reading, grounds }) => {
  const missing = (words: readonly DosingWord[], kind: 'frequencies' | 'routes'): DosingWord | undefined =>
    words.find(({ means }) => !grounds.some((ground) => ground.reading[kind].some((own) => own.means === means)));
  const stray = missing(reading.frequencies, 'frequencies') ?? missing(reading.routes, 'routes');
  if (stray) {
    const said = reading.text.slice(stray.span.start, stray.span.end);
    const kind = reading.frequencies.includes(stray) ? 'frequencies' : 'routes';
    return grounds.some((ground) => ground.reading[kind].length > 0)
      ? contradicted(`"${said}" is not how its sources say it is given`)
      : unsupported(`"${said}" is not in its sources`);
  }
  for (const frequency of reading.frequencies) {
    const amount = reading.amounts.filter(({ span }) => span.end <= frequency.span.start).at(-1);
    if (!amount) continue;
    // Several medicines, or an earlier order, may stand side by side; each amount has its own frequency.
    const others = grounds.flatMap((ground) => frequencyOf(ground.reading, amount.value));
    if (others.length > 0 && !others.includes(frequency.means)) return contradicted('the frequency belongs to another medicine');
  }
  return undefined;
};
