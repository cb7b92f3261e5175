import type { ProblemFact } from '../domain/chart';
import { codeSystemOf } from '../knowledge/codes';
import type { ConditionConcept } from '../knowledge/conditions';
import type { Knowledge } from '../knowledge/knowledge';

const indexes = new WeakMap<
  Knowledge,
  { readonly byId: ReadonlyMap<string, ConditionConcept>; readonly byPrefix: ReadonlyMap<string, ConditionConcept> }
>();

function indexOf(knowledge: Knowledge) {
  const known = indexes.get(knowledge);
  if (known) return known;
  const made = {
    byId: new Map(knowledge.conditions.map((condition) => [condition.id, condition])),
    byPrefix: new Map(
      knowledge.conditions.flatMap((condition) => condition.icd10.map((code) => [code.replace('.', ''), condition] as const)),
    ),
  };
  indexes.set(knowledge, made);
  return made;
}

/**
 * The condition that a problem is, and everything it is a kind of: through the parents of our concepts, and through the hierarchy of ICD-10-CM, where
 * E11.22 (diabetic kidney disease) is a kind of E11 (type 2 diabetes).
 */
export function conditionsOf({ concept, code }: ProblemFact, knowledge: Knowledge): ConditionConcept[] {
  const { byId, byPrefix } = indexOf(knowledge);
  const own = concept === undefined ? undefined : byId.get(concept);
  const found = new Set<ConditionConcept>(own ? knowledge.lineageOf(own) : []);
  for (const coding of code.codings) {
    if (codeSystemOf(coding.system) !== 'icd10' || coding.code === undefined) continue;
    const digits = coding.code.trim().toUpperCase().replace('.', '');
    for (let length = digits.length; length >= 3; length -= 1) {
      const broader = byPrefix.get(digits.slice(0, length));
      if (broader) for (const each of knowledge.lineageOf(broader)) found.add(each);
    }
  }
  return [...found];
}
