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

/** Whole words of folded text, the longer alternative first: "not on" before "not". */
export const words = (...alternatives: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}'])(?:${alternatives.toSorted((left, right) => right.length - left.length).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );

/** Where a line, a list item or a statement begins. */
export const start = '(?<=^(?:[-*>]|\\d+[.)])? ?|[.:] )';
