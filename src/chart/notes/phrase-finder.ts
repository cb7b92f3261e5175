// Hides: how thousands of phrases are found in one pass, whole words only, the longest first.
import type { Span } from '../../domain/span';

export interface FoundPhrase<T> {
  readonly span: Span;
  readonly means: T;
}

interface Word {
  /** Lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly means: T;
  readonly short: boolean;
}

const wordPattern = /[\p{L}\p{N}]+/gu;
/** What may stand between the words of one phrase: "type-2 diabetes", "coronary artery (heart) disease" not. */
const between = /^[ \t\-–/'’.]{0,3}\n?[ \t]{0,3}$/u;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(wordPattern)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * Builds a finder over phrases. A short single word (up to four letters) counts only where it is written as an abbreviation, in capitals or with a
 * digit, because "all", "led" and "map" are words first.
 */
export function createPhraseFinder<T>(
  phrases: readonly { readonly phrase: string; readonly means: T }[],
): (text: string) => readonly FoundPhrase<T>[] {
  const byFirstWord = new Map<string, Phrase<T>[]>();
  for (const { phrase, means } of phrases) {
    const words = wordsOf(phrase).map((word) => word.text);
    const [first] = words;
    if (first === undefined) continue;
    const entry = { words, means, short: words.length === 1 && first.length <= 4 };
    const known = byFirstWord.get(first);
    if (known) known.push(entry);
    else byFirstWord.set(first, [entry]);
  }
  for (const entries of byFirstWord.values()) entries.sort((one, other) => other.words.length - one.words.length);

  return (text) => {
    const words = wordsOf(text);
    const found: FoundPhrase<T>[] = [];
    for (let position = 0; position < words.length;) {
      const first = words[position];
      const match = first && byFirstWord.get(first.text)?.find((phrase) => standsAt(phrase, words, position, text));
      if (!first || !match) {
        position += 1;
        continue;
      }
      // Phrases of the same words that mean several things (a condition and an observation) are all meant.
      const last = words[position + match.words.length - 1] ?? first;
      for (const phrase of byFirstWord.get(first.text) ?? []) {
        if (phrase.words.length === match.words.length && standsAt(phrase, words, position, text))
          found.push({ span: { start: first.start, end: last.end }, means: phrase.means });
      }
      position += match.words.length;
    }
    return found;
  };
}

function standsAt<T>(phrase: Phrase<T>, words: readonly Word[], position: number, text: string): boolean {
  const first = words[position];
  if (phrase.short && first && !isAbbreviation(text.slice(first.start, first.end))) return false;
  return phrase.words.every((expected, offset) => {
    const word = words[position + offset];
    const before = words[position + offset - 1];
    return word?.text === expected && (offset === 0 || (before !== undefined && between.test(text.slice(before.end, word.start))));
  });
}

const isAbbreviation = (written: string): boolean =>
  /\d/.test(written) ||
  (written === written.toUpperCase() && /\p{Lu}/u.test(written)) ||
  /^\p{Ll}?\p{Lu}\p{Lu}/u.test(written) ||
  /^\p{Lu}\p{Ll}?\p{Lu}/u.test(written);
