import type { Knowledge } from '../../knowledge/knowledge';
import type { LexiconEntry } from '../../knowledge/lexicon';
import { closest } from '../../text/spelling';
import { isEnglish } from './english';
import { isGrammar } from './grammar-words';
import type { Utterance } from './utterance';

export interface ConceptFound {
  readonly kind: LexiconEntry['kind'];
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** The phrase it was read as, when a spelling was corrected. */
  readonly corrected?: string;
}

/** Finds the vocabulary's phrases in an utterance: longest first, left to right; a misspelt word counts when one phrase, and only one, is near. */
export function createConceptFinder(knowledge: Knowledge) {
  const phrases = new Map<string, LexiconEntry[]>();
  let longest = 1;
  for (const entry of knowledge.lexicon) {
    const phrase = plain(entry.phrase);
    phrases.set(phrase, [...(phrases.get(phrase) ?? []), entry]);
    longest = Math.max(longest, phrase.split(' ').length);
  }
  const vocabulary = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(' ')));
  const single = [...phrases.keys()].filter((phrase) => phrase.length >= 5 && /^[a-z]+$/.test(phrase));
  const correctable = [...vocabulary].filter((word) => word.length >= 5 && /^[a-z]+$/.test(word));

  return {
    /** Whether some phrase holds this word. */
    knows: (word: string) => vocabulary.has(word),
    correct,
    find(utterance: Utterance, { correcting }: { correcting: boolean }): ConceptFound[] {
      const found: ConceptFound[] = [];
      const texts = utterance.words.map((word) => (correcting && !word.possessive ? (correct(word.text) ?? word.text) : word.text));
      const prefer = preferenceFor(utterance.line);
      for (let from = 0; from < utterance.words.length; from += 1) {
        const hit = longestFrom(utterance, texts, from, prefer);
        if (!hit) continue;
        utterance.take(hit.from, hit.to);
        found.push(hit);
        from = hit.to - 1;
      }
      return found;
    },
  };

  function longestFrom(utterance: Utterance, texts: readonly string[], from: number, prefer: readonly Kind[]): ConceptFound | undefined {
    for (let size = Math.min(longest, texts.length - from); size > 0; size -= 1) {
      const slice = utterance.words.slice(from, from + size);
      if (!slice.every((_word, offset) => utterance.isFree(from + offset))) continue;
      const phrase = texts.slice(from, from + size).join(' ');
      const words = slice.map((word) => word.raw).join(' ');
      const entry = pick(phrases.get(phrase) ?? phrases.get(singular(phrase)), words, prefer);
      if (!entry) continue;
      const mended = slice.some((word, offset) => word.text !== texts[from + offset]);
      return { kind: entry.kind, id: entry.id, from, to: from + size, words, ...(mended && { corrected: phrase }) };
    }
    return undefined;
  }

  function correct(word: string): string | undefined {
    if (word.length < 5 || isEnglish(word) || isGrammar(word) || vocabulary.has(word)) return undefined;
    // A phrase by itself before a word of some longer phrase: "statn" is "statin" rather than the "stain" of "gram stain".
    return closest(word, single) ?? closest(word, correctable);
  }
}

type Kind = LexiconEntry['kind'];

/** One phrase may name several things: "hepatitis B" an illness and a vaccine, "dialysis" a procedure and a state. The other words decide. */
function preferenceFor(line: string): readonly Kind[] {
  const usual: readonly Kind[] = ['observation', 'panel', 'procedure', 'drug', 'drug-class', 'condition', 'vaccine'];
  return /\b(?:vaccin\w*|immuni[sz]\w*|shots?|jabs?|boosters?|doses?|vax\w*|series)\b/.test(line) ? ['vaccine', ...usual] : usual;
}

/** A phrase that is also everyday English counts only as clinicians write it: in capitals ("AS", "OR"). */
function pick(entries: readonly LexiconEntry[] | undefined, raw: string, prefer: readonly Kind[]): LexiconEntry | undefined {
  const [best] = [...(entries ?? [])].sort((a, b) => (b.weight ?? 1) - (a.weight ?? 1) || prefer.indexOf(a.kind) - prefer.indexOf(b.kind));
  if (!best) return undefined;
  const typed = plain(raw);
  if (typed.length <= 4 && (isGrammar(typed) || ambiguousShort.has(typed)) && raw !== raw.toUpperCase()) return undefined;
  return best;
}

/** Short words of everyday English that are abbreviations too. */
const ambiguousShort = new Set([
  'as',
  'or',
  'he',
  'it',
  'is',
  'in',
  'on',
  'to',
  'an',
  'at',
  'be',
  'me',
  'so',
  'us',
  'all',
  'did',
  'had',
  'may',
  'has',
  'her',
  'him',
  'are',
  'was',
  'can',
  'add',
  'pt',
  'mi',
]);

function plain(phrase: string): string {
  return phrase.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase().trim();
}

/** "Statins" is "statin"; "does" is not "DOE". */
function singular(phrase: string): string {
  return phrase.length >= 3 && !isGrammar(phrase) ? phrase.replace(/'?s$/, '') : phrase;
}
