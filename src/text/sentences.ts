// Hides where clinical prose stops: wrapped lines, lists, headings, and full stops that end nothing ("Dr.", "b.i.d.", "5.9").
import type { Span } from '../domain/span';

/** Never the end of a sentence. */
const titles = new Set('dr mr mrs ms prof st vs e.g i.e cf approx ca fig resp incl excl viz al no nos'.split(' '));
/** The end of a sentence only where a capital follows. */
const dosing = new Set(
  'b.i.d t.i.d q.i.d q.d q.o.d q.h.s p.o p.r.n s.c i.v i.m a.m p.m h.s a.c p.c u.s hx dx tx rx sx pt pts wt ht temp tab tabs cap caps min max hr hrs wk wks mo mos yr yrs inc neg pos cont dept tel jan feb mar apr jun jul aug sep sept oct nov dec etc'.split(
    ' ',
  ),
);

const bullet = /^[ \t]*(?:[-*•–·+>]|\(?\d{1,2}[.)]|[a-z][.)])[ \t]+/;
const headingStart = /^[ \t]*(?:#+[ \t]|[A-Z][A-Za-z/& ]{1,40}:)/;
/** Lines this long were probably wrapped by a machine. */
const wrapWidth = 60;

function breaksLine(line: string, next: string): boolean {
  if (line.trim() === '' || next.trim() === '') return true;
  if (bullet.test(next) || headingStart.test(next) || /[.!?:;]["')\]]*\s*$/.test(line)) return true;
  if (/^\s*[a-z]/.test(next) && !/^\s*[a-z][.)]\s/.test(next))
    return bullet.test(line) && !/^\s/.test(next) ? line.trim().length < wrapWidth : line.trim().length < 25;
  return line.trim().length < wrapWidth;
}

/** Lines that belong together. */
function blocks(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    if (newline < 0) break;
    const after = text.indexOf('\n', newline + 1);
    const next = text.slice(newline + 1, after < 0 ? text.length : after);
    if (breaksLine(text.slice(lineStart, newline), next)) {
      out.push({ start, end: newline });
      start = newline + 1;
    }
    lineStart = newline + 1;
  }
  out.push({ start, end: text.length });
  return out;
}

const stop = /(?<stop>[.!?]+)["')\]]*(?=\s|$)|(?<=[a-z]{2})\.(?=[A-Z][a-z])/g;

function endsSentence(text: string, at: number, mark: string, next: string): boolean {
  if (mark !== '.' || next === '') return true;
  // "?PE" begins with its question mark; "PE? Admitted" ends with it.
  const word = (/[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '').toLowerCase();
  if (titles.has(word)) return word === 'no' || word === 'nos' ? !/^\d/.test(next) : false;
  if (dosing.has(word)) return /^["'(]?[A-Z]/.test(next) && !/^(?:[A-Z]{2,}\b.{0,3}$)/.test(next);
  // "1. Metformin": the number of a list.
  if (/^\d{1,2}$/.test(word) && /(?:^|\n)[ \t]*\d{1,2}$/.test(text.slice(Math.max(0, at - 24), at))) return false;
  // "J. Smith" behind a title.
  if (/^[a-z]$/.test(word) && /\b(?:dr|mr|mrs|ms|prof)\.?\s+(?:[A-Z]\.\s*)*[A-Z]$/i.test(text.slice(Math.max(0, at - 24), at)))
    return false;
  return true;
}

function trimmed(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return to > from ? { start: from, end: to } : undefined;
}

/** The sentences of a note in order, without the white space around them: prose, list items and headings. Together they hold every character that is not white space. */
export function sentences(text: string): Span[] {
  const out: Span[] = [];
  const push = (span: Span): void => {
    const tight = trimmed(text, span);
    if (tight) out.push(tight);
  };
  for (const block of blocks(text)) {
    const content = text.slice(block.start, block.end);
    let start = 0;
    for (const match of content.matchAll(stop)) {
      const end = match.index + match[0].length;
      const next = content.slice(end, end + 24).trimStart();
      if (!endsSentence(content, match.index, match.groups?.['stop'] ?? '.', next)) continue;
      push({ start: block.start + start, end: block.start + end });
      start = end;
    }
    push({ start: block.start + start, end: block.end });
  }
  return out;
}
