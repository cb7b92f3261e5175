import type { PatientQuery } from '../../domain/access';
import { parseDate } from '../../text/dates';
import { isEnglish } from './english';
import { isGrammar } from './grammar-words';
import type { Utterance } from './utterance';

/** Exact identifiers that were typed; takes their words. */
export function takeIdentifiers(utterance: Utterance, { bareDateIsBirth }: { bareDateIsBirth: boolean }): PatientQuery {
  const mrn =
    utterance.takeMatch(
      /\b(?:mrn|medical record(?: number| no)?|record number|chart number|chart no|hospital number)[ :#]*(?:is |no |number )?#?([a-z]*-?\d[a-z0-9-]{2,})/,
    )?.[1] ?? utterance.takeMatch(/(?:^| )#(\d{4,})/)?.[1];
  const cued = utterance.takeMatch(
    /\b(?:dob|d\.o\.b\.?|date of birth|born(?: on)?|birth ?date|bday)[ :]*(?:is |of )?((?:\d{4}-\d{2}-\d{2})|(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4})|(?:\d{1,2} [a-z]{3,9} \d{4})|(?:[a-z]{3,9} \d{1,2} \d{4}))/,
  )?.[1];
  const bare = bareDateIsBirth && !cued ? /^\D*?(\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{4})\D*$/.exec(utterance.line)?.[1] : undefined;
  if (bare) utterance.takeMatch(new RegExp(bare.replace(/[/-]/g, '[/-]')));
  const written = cued ?? bare;
  const birthDate = written === undefined ? undefined : parseDate(written);
  return { ...(mrn && { mrn: mrn.toUpperCase() }), ...(birthDate && { birthDate }) };
}

/** Whether a pronoun or "the patient" points at whoever the conversation is about. */
export function pointsAtContext(utterance: Utterance): boolean {
  return /\b(?:she|he|her|his|him|hers|they|their|them|shes|hes|she's|he's|(?:the|this|that|my|our) (?:pt|patient|lady|guy|gentleman|man|woman|kid|child|baby)|pt|pt's|patient)\b/.test(
    utterance.line,
  );
}

export interface NameRun {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** `sure`: it can only be a name, so it must be somebody's. `maybe`: plain words that could be. */
  readonly certainty: 'sure' | 'maybe';
}

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'patient', 'pt', 'named', 'called', 'master', 'baby']);
const summaryCues = new Set(['summarize', 'summarise', 'summary', 'tldr', 'overview', 'brief', 'recap', 'update']);
const prepositions = new Set([
  'for',
  'on',
  'of',
  'about',
  're',
  'regarding',
  'with',
  'in',
  'is',
  'was',
  'has',
  'does',
  'did',
  'had',
  'when',
  'and',
]);

/** Which of the words that nobody took may be a patient's name. `isTerm` says what the vocabulary would correct a word to. */
export function findNames(utterance: Utterance, correctable: (word: string) => boolean): NameRun[] {
  const { words } = utterance;
  const shouted = words.every((word) => word.raw === word.raw.toUpperCase());
  const points = pointsAtContext(utterance);
  const runs: NameRun[] = [];
  for (const run of runsOf(utterance)) {
    const slice = words.slice(run.from, run.to);
    const before = words[run.from - 1]?.text ?? '';
    const capital = !shouted && slice.every((word) => /^\p{Lu}/u.test(word.raw)) && (run.from > 0 || slice.length > 1);
    const unknown = slice.some(
      (word) => word.text.length >= 2 && /^\p{L}/u.test(word.text) && !isEnglish(word.text) && !correctable(word.text),
    );
    const possessive = slice.at(-1)?.possessive === true;
    const cued =
      titles.has(before) || summaryCues.has(before) || (prepositions.has(before) && summaryCues.has(words[run.from - 2]?.text ?? ''));
    const nameLike = slice.every((word) => isNameWord(word.raw));
    if (!nameLike || slice.length > 5) continue;
    const name = slice.map((word) => (word.possessive ? word.raw.replace(/['’]s$/i, '') : word.raw)).join(' ');
    // "Is she preg?": beside a pronoun, a strange word in small letters is a term before it is a name.
    const strange = unknown && (slice.length > 1 || !points);
    if (capital || strange || possessive || cued) runs.push({ ...run, name, certainty: 'sure' });
    else if ((slice.length === 2 || slice.length === 3 || prepositions.has(before)) && !slice.some((word) => correctable(word.text)))
      runs.push({ ...run, name, certainty: 'maybe' });
  }
  return runs;
}

/** Leftover runs without the grammar's own words, unless capitals or a possessive make one a name ("Will's"). */
function runsOf(utterance: Utterance): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  utterance.words.forEach((word, index) => {
    const filler =
      isGrammar(word.text) &&
      !(
        word.possessive &&
        !/^(?:what|it|he|she|who|how|when|that|there|patient|pt|mom|dad|today|yesterday|year|month|week|day)$/.test(word.text)
      );
    if (!utterance.isFree(index) || filler) return;
    const last = runs.at(-1);
    if (
      last?.to === index &&
      utterance.words[index - 1]?.possessive === false &&
      !word.afterBreak &&
      isNameWord(word.raw) &&
      isNameWord(utterance.words[index - 1]?.raw ?? '')
    )
      last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  });
  return runs;
}

const isNameWord = (raw: string): boolean => /^[\p{L}'’.-]+$/u.test(raw);
