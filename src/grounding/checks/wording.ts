import { tokens } from '../../text/tokens';
import type { Check, Examined } from '../examined';
import { unsupported } from '../examined';
import { saysWord } from '../says';
import { isFormedLikeDrug } from '../words/drug-stems';
import { isFraming } from '../words/framing-words';
import { directionOf } from '../words/standing-words';

/** Salts, minerals and forms stand in the names of medicines and of laboratory values alike. */
const ambiguous = new Set(
  'sodium potassium calcium magnesium iron zinc phosphate chloride acid vitamin oral tablet capsule solution injection extended release hydrochloride glucose oxygen insulin water protein albumin testosterone cortisol'.split(
    ' ',
  ),
);

/** Whether a word names a medicine, by the vocabulary, by its form, or because this chart has it: a rule that names one must cite it. */
const namesMedicine = (word: string, { around }: Examined): boolean =>
  isFormedLikeDrug(word) ||
  around.options.isDrug?.(word) === true ||
  (word.length >= 5 && !ambiguous.has(word) && around.file.medications.some(({ code }) => code.text.toLowerCase().startsWith(word)));

/**
 * Every word that carries a fact stands in what the claim cites, under this or another name of the same thing. In a rule's conclusion, which has its own words,
 * this is asked of medicines only.
 */
export const checkWording: Check = (examined) => {
  const { reading, grounds, claim, around } = examined;
  const own = new Set(tokens(around.file.patient.name).map((token) => token.word));
  for (const word of reading.words) {
    // Names with digits are compared with the amounts.
    if (/\d/.test(word.word) || isFraming(word.word) || directionOf.has(word.word) || own.has(word.word)) continue;
    if (claim.inferredBy !== undefined && !namesMedicine(word.word, examined)) continue;
    if (!grounds.some((ground) => saysWord(ground, reading, word, around.options)))
      return unsupported(`"${word.word}" is not in its sources`);
  }
  return undefined;
};
