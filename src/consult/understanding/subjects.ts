import type { Subject } from '../../domain/request';
import type { ConceptFound } from './concept-finder';
import { isGrammar } from './grammar-words';
import type { NameRun } from './patient-words';
import type { StructureFound } from './structures';
import type { Utterance } from './utterance';

interface Parts {
  readonly utterance: Utterance;
  readonly names: readonly NameRun[];
  readonly concepts: readonly ConceptFound[];
  readonly structures: readonly StructureFound[];
}

/** Parts of the chart that only say where to look when a concept says for what: "potassium result", "metformin prescription". */
const containers = new Set(['results', 'medications', 'problems', 'notes', 'orders', 'procedures', 'vitals', 'immunizations']);

/** What the words ask about: coded concepts, parts of the chart, else the words that are left. `name` is the run taken as the patient's. */
export function subjectsOf(parts: Parts, name: string | undefined): Subject[] {
  const concepts = parts.concepts.map((found): Subject => {
    const qualifier = found.kind === 'observation' ? qualifierOf(parts, found, name) : '';
    return {
      kind: found.kind,
      concept: found.id,
      words: found.words,
      ...(found.corrected && { corrected: found.corrected }),
      ...(qualifier && { qualifier }),
    };
  });
  const structures = parts.structures
    .filter(
      (found) =>
        concepts.length === 0 ||
        !containers.has(found.kind) ||
        (found.kind === 'medications' && concepts.every((concept) => concept.kind === 'condition' || concept.kind === 'observation')),
    )
    .map((found): Subject => ({ kind: found.kind, words: found.words }));
  // "Allergic to penicillin", "family history of diabetes": the structure is asked, the concept narrows it.
  const leading = structures.filter((subject) => subject.kind === 'allergies' || subject.kind === 'family-history');
  const subjects = [...leading, ...concepts, ...structures.filter((subject) => !leading.includes(subject))];
  if (subjects.length > 0) return subjects;
  const words = parts.utterance.words.filter(
    (word, index) => parts.utterance.isFree(index) && !isGrammar(word.text) && !inName(parts, name, index),
  );
  const left = words.map((word) => word.raw).join(' ');
  return left === '' ? [] : [{ kind: 'words', words: left }];
}

/** "Peanut IgE", "urine sodium": a plain word before a measured thing narrows it. */
function qualifierOf(parts: Parts, found: ConceptFound, name: string | undefined): string {
  const before = parts.utterance.words[found.from - 1];
  const at = found.from - 1;
  return before && parts.utterance.isFree(at) && !isGrammar(before.text) && !inName(parts, name, at) ? before.raw : '';
}

function inName(parts: Parts, name: string | undefined, index: number): boolean {
  return parts.names.some((run) => run.name === name && run.from <= index && index < run.to);
}
