import type { Assertion } from '../../domain/chart';

/** `phrase` ends at a comma or bracket as well; `clause` runs to a word that ends its kind of scope. */
export interface Trigger {
  readonly means: Exclude<Assertion, 'affirmed'>;
  readonly looks: 'forward' | 'backward';
  readonly reach: 'phrase' | 'clause';
  readonly pattern: RegExp;
  /** Only under a heading of a plan. */
  readonly inPlan?: true;
}

const wordStart = "(?<![\\p{L}\\p{N}'])";
const wordEnd = '(?![\\p{L}\\p{N}])';

/** Whole words of folded text, the longer alternative first: "not on" before "not". */
export const words = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`${wordStart}(?:${alternatives.toSorted((left, right) => right.length - left.length).join('|')})${wordEnd}`, 'gu');

/** One pattern that matches wherever one of these does; what all whole-word patterns begin with is looked at once for all of them. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const isWords = ({ source }: RegExp): boolean => source.startsWith(`${wordStart}(?:`) && source.endsWith(`)${wordEnd}`);
  const bodies = patterns.filter(isWords).map(({ source }) => source.slice(wordStart.length, source.length - wordEnd.length));
  const others = patterns.filter((pattern) => !isWords(pattern)).map(({ source }) => `(?:${source})`);
  return new RegExp([`(?=[a-z0-9/?'])${wordStart}(?:${bodies.join('|')})${wordEnd}`, ...others].join('|'), 'u');
}

/** Where a line, a list item or a statement begins. */
export const start = '(?<=^(?:[-*>]|\\d+[.)])? ?|[.:] )';
