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
  const proper = new Map<string, string>();
  for (const [kind, list] of [
    ['observation', knowledge.observations],
    ['condition', knowledge.conditions],
    ['procedure', knowledge.procedures],
    ['vaccine', knowledge.vaccines],
  ] as const) {
    for (const { id, name } of list) proper.set(`${kind} ${id}`, phraseKey(name));
  }
  /**
   * Names are looser and narrower than their concepts so that clinicians are understood ("dialysis" finds kidney failure). Only a concept's proper name may bring
   * a qualifier that the text does not have, and not where the text has just that name without it ("falls").
   */
  const narrows = (phrase: string, concept: string, found: string): boolean => {
    const adds = phrase
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => qualifiers.has(word) && !new RegExp(`\\b${word}\\b`, 'i').test(found));
    return adds && (proper.get(concept) !== keyOf(phrase) || (found !== '' && keyOf(phrase).includes(keyOf(found))));
  };
  return {
    sameMeaning(phrase, text) {
      for (const concept of byPhrase.get(keyOf(phrase)) ?? []) {
        const match = patternOf(concept).exec(text);
        if (match && !narrows(phrase, concept, match[0])) return { start: match.index, end: match.index + match[0].length };
      }
      return undefined;
    },
    conceptsOf: (phrase) =>
      [...(byPhrase.get(keyOf(phrase)) ?? [])]
        .filter((concept) => !narrows(phrase, concept, ''))
        .map((concept) => concept.slice(concept.indexOf(' ') + 1)),
    isDrug: (word) => word.length > 3 && knowledge.drugs.findDrugs(word).length > 0,
  };
}
