import type { Span } from '../domain/span';

export interface Heading {
  /** Folded: lower case, without colon or markup. */
  readonly title: string;
  readonly span: Span;
}

/** Section names that notes use inside a line ("PMH: diabetes. Allergies: none."), where capitals alone would not show them. */
const known =
  'chief complaint|cc|hpi|history of present illness|interval history|subjective|objective|past medical history|pmh|pmhx|past surgical history|psh|pshx|surgical history|medical history|' +
  'medications?|current medications?|home medications?|meds|discharge medications?|allerg(?:y|ies)|drug allergies|nkda|family history|fam hx|fhx|fh|social history|shx|sh|review of systems|ros|' +
  'physical exam(?:ination)?|exam(?:ination)?|vitals?|vital signs|labs?|laboratory|results?|imaging|data|findings|impression|assessment|assessment (?:and|&) plan|assessment/plan|a/p|a&p|plan|' +
  'recommendations?|follow[- ]?up|disposition|discharge (?:diagnos[ie]s|instructions|plan)|problem list|problems|diagnos[ie]s|procedures?|immunizations?|hospital course|course|technique|comparison|indication|addendum';

const atLineStart = /^[ \t]*(?:#+[ \t]*|\*\*)?(?<title>[A-Z][A-Za-z0-9/&(), -]{0,48}?)(?:\*\*)?[ \t]*:(?:\*\*)?/gm;
const capitalLine = /^[ \t]*(?:#+[ \t]*)?(?<title>[A-Z][A-Z0-9/&(), -]{2,48})[ \t]*$/gm;
const inLine = new RegExp(`(?<=[.;!?]\\s{1,3}|^[ \\t]*[-*•]?[ \\t]*)(?<title>${known})[ \\t]*:`, 'gim');
const knownTitle = new RegExp(`^(?:${known})$`, 'i');

/** The headings of a note: a short title with a colon at the start of a line, a line in capitals, or a section name inside a line. */
export function findHeadings(text: string): Heading[] {
  if (!/[:\n]/.test(text)) return [];
  const found = new Map<number, Heading>();
  const add = (match: RegExpMatchArray): void => {
    const title = match.groups?.['title'] ?? '';
    const start = (match.index ?? 0) + match[0].indexOf(title);
    if (!found.has(start))
      found.set(start, { title: title.trim().toLowerCase(), span: { start, end: (match.index ?? 0) + match[0].length } });
  };
  for (const match of text.matchAll(inLine)) add(match);
  for (const match of text.matchAll(capitalLine)) add(match);
  for (const match of text.matchAll(atLineStart)) {
    const title = match.groups?.['title'] ?? '';
    // "Chest pain: denies" is a line of a review, not a section: a heading is known, or in capitals, or alone on its line.
    const alone = /^[ \t]*(?:\n|$)/.test(text.slice(match.index + match[0].length));
    if (knownTitle.test(title.trim()) || alone || (title === title.toUpperCase() && title.length > 3)) add(match);
  }
  return [...found.values()].sort((left, right) => left.span.start - right.span.start);
}
