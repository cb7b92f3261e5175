// Hides how one text — a claim, or the cited part of a passage — is taken apart, each part once and only when asked for.
import type { Span } from '../domain/span';
import { createAssertionReader, type Asserted } from '../text/assertion';
import { findDates, type FoundDate } from '../text/dates';
import { findQuantities, type Quantity } from '../text/numbers';
import { normalize } from '../text/normalize';
import { relativeOf } from '../text/relatives';
import { sentences } from '../text/sentences';
import { stem } from '../text/stem';
import { tokens, type Token } from '../text/tokens';
import { findDosing, type DosingWord } from './words/dosing';
import { isFraming } from './words/framing-words';
import { directionOf, flagVocabulary } from './words/standing-words';

export interface Word {
  readonly word: string;
  readonly stem: string;
  readonly span: Span;
}

export interface Amount extends Quantity {
  /** Stems of the words that say what it is the amount of. */
  readonly labels: readonly string[];
  /** Written with its sign: a change, not a value. */
  readonly signed: boolean;
  /** A bound of a reference range. */
  readonly reference: boolean;
  /** "high", "low" … written right behind it. */
  readonly flags: readonly string[];
}

export interface Reading {
  readonly text: string;
  /** Everything but numbers, units, dates and dosing. */
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  readonly amounts: readonly Amount[];
  readonly dates: readonly FoundDate[];
  readonly frequencies: readonly DosingWord[];
  readonly routes: readonly DosingWord[];
  /** Names with digits in them, without spaces and hyphens: "3b", "phq9". */
  readonly names: ReadonlySet<string>;
  /** Digits that belong to none of the above: clock times, list numbers. */
  readonly looseNumbers: readonly string[];
  readonly numbers: ReadonlySet<string>;
  asserted(span: Span): Asserted;
}

export const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;

/** One stem for "mom" and "mother", "exams" and "exam". */
export const stemOf = (word: string): string => relativeOf(word) ?? stem(word);

