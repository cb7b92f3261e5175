// Hides how the knowledge base tells that two names are one thing.
import type { Knowledge } from '../knowledge/knowledge';
import { phraseKey } from '../knowledge/lexicon';
import type { GroundingOptions } from './ground';
import { qualifiers } from './words/qualifiers';

interface Concept {
  /** Every name of it, longest first. */
  readonly names: string[];
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Names of the knowledge base as the verifier asks for them. Ambiguous abbreviations mean nothing here: a wrong "same" is worse than a missing one. */
export function groundingFrom(knowledge: Knowledge): GroundingOptions {
  const byPhrase = new Map<string, Set<string>>();
  const concepts = new Map<string, Concept>();
  for (const { phrase, kind, id, weight = 1 } of knowledge.lexicon) {
    if (weight < 1) continue;
    const key = phraseKey(phrase);
    const concept = `${kind} ${id}`;
    const known = byPhrase.get(key);
    if (known) known.add(concept);
    else byPhrase.set(key, new Set([concept]));
    const names = concepts.get(concept)?.names;
    if (names) names.push(phrase);
    else concepts.set(concept, { names: [phrase] });
  }
  const keyOf = (phrase: string): string => (/^[a-z0-9]+(?: [a-z0-9]+)*$/i.test(phrase) ? phrase.toLowerCase() : phraseKey(phrase));
  const patterns = new Map<string, RegExp>();
  const patternOf = (concept: string): RegExp => {
    let pattern = patterns.get(concept);
    if (!pattern) {
      const names = [...(concepts.get(concept)?.names ?? [])]
        .sort((left, right) => right.length - left.length)
        .map((name) => escape(name).replace(/[\s-]+/g, '[\\s-]+'));
      patterns.set(concept, (pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'iu')));
    }
    return pattern;
  };
  const proper = new Set(
    [knowledge.observations, knowledge.conditions, knowledge.procedures, knowledge.vaccines].flat().map(({ name }) => phraseKey(name)),
  );
  /** A name may be looser or narrower than its concept so that clinicians are understood; only a concept's proper name may bring a qualifier. */
  const narrows = (phrase: string, text: string): boolean =>
    !proper.has(keyOf(phrase)) &&
    phrase
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => qualifiers.has(word) && !new RegExp(`\\b${word}\\b`, 'i').test(text));
  return {
    sameMeaning(phrase, text) {
      for (const concept of byPhrase.get(keyOf(phrase)) ?? []) {
        const match = patternOf(concept).exec(text);
        if (match && !narrows(phrase, text)) return { start: match.index, end: match.index + match[0].length };
      }
      return undefined;
    },
    conceptsOf: (phrase) =>
      narrows(phrase, '') ? [] : [...(byPhrase.get(keyOf(phrase)) ?? [])].map((concept) => concept.slice(concept.indexOf(' ') + 1)),
    isDrug: (word) => word.length > 3 && knowledge.drugs.findDrugs(word).length > 0,
  };
}
