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
  /** In the sentence. */
  readonly trigger: Span;
  readonly scope: Span;
}

/** Whose it is matters most; what is denied is neither possible nor past; what was stopped is not planned. */
const order: readonly Trigger['means'][] = ['other-person', 'negated', 'stopped', 'uncertain', 'planned', 'historical'];

const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;
const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const matches = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

type EndsOf = (means: Trigger['means'], reach: Trigger['reach']) => readonly Span[];

/** Where scopes end in one sentence, looked for once for all its triggers of a kind. */
function endsIn(text: string): EndsOf {
  const known = new Map<string, readonly Span[]>();
  return (means, reach) => {
    const key = `${means} ${reach ?? ''}`;
    let ends = known.get(key);
    if (!ends) {
      const patterns = reach === 'phrase' ? [...scopeEnds[means], /[,()]/g] : scopeEnds[means];
      known.set(key, (ends = patterns.flatMap((pattern) => matches(text, pattern))));
    }
    return ends;
  };
}

function scopeOf(text: string, trigger: Trigger, at: Span, endsOf: EndsOf): Span {
  const ends = endsOf(trigger.means, trigger.reach).filter((end) => !overlaps(end, at));
  if (trigger.looks === 'forward') {
    const end = ends.reduce((least, each) => (each.start >= at.end && each.start < least ? each.start : least), text.length);
    return { start: at.end, end };
  }
  return { start: ends.reduce((most, each) => (each.end <= at.start && each.end > most ? each.end : most), 0), end: at.start };
}

/** What each trigger of a sentence reaches, in the sentence's own places. A trigger inside a longer one, or inside a look-alike, does not count. */
function reaches(folded: Normalized, inPlan: boolean): readonly Reach[] {
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
  const endsOf = endsIn(text);
  return kept.map(({ trigger, at }) => ({
    means: trigger.means,
    words: text.slice(at.start, at.end),
    trigger: folded.toOriginal(at),
    scope: folded.toOriginal(scopeOf(text, trigger, at, endsOf)),
  }));
}

const familySection = /^(?:family (?:medical )?(?:history|hx)|fam hx|fhx?)\b/;
const planSection = /^(?:.*\bplan|recommendations?|a\/p|a&p|follow[- ]?up|disposition)$/;
const stoppedSection = /\b(?:discontinued|stopped|held|inactive)\b.*\bmed/;
const anyRelative = new RegExp(`(?<![\\p{L}])(${relativePattern})(?![\\p{L}])`, 'iu');

/** Longer than any sentence that somebody wrote: beyond it the stops were lost, and each trigger would be looked up against all others. */
const longestSentence = 2_000;

/** A sentence, or what a text without stops is cut into: behind a comma or the like where there is one, else between words. */
function pieces(text: string, sentence: Span): readonly Span[] {
  const out: Span[] = [];
  let start = sentence.start;
  while (sentence.end - start > longestSentence) {
    const own = text.slice(start, start + longestSentence);
    const cut = Math.max(...[',', ';', ':', '\n'].map((mark) => own.lastIndexOf(mark)));
    const at = cut > longestSentence / 2 ? cut : own.lastIndexOf(' ');
    const end = start + (at > 0 ? at + 1 : longestSentence);
    out.push({ start, end });
    start = end;
  }
  out.push({ start, end: sentence.end });
  return out;
}

/** Where the paragraph that begins behind `from` ends, its blank line included; infinity in the last one. */
function paragraphEndAfter(text: string, from: number): number {
  const blankLine = /\n[ \t]*\n/g;
  blankLine.lastIndex = from + (text.slice(from).search(/\S/) + 1 || 1) - 1;
  const found = blankLine.exec(text);
  return found ? found.index + found[0].length : Infinity;
}

/**
 * Reads how one note means what it mentions; the note is split and searched once, each sentence when first asked for.
 * After NegEx (Chapman et al., J Biomed Inform 2001;34:301–310) and ConText (Harkema et al., J Biomed Inform 2009;42:839–851):
 * trigger terms, pseudo-triggers and scopes that end at termination terms, here with phrases, headings and stopped or planned treatment added.
 */
export function createAssertionReader(text: string): (mention: Span) => Asserted {
  const all = sentences(text).flatMap((sentence) => pieces(text, sentence));
  const headings = findHeadings(text);
  // By their words: notes repeat themselves, and the same words reach the same.
  const read = { plan: new Map<string, readonly Reach[]>(), other: new Map<string, readonly Reach[]>() };
  const paragraphEnds = new Map<Heading, number>();

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
    let paragraphEnd = paragraphEnds.get(heading);
    if (paragraphEnd === undefined) paragraphEnds.set(heading, (paragraphEnd = paragraphEndAfter(text, heading.span.end)));
    return paragraphEnd <= sentence.start && !anyRelative.test(text.slice(sentence.start, sentence.end)) ? undefined : heading;
  };

  return (mention) => {
    const index = lastBefore(all, (span) => span.start, mention.start);
    const sentence = all[index] ?? { start: 0, end: text.length };
    const heading = sectionAt(sentence);
    const section = heading?.title;
    const own = text.slice(sentence.start, sentence.end);
    const inPlan = section !== undefined && planSection.test(section);
    const known = inPlan ? read.plan : read.other;
    let found = known.get(own);
    if (!found) known.set(own, (found = reaches(normalize(own), inPlan)));
    const at = { start: mention.start - sentence.start, end: mention.end - sentence.start };
    const reaching = found.filter((reach) => !overlaps(reach.trigger, at) && contains(reach.scope, at));
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
      .sort((left, right) => Math.abs(left.trigger.start - at.start) - Math.abs(right.trigger.start - at.start))[0];
    const named = anyRelative.exec(nearest?.words ?? (inFamily ? own : ''))?.[1];
    return { assertion: means, subject: (named === undefined ? undefined : relativeOf(named)) ?? 'family', ...where };
  };
}

/** How a note means one of its mentions; for many mentions of one note use `createAssertionReader`. */
export const assertMention = (text: string, mention: Span): Asserted => createAssertionReader(text)(mention);
