import type { Ground, GroundingOptions } from './ground';
import type { Reading, Word } from './reading';

/** Whether a ground says a stem, in its text or by what kind of entry it is. */
export const saysStem = (ground: Ground, stem: string): boolean =>
  ground.reading.stems.has(stem) || ground.alsoSays.has(stem) || ground.inputs.some((input) => saysStem(input, stem));

/** The place in a ground's text that means what a phrase of the claim around this word means. */
export function meansWord(
  ground: Ground,
  reading: Reading,
  word: Word,
  options: GroundingOptions,
): { readonly start: number; readonly end: number } | undefined {
  const { sameMeaning } = options;
  if (!sameMeaning) return undefined;
  const index = reading.words.indexOf(word);
  for (let length = 1; length <= 5; length++) {
    for (let first = Math.max(0, index - length + 1); first <= index; first++) {
      const from = reading.words[first];
      const to = reading.words[first + length - 1];
      if (!from || !to || /[.;\n]/.test(reading.text.slice(from.span.start, to.span.end))) continue;
      const place = sameMeaning(reading.text.slice(from.span.start, to.span.end), ground.reading.text);
      if (place) return place;
    }
  }
  return undefined;
}

/** Whether a ground says this word of the claim, in its own words or another name of the same thing. */
export const saysWord = (ground: Ground, reading: Reading, word: Word, options: GroundingOptions): boolean =>
  saysStem(ground, word.stem) || meansWord(ground, reading, word, options) !== undefined;
