import type { Citation } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import type { Span } from '../domain/span';
import { normalize } from './normalize';

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Whether the span begins or ends inside a word or a number: "5.9" stands in "15.9" and "fever" in "feverish" only in this way. */
function cutsWord(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  const first = text.slice(start, start + 1);
  const last = text.slice(end - 1, end);
  if (wordCharacter.test(first) && wordCharacter.test(before.slice(-1))) return true;
  if (wordCharacter.test(last) && wordCharacter.test(after.slice(0, 1))) return true;
  return (/\d/.test(first) && /\d[.,]$/.test(before)) || (/\d/.test(last) && /^[.,]\d/.test(after));
}

function find(haystack: string, needle: string): Span | undefined {
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const span = { start: at, end: at + needle.length };
    if (!cutsWord(haystack, span)) return span;
  }
  return undefined;
}

/** Cites a range of the evidence; a `RangeError` when there is no such range. */
export function citeSpan(evidence: Evidence, span: Span): Citation {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > evidence.text.length) {
    throw new RangeError(`The evidence has no characters ${start} to ${end}.`);
  }
  return { evidence: evidence.id, quote: evidence.text.slice(start, end), span: { start, end } };
}

/** Cites everything the evidence says. */
export const citeWhole = (evidence: Evidence): Citation => citeSpan(evidence, { start: 0, end: evidence.text.length });

/**
 * Cites the first place where the evidence says these words, never one that cuts a word or number in two; undefined when it does not say them.
 * Case, spacing and typography may differ: what is quoted are always the evidence's own characters.
 */
export function cite(evidence: Evidence, quote: string): Citation | undefined {
  if (quote.trim() === '') return undefined;
  const exact = find(evidence.text, quote);
  if (exact) return citeSpan(evidence, exact);
  const source = normalize(evidence.text);
  const folded = normalize(quote).text.trim();
  const span = folded === '' ? undefined : find(source.text, folded);
  return span && citeSpan(evidence, source.toOriginal(span));
}
