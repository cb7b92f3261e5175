// Hides how one text is folded for comparing, and the way back to the characters that stand in the source.
import type { Span } from '../domain/span';

/** A folded text, and the span of the original that a span of it came from. */
export interface Normalized {
  readonly text: string;
  toOriginal(span: Span): Span;
}

const dashes = /[\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D]/u;
const singleQuotes = /[\u2018-\u201B\u2032\u02BC\uFF07\u00B4\u0060]/u;
const doubleQuotes = /[\u201C-\u201F\u2033\u00AB\u00BB\uFF02]/u;
/** Soft hyphen, zero-width characters, joiners, direction marks, byte-order mark. */
const invisible = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/u;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const combining = /\p{M}/u;
const folded: Readonly<Record<string, string>> = {
  '\u2264': '<=',
  '\u2265': '>=',
  '\u03BC': '\u00B5',
  '\u00D7': 'x',
  '\u2026': '...',
  '\u2022': '-',
  '\u2044': '/',
  '\u2215': '/',
  '\u00DF': 'ss',
  '\u00E6': 'ae',
  '\u0153': 'oe',
  '\u00F8': 'o',
  '\u0142': 'l',
};

function foldCharacter(character: string, previousWasSuperscript: boolean): string {
  if (character < '\u0080') return character.toLowerCase();
  if (invisible.test(character)) return '';
  if (dashes.test(character)) return '-';
  if (singleQuotes.test(character)) return "'";
  if (doubleQuotes.test(character)) return '"';
  const power = superscripts.indexOf(character);
  // "10⁹" must not become "109".
  if (power >= 0) return previousWasSuperscript ? String(power) : `^${power}`;
  const lower = character.toLowerCase();
  const known = folded[lower] ?? folded[character];
  if (known !== undefined) return known;
  // Compatibility forms are unfolded for full-width characters and ligatures only: "½" must not become "1/2" behind a digit.
  const form = /[\uFF01-\uFF5E\uFB00-\uFB06]/u.test(lower) ? lower.normalize('NFKD') : lower.normalize('NFD');
  return form.replace(/\p{M}/gu, '');
}

/** Most text folds character by character, each at its own place: undefined where it does not. */
function foldInPlace(text: string): string | undefined {
  let inPlace = true;
  const out = text.replace(/[^\x20-\x7e]/g, (character) => {
    const replacement = /\s/.test(character) ? ' ' : foldCharacter(character, false);
    inPlace &&= replacement.length === 1;
    return replacement;
  });
  return inPlace && !out.includes('  ') ? out.toLowerCase() : undefined;
}

/** Folds case, accents, spaces (runs become one), dashes, quotation marks, invisible and full-width characters; never digits or letters into others. */
export function normalize(text: string): Normalized {
  const plain = foldInPlace(text);
  if (plain !== undefined) {
    return { text: plain, toOriginal: ({ start, end }) => ({ start: Math.min(start, text.length), end: Math.min(end, text.length) }) };
  }
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  let superscript = false;
  for (const character of text) {
    const start = offset;
    offset += character.length;
    if (character > ' ' && character < '\u007f') {
      superscript = false;
      out += character.toLowerCase();
      starts.push(start);
      ends.push(offset);
      continue;
    }
    if (/\s/u.test(character)) {
      superscript = false;
      if (out.endsWith(' ')) ends[ends.length - 1] = offset;
      else {
        out += ' ';
        starts.push(start);
        ends.push(offset);
      }
      continue;
    }
    const replacement = foldCharacter(character, superscript);
    if (replacement === '') {
      // An accent belongs to the letter before it.
      if (combining.test(character) && ends.length > 0 && ends[ends.length - 1] === start) ends[ends.length - 1] = offset;
      continue;
    }
    superscript = superscripts.includes(character);
    out += replacement;
    for (let unit = 0; unit < replacement.length; unit++) {
      starts.push(start);
      ends.push(offset);
    }
  }
  return {
    text: out,
    toOriginal({ start, end }) {
      const from = starts[start] ?? text.length;
      return { start: from, end: end > start ? (ends[Math.min(end, ends.length) - 1] ?? from) : from };
    },
  };
}

/** Whether two texts say the same words, apart from case, accents, spacing and typography. */
export const sameText = (left: string, right: string): boolean => normalize(left).text.trim() === normalize(right).text.trim();
