import type { CodeReference, CodeSystem } from './codes';
import { codeSystemOf } from './codes';
import { phraseKey } from './lexicon';
import type { NamedConcept } from './lexicon';

/** Finds a concept by its codings, else by its exact name in the text. */
export type ConceptFinder<Concept> = (codings: readonly CodeReference[] | undefined, text?: string) => Concept | undefined;

/** Where a concept keeps its codes of each system. */
export type CodesOf<Concept> = Partial<Record<CodeSystem, (concept: Concept) => readonly string[] | undefined>>;

/** Indexes concepts by code and by name: codes first and in the order given, then the text by exact name (`phraseKey`), never by resemblance. */
export function createConceptFinder<Concept extends NamedConcept>(
  concepts: readonly Concept[],
  codesOf: CodesOf<Concept>,
): ConceptFinder<Concept> {
  const byCode = new Map<string, Concept>();
  const byName = new Map<string, Concept>();
  for (const concept of concepts) {
    for (const [system, codes] of Object.entries(codesOf))
      for (const code of codes(concept) ?? []) byCode.set(`${system} ${codeKey(code)}`, concept);
    for (const name of [concept.name, concept.shortName ?? concept.name, ...concept.synonyms]) byName.set(phraseKey(name), concept);
  }
  const ofCoding = ({ system, code }: CodeReference): Concept | undefined => {
    const known = codeSystemOf(system);
    if (!known || !code) return undefined;
    if (known !== 'icd10') return byCode.get(`${known} ${codeKey(code)}`);
    // ICD-10 concepts are kept as beginnings of codes: the longest that fits is the most exact.
    for (let length = codeKey(code).length; length >= 3; length -= 1) {
      const found = byCode.get(`icd10 ${codeKey(code).slice(0, length)}`);
      if (found) return found;
    }
    return undefined;
  };
  return (codings, text) => {
    for (const coding of codings ?? []) {
      const found = ofCoding(coding);
      if (found) return found;
    }
    return text ? byName.get(phraseKey(text)) : undefined;
  };
}

/** Codes that two concepts claim, each as a problem. */
export function sharedCodes<Concept extends NamedConcept>(kind: string, concepts: readonly Concept[], codesOf: CodesOf<Concept>): string[] {
  const problems: string[] = [];
  const owners = new Map<string, string>();
  for (const concept of concepts) {
    for (const [system, codes] of Object.entries(codesOf)) {
      for (const code of codes(concept) ?? []) {
        const owner = owners.get(`${system} ${codeKey(code)}`);
        if (owner) problems.push(`${kind} ${concept.id} repeats ${system} ${code} of ${owner}`);
        else owners.set(`${system} ${codeKey(code)}`, concept.id);
      }
    }
  }
  return problems;
}

function codeKey(code: string): string {
  return code.trim().toUpperCase().replaceAll('.', '');
}
