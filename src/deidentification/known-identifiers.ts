// The only place that marks text as de-identified.
import type { Deidentified } from '../domain/deidentified';
import type { Deidentifier } from '../domain/ports';

/**
 * Replaces the identifiers it is told about, whole or by their words, and puts them back.
 * It does not recognize identifiers it is not told about; free text of notes must not be sent through it alone.
 */
export function createKnownIdentifierDeidentifier(): Deidentifier {
  return {
    deidentify(text, known) {
      const surrogates = surrogatesFor(known);
      const bare = surrogates.reduce((done, { original, surrogate }) => done.replace(wholeWord(original), surrogate), text);
      return {
        text: bare as Deidentified<string>,
        restore: (rewritten) => surrogates.reduce((done, { original, surrogate }) => done.replaceAll(surrogate, original), rewritten),
      };
    },
    prompt: (instruction, text) => ({ system: instruction, user: text }) as unknown as Deidentified<{ system: string; user: string }>,
  };
}

interface Surrogate {
  readonly original: string;
  readonly surrogate: string;
}

/** Longest first, so that a full name goes before its words; single letters stay, they identify nobody. */
function surrogatesFor(known: readonly string[]): Surrogate[] {
  const parts = known.flatMap((each) => [each, ...each.split(/[\s/]+/)]).filter((each) => each.length > 1);
  const unique = [...new Set(parts)].sort((a, b) => b.length - a.length);
  return unique.map((original, index) => ({ original, surrogate: `[ID-${index + 1}]` }));
}

function wholeWord(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu');
}