const namePattern = /(?<![\p{L}\p{N}])(?:\p{L}+(?:[-\s]?\d+)+\p{L}*\d*|\d+\p{L}[\p{L}\p{N}]*)(?![\p{L}\p{N}])/gu;
const gluedName = /(?<![\p{L}\p{N}])(?:\p{L}+-?\d[\p{L}\p{N}]*|\d+\p{L}[\p{L}\p{N}]*)(?![\p{L}\p{N}])/gu;
const squash = (name: string): string => normalize(name).text.replace(/[-\s]/g, '');

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The words that say what each amount is of: those in front of it since the amount before, else those behind it, else those of the amount before. */
function label(text: string, words: readonly Word[], quantities: readonly Quantity[], nearestOnly: boolean): Amount[] {
  const bounds = sentences(text);
  const out: Amount[] = [];
  const telling = (from: number, to: number): Word[] =>
    words.filter(
      (word) =>
        word.span.start >= from &&
        word.span.end <= to &&
        !isFraming(word.word) &&
        !flagVocabulary.has(word.word) &&
        !directionOf.has(word.word),
    );
  let inherited: { readonly sentence: number; readonly labels: readonly string[] } = { sentence: -1, labels: [] };
  for (const [index, quantity] of quantities.entries()) {
    const sentence = bounds.findIndex((span) => span.start <= quantity.span.start && quantity.span.start < span.end);
    const start = Math.max(bounds[sentence]?.start ?? 0, quantities[index - 1]?.span.end ?? 0);
    const end = Math.min(bounds[sentence]?.end ?? text.length, quantities[index + 1]?.span.start ?? text.length);
    let before = telling(start, quantity.span.start);
    if (nearestOnly && before.length > 0) {
      // In "Allergy list reviewed; potassium 5.9" the amount is the potassium's.
      const chunks = [...text.slice(start, quantity.span.start).matchAll(/[,;:()—]|\band\b|\bwith\b/g)]
        .map((match) => start + match.index)
        .reverse();
      const from = chunks.find((at) => telling(at, quantity.span.start).length > 0);
      if (from !== undefined) before = telling(from, quantity.span.start);
    }
    const behind =
      before.length > 0
        ? []
        : telling(
            quantity.span.end,
            quantity.span.end + Math.max(0, (text.slice(quantity.span.end, end) + ',').search(/[,;.()\n]|\band\b/)),
          );
    const own = (before.length > 0 ? before : behind).map((word) => word.stem);
    const labels = own.length > 0 || inherited.sentence !== sentence ? own : inherited.labels;
    inherited = { sentence, labels };
    const opening = text.slice(start, quantity.span.start).toLowerCase();
    const following = words.filter(
      (word) =>
        word.span.start >= quantity.span.end &&
        word.span.start < end &&
        word.span.start < quantity.span.end + 24 &&
        flagVocabulary.has(word.word),
    );
    const unbroken = following.filter(
      (word) => !/[;.]|\d/.test(text.slice(quantity.span.end, word.span.start)) && telling(quantity.span.end, word.span.start).length === 0,
    );
    const reference =
      /\b(?:reference|ref|normal)(?: range| interval)?:?\s*$/.test(opening) ||
      (/^\s*[-–]\s*$/.test(opening) && out.at(-1)?.reference === true);
    const ahead = text.slice(0, quantity.span.start);
    const signed =
      /[+\u2212]\s?$/.test(ahead) ||
      /^[-\u2212]/.test(text.slice(quantity.span.start)) ||
      (/\($/.test(ahead) && /^\s*over\b/.test(text.slice(quantity.span.end)));
    out.push({ ...quantity, labels, signed, reference, flags: unbroken.map((word) => word.word) });
  }
  return out;
}

/**
 * Takes a text apart. `context`: the whole text that it was cut from and where, for what its words mean there.
 * `nearestOnly`: an amount is labelled by the nearest phrase only, as in a card's terse sentences.
 */
export function read(
  text: string,
  context: {
    readonly whole?: string;
    readonly at?: number;
    readonly asserter?: (span: Span) => Asserted;
    readonly nearestOnly?: boolean;
  } = {},
): Reading {
  const dates = lazily(() => findDates(text));
  const folded = lazily(() => normalize(text));
  const quantities = lazily(() => findQuantities(text, dates()));
  const frequencies = lazily(() => findDosing(folded(), 'frequencies'));
  const routes = lazily(() => findDosing(folded(), 'routes'));
  const all = lazily(() => tokens(text));
  const names = lazily(() =>
    [...text.matchAll(gluedName)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter((span) => !quantities().some((quantity) => overlaps(quantity.span, span))),
  );
  const taken = lazily(() => [...dates(), ...quantities(), ...frequencies(), ...routes()].map((part) => part.span));
  // "A1c" is a word as well; the "b" of "3b" is not.
  const free = lazily(() =>
    all().filter(
      (token) =>
        !taken().some((span) => overlaps(span, token.span)) &&
        !names().some((span) => overlaps(span, token.span) && (span.start !== token.span.start || span.end !== token.span.end)),
    ),
  );
  const words = lazily(() =>
    free()
      .filter((token) => token.kind === 'word')
      .map((token: Token): Word => ({ word: token.word, stem: stemOf(token.word), span: token.span })),
  );
  const stems = lazily(() => new Set(words().map((word) => word.stem)));
  const amounts = lazily(() => label(text, words(), quantities(), context.nearestOnly === true));
  const allNames = lazily(() => new Set([...text.matchAll(namePattern), ...text.matchAll(gluedName)].map((match) => squash(match[0]))));
  const numbers = lazily(
    () =>
      new Set(
        all()
          .filter((token) => token.kind === 'number')
          .map((token) => token.word),
      ),
  );
  const asserter = lazily(() => context.asserter ?? createAssertionReader(context.whole ?? text));
  const at = context.at ?? 0;
  return {
    text,
    get words() {
      return words();
    },
    get stems() {
      return stems();
    },
    get amounts() {
      return amounts();
    },
    get dates() {
      return dates();
    },
    get frequencies() {
      return frequencies();
    },
    get routes() {
      return routes();
    },
    get names() {
      return allNames();
    },
    get looseNumbers() {
      return free()
        .filter((token) => token.kind === 'number')
        .map((token) => token.word);
    },
    get numbers() {
      return numbers();
    },
    asserted: (span) => asserter()({ start: span.start + at, end: span.end + at }),
  };
}

/** Names with digits that the text uses as such ("A1c", "3b"), without spaces and hyphens. */
export const namesIn = (text: string, reading: Reading): string[] =>
  [...text.matchAll(gluedName)]
    .filter(
      (match) =>
        ![...reading.amounts, ...reading.dates, ...reading.frequencies].some((part) =>
          overlaps(part.span, { start: match.index, end: match.index + match[0].length }),
        ),
    )
    .map((match) => squash(match[0]));
