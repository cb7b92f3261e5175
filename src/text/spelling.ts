import { distance } from 'fastest-levenshtein';

/** Slips allowed: none in short words, where every slip is another word. */
const slipsAllowed = (length: number): number => (length <= 3 ? 0 : length <= 6 ? 1 : 2);

const digitsOf = (word: string): string => (/\d/.test(word) ? word.replace(/\D/g, '') : '');

/** Edit distance in which two neighbours in the wrong order are one slip, at most one such pair. */
function slips(word: string, candidate: string, plain: number): number {
  let least = plain;
  if (plain < 2) return least;
  for (let at = 0; at + 1 < word.length; at++) {
    if (word[at] === word[at + 1]) continue;
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    least = Math.min(least, 1 + distance(swapped, candidate));
  }
  return least;
}

/**
 * The candidate that a word was probably meant to be, or the word itself when it is one (case aside). Undefined when none is near, when two are equally near,
 * for words of three letters or fewer, and wherever a digit would change: "B6" is no slip for "B12".
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  const allowed = slipsAllowed(folded.length);
  const digits = digitsOf(folded);
  let best: string | undefined;
  let least = allowed + 1;
  let tied = false;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (other === folded) return candidate;
    if (allowed === 0 || Math.abs(other.length - folded.length) > allowed || other.length <= 3 || digitsOf(other) !== digits) continue;
    const plain = distance(folded, other);
    if (plain > allowed + 1) continue;
    const count = slips(folded, other, plain);
    if (count > allowed || count > least) continue;
    tied = count === least && best?.toLowerCase() !== other;
    if (count < least) best = candidate;
    least = count;
  }
  return tied ? undefined : best;
}
