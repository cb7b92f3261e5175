import type { Abbreviation } from './abbreviations';
import type { ConceptKind } from './concept-kind';

export type { ConceptKind } from './concept-kind';

/** One way to say a concept. */
export interface LexiconEntry {
  /** Lower case, as clinicians type it. */
  phrase: string;
  kind: ConceptKind;
  id: string;
  /** 1 when it means this; 0.5 when the same letters also stand for something else. Missing means 1. */
  weight?: number;
}

/** What a lexicon needs of a concept. */
export interface NamedConcept {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly synonyms: readonly string[];
}

const semanticTag =
  / \((disorder|finding|procedure|situation|event|observable entity|regime\/therapy|substance|morphologic abnormality)\)$/;

/** The form in which two spellings of a name are the same: lower case, no apostrophes, hyphens as spaces, no SNOMED semantic tag. */
export function phraseKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(semanticTag, '')
    .replace(/['’‘`]/g, '')
    .replace(/[-‐-―_]/g, ' ')
    .replace(/[.,;:]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every name of every concept of one kind, each once. */
export function phrasesOf(kind: ConceptKind, concepts: readonly NamedConcept[]): LexiconEntry[] {
  return concepts.flatMap(({ id, name, shortName, synonyms }) =>
    [...new Set([name, ...(shortName ? [shortName] : []), ...synonyms].map((phrase) => phrase.toLowerCase()))].map((phrase) => ({
      phrase,
      kind,
      id,
    })),
  );
}

/**
 * Adds what abbreviations stand for, the most usual reading of each kind, unless the most usual reading is no concept at all ('ed', 'fh').
 * A phrase that is also an ambiguous abbreviation weighs 0.5.
 */
export function withAbbreviations(entries: readonly LexiconEntry[], abbreviations: readonly Abbreviation[]): LexiconEntry[] {
  const ambiguous = new Set(
    abbreviations.filter(({ expansions }) => expansions.length > 1).map(({ abbreviation }) => phraseKey(abbreviation)),
  );
  const weighed = (entry: LexiconEntry): LexiconEntry => (ambiguous.has(phraseKey(entry.phrase)) ? { ...entry, weight: 0.5 } : entry);
  const known = new Set(entries.map(({ kind, phrase }) => `${kind} ${phrase}`));
  const added: LexiconEntry[] = [];
  for (const { abbreviation, expansions } of abbreviations.filter((one) => one.expansions[0]?.id !== undefined)) {
    for (const { kind, id } of expansions) {
      if (!kind || !id || known.has(`${kind} ${abbreviation}`)) continue;
      known.add(`${kind} ${abbreviation}`);
      added.push({ phrase: abbreviation, kind, id });
    }
  }
  return [...entries, ...added].map(weighed);
}

/** Phrases that stand for two concepts of the same kind, each as a problem. A combination brand rightly names several drugs. */
export function clashes(entries: readonly LexiconEntry[]): string[] {
  const first = new Map<string, LexiconEntry>();
  const problems = new Set<string>();
  for (const entry of entries.filter(({ kind }) => kind !== 'drug')) {
    const key = `${entry.kind} ${phraseKey(entry.phrase)}`;
    const other = first.get(key);
    if (!other) first.set(key, entry);
    else if (other.id !== entry.id) problems.add(`'${entry.phrase}' means two ${entry.kind}s: ${other.id} and ${entry.id}`);
  }
  return [...problems];
}
