import type { Span } from '../domain/span';
import { normalize } from './normalize';

export interface Token {
  /** Folded: lower case, no accents, plain apostrophes. */
  readonly word: string;
  readonly kind: 'word' | 'number';
  /** In the text as given. */
  readonly span: Span;
}

const plain = /^[\x21-\x7e]*$/;
const tokenPattern =
  /(?<number>\d+(?:[.,]\d+)*)|(?<word>[\p{L}\p{M}µ][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]*(?:['\u2018\u2019\u02BC][\p{L}]+)*)/gu;

/** Words and numbers in order: "beta-blocker" is two words, "A1c" and "don't" one, "5mg" a number and a word, "1,000.5" one number. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({
    word: plain.test(match[0]) ? match[0].toLowerCase() : normalize(match[0]).text,
    kind: match.groups?.['number'] === undefined ? 'word' : 'number',
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
