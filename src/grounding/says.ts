import type { Span } from '../domain/span';
import { conceptsOf } from './facts';
import type { Ground, GroundingOptions } from './ground';
import type { Reading, Word } from './reading';

/** Whether a ground says a stem, in its text or by what kind of entry it is. */
export const saysStem = (ground: Ground, stem: string): boolean =>
  ground.reading.stems.has(stem) || ground.alsoSays.has(stem) || ground.inputs.some((input) => saysStem(input, stem));

/** Phrases of the claim of up to five words around this word, the shortest first, within one statement. */
function* phrasesAround(reading: Reading, word: Word): Iterable<string> {
  const index = reading.words.indexOf(word);
  for (let length = 1; length <= 5; length++) {
    for (let first = Math.max(0, index - length + 1); first <= index; first++) {
      const from = reading.words[first];
      const to = reading.words[first + length - 1];
      if (!from || !to) continue;
      const phrase = reading.text.slice(from.span.start, to.span.end);
      if (!/[.;,:()—\n]/.test(phrase)) yield phrase;
    }
  }
}

/** The place in a ground's text that means what a phrase of the claim around this word means. */
export function meansWord(ground: Ground, reading: Reading, word: Word, options: GroundingOptions): Span | undefined {
  const { sameMeaning } = options;
  if (!sameMeaning) return undefined;
  for (const phrase of phrasesAround(reading, word)) {
    const place = sameMeaning(phrase, ground.reading.text);
    if (place) return place;
  }
  return undefined;
}

/** Whether a phrase of the claim around this word names what the entry is about, whatever the entry calls it. */
export function namesEntry(ground: Ground, reading: Reading, word: Word, options: GroundingOptions): boolean {
  const { conceptsOf: conceptsOfPhrase } = options;
  if (!conceptsOfPhrase || !ground.fact) return false;
  const own = conceptsOf(ground.fact);
  return (
    own.length > 0 && [...phrasesAround(reading, word)].some((phrase) => conceptsOfPhrase(phrase).some((concept) => own.includes(concept)))
  );
}

/** Whether a ground says this word of the claim, in its own words or under another name of the same thing. */
export const saysWord = (ground: Ground, reading: Reading, word: Word, options: GroundingOptions): boolean =>
  saysStem(ground, word.stem) ||
  namesEntry(ground, reading, word, options) ||
  meansWord(ground, reading, word, options) !== undefined ||
  ground.inputs.some((input) => saysWord(input, reading, word, options));
