// Hides which entries are one medicine, and for which problem it is given.
import type { ChartFile, MedicationFact } from '../../domain/chart';
import type { Knowledge } from '../../knowledge/knowledge';
import { phraseKey } from '../../knowledge/lexicon';
import type { Problem } from './problem-list';

/** One medicine as it is taken: the newest of its entries. */
export interface Medicine {
  readonly fact: MedicationFact;
  /** Every entry that says the same. */
  readonly ids: readonly string[];
}

/** Entries of one standing, each medicine in each dosage once, newest first. */
export function medicineList(file: ChartFile, standing: (fact: MedicationFact) => boolean): Medicine[] {
  const grouped = new Map<string, MedicationFact[]>();
  for (const fact of file.medications.filter(standing)) {
    const key = `${phraseKey(fact.code.text)}|${phraseKey(fact.dosage ?? '')}`;
    const same = grouped.get(key);
    if (same) same.push(fact);
    else grouped.set(key, [fact]);
  }
  return [...grouped.values()].flatMap((facts) => (facts[0] ? [{ fact: facts[0], ids: facts.map((fact) => fact.id) }] : []));
}

/** The problem that a medicine is given for: as its reason says, else by what its class treats; undefined when neither tells. */
export function problemTreatedBy(fact: MedicationFact, problems: readonly Problem[], knowledge: Knowledge): Problem | undefined {
  const referred = problems.find((problem) => fact.reasonReferences?.some((id) => problem.ids.includes(id)));
  if (referred) return referred;
  if (fact.reason !== undefined) {
    const reason = phraseKey(fact.reason);
    const concept = knowledge.conditionOf(undefined, fact.reason)?.id;
    return (
      problems.find((problem) => phraseKey(problem.fact.code.text) === reason) ??
      problems.find((problem) => concept !== undefined && problem.lineage.includes(concept))
    );
  }
  const classes = classesOf(fact, knowledge);
  const treated = new Set(knowledge.drugs.classes.filter((each) => classes.has(each.id)).flatMap((each) => each.treats));
  return problems.find((problem) => problem.lineage.some((id) => treated.has(id)));
}

/** The classes of everything in a medicine. */
export function classesOf(fact: MedicationFact, { drugs }: Knowledge): ReadonlySet<string> {
  return new Set(drugs.ingredients.filter((each) => fact.ingredients.includes(each.id)).flatMap((each) => drugs.classesOf(each)));
}

/** Why a medicine was stopped, when the reason is no more than that its course was over or another strength followed. */
const routine =
  /\b(?:complet|finish|course|refill|renew|expired|dose (?:change|increas|reduc|adjust)|(?:replaced|changed|switched|converted|rotated) (?:by|to|with)|strength|dosage|end of)/i;

/** Whether the end of a medicine says something about the next prescription. */
export const isTelling = (fact: MedicationFact): boolean => fact.statusReason !== undefined && !routine.test(fact.statusReason);
