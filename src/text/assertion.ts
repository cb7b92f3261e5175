// Hides how a note's words bend what they mention: triggers, look-alikes, scopes and headings.
import type { Assertion } from '../domain/chart';
import type { Span } from '../domain/span';

import { findHeadings, type Heading } from './headings';
import { normalize, type Normalized } from './normalize';
import { relativeOf, relativePattern } from './relatives';
import { sentences } from './sentences';
import { hasTrigger, triggers } from './triggers';
import { pseudoTriggers } from './triggers/pseudo-triggers';
import { scopeEnds } from './triggers/scope-ends';
import type { Trigger } from './triggers/trigger';

export interface Asserted {
  readonly assertion: Assertion;
  /** "father", when it is about someone else; "family" when the note does not say who. */
  readonly subject?: string;
  readonly sentence: Span;
  /** The folded title of the section it stands in. */
  readonly section?: string;
}

interface Reach {
  readonly means: Trigger['means'];
  readonly words: string;
  /** In the note. */
  readonly trigger: Span;
  readonly scope: Span;
}

/** Whose it is matters most; what is denied is neither possible nor past; what was stopped is not planned. */
const order: readonly Trigger['means'][] = ['other-person', 'negated', 'stopped', 'uncertain', 'planned', 'historical'];

const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;
const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const matches = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

function scopeOf(text: string, trigger: Trigger, at: Span): Span {
  const ends = scopeEnds[trigger.means].flatMap((pattern) => matches(text, pattern)).filter((end) => !overlaps(end, at));
  if (trigger.reach === 'phrase') ends.push(...matches(text, /[,()]/g).filter((end) => !overlaps(end, at)));
  if (trigger.looks === 'forward')
    return { start: at.end, end: Math.min(text.length, ...ends.filter((end) => end.start >= at.end).map((end) => end.start)) };
  return { start: Math.max(0, ...ends.filter((end) => end.end <= at.start).map((end) => end.end)), end: at.start };
}

/** What each trigger of a sentence reaches. A trigger inside a longer one, or inside a look-alike, does not count. */
function reaches(folded: Normalized, offset: number, inPlan: boolean): Reach[] {
  const { text } = folded;
  if (!hasTrigger(text)) return [];
  const masks = pseudoTriggers.flatMap((pattern) => matches(text, pattern));
  const found = triggers
    .filter((trigger) => inPlan || !trigger.inPlan)
    .flatMap((trigger) => matches(text, trigger.pattern).map((at) => ({ trigger, at })))
    .filter(({ at }) => at.end > at.start && !masks.some((mask) => overlaps(mask, at)));
  const kept = found.filter(
    ({ at, trigger }) =>
      !found.some(
        (other) => other.trigger.means !== trigger.means && overlaps(other.at, at) && other.at.end - other.at.start > at.end - at.start,
      ),
  );
  const inNote = (span: Span): Span => {
    const { start, end } = folded.toOriginal(span);
    return { start: start + offset, end: end + offset };
  };
  return kept.map(({ trigger, at }) => ({
    means: trigger.means,
    words: text.slice(at.start, at.end),
    trigger: inNote(at),
    scope: inNote(scopeOf(text, trigger, at)),
  }));
}

const familySection = /^(?:family (?:medical )?(?:history|hx)|fam hx|fhx?)\b/;
const planSection = /^(?:.*\bplan|recommendations?|a\/p|a&p|follow[- ]?up|disposition)$/;
const stoppedSection = /\b(?:discontinued|stopped|held|inactive)\b.*\bmed/;
const anyRelative = new RegExp(`(?<![\\p{L}])(${relativePattern})(?![\\p{L}])`, 'iu');

/**
 * Reads how one note means what it mentions; the note is split and searched once, each sentence when first asked for.
 * After NegEx (Chapman et al., J Biomed Inform 2001;34:301–310) and ConText (Harkema et al., J Biomed Inform 2009;42:839–851):
 * trigger terms, pseudo-triggers and scopes that end at termination terms, here with phrases, headings and stopped or planned treatment added.
 */
export function createAssertionReader(text: string): (mention: Span) => Asserted {
  const all = sentences(text);
  const headings = findHeadings(text);
  const read = new Map<number, readonly Reach[]>();

  const lastBefore = <T>(list: readonly T[], startOf: (entry: T) => number, offset: number): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = list[middle];
      if (entry !== undefined && startOf(entry) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  /** A family section without a heading behind it ends with its paragraph, unless the next one speaks of relatives too. */
  const sectionAt = (sentence: Span): Heading | undefined => {
    const heading = headings[lastBefore(headings, (entry) => entry.span.start, sentence.start)];
    if (!heading || !familySection.test(heading.title)) return heading;
    const between = text.slice(heading.span.end, sentence.start).trimStart();
    const paragraphEnd = between.search(/\n[ \t]*\n/);
    return paragraphEnd >= 0 && !anyRelative.test(text.slice(sentence.start, sentence.end)) ? undefined : heading;
  };

  return (mention) => {
    const index = lastBefore(all, (span) => span.start, mention.start);
    const sentence = all[index] ?? { start: 0, end: text.length };
    const heading = sectionAt(sentence);
    const section = heading?.title;
    const own = text.slice(sentence.start, sentence.end);
    let found = read.get(index);
    if (!found) read.set(index, (found = reaches(normalize(own), sentence.start, section !== undefined && planSection.test(section))));
    const reaching = found.filter((reach) => !overlaps(reach.trigger, mention) && contains(reach.scope, mention));
    const inFamily = section !== undefined && familySection.test(section);
    const stopped = section !== undefined && stoppedSection.test(section);
    const means = inFamily
      ? 'other-person'
      : (order.find((kind) => reaching.some((reach) => reach.means === kind)) ?? (stopped ? 'stopped' : undefined));
    const where = { sentence, ...(section !== undefined && { section }) };
    if (means === undefined) return { assertion: 'affirmed', ...where };
    if (means !== 'other-person') return { assertion: means, ...where };
    const nearest = reaching
      .filter((reach) => reach.means === 'other-person')
      .sort((left, right) => Math.abs(left.trigger.start - mention.start) - Math.abs(right.trigger.start - mention.start))[0];
    const named = anyRelative.exec(nearest?.words ?? (inFamily ? own : ''))?.[1];
    return { assertion: means, subject: (named === undefined ? undefined : relativeOf(named)) ?? 'family', ...where };
  };
}

/** How a note means one of its mentions; for many mentions of one note use `createAssertionReader`. */
export const assertMention = (text: string, mention: Span): Asserted => createAssertionReader(text)(mention);
