import type { ChartFile, ObservationFact, ProblemFact } from '../domain/chart';
import type { ConditionConcept } from '../knowledge/conditions';
import type { Knowledge } from '../knowledge/knowledge';
import { ageAt } from '../text/dates';
import { conditionsOf } from './conditions-of';
import { listedMedicines, medicinesOnlyInNotes, type Medicine } from './medicines';

/** A current problem with everything it is a kind of. */
export interface CurrentProblem {
  readonly fact: ProblemFact;
  /** The condition itself first, broader ones after it; empty when it is not known. */
  readonly conditions: readonly ConditionConcept[];
}

/** A chart laid out for the rules: each view is made once, when a rule first asks for it. */
export interface ExaminedChart {
  readonly file: ChartFile;
  /** On the list and taken today. */
  readonly listed: readonly Medicine[];
  /** Said only by recent notes. */
  readonly noted: readonly Medicine[];
  readonly problems: readonly CurrentProblem[];
  /** By concept id, else by name; newest first, those without a value left out. */
  readonly observations: ReadonlyMap<string, readonly ObservationFact[]>;
  /** Completed years; undefined when the birth date is not known. */
  readonly ageYears: number | undefined;
}

/** Lays a chart out for the rules. */
export function layOut(file: ChartFile, knowledge: Knowledge): ExaminedChart {
  const listed = once(() => listedMedicines(file, knowledge));
  const noted = once(() => medicinesOnlyInNotes(file, knowledge, listed()));
  const problems = once(() => currentProblems(file, knowledge));
  const observations = once(() => byConcept(file.observations));
  const age = file.patient.birthDate === undefined ? undefined : ageAt(file.patient.birthDate, file.today);
  return {
    file,
    get listed() {
      return listed();
    },
    get noted() {
      return noted();
    },
    get problems() {
      return problems();
    },
    get observations() {
      return observations();
    },
    ageYears: age === undefined ? undefined : age.unit === 'years' ? age.value : 0,
  };
}

function currentProblems(file: ChartFile, knowledge: Knowledge): CurrentProblem[] {
  return file.problems
    .filter(({ standing }) => standing === 'current')
    .map((fact) => ({ fact, conditions: conditionsOf(fact, knowledge) }));
}

/** What tells observations of one thing from others. */
export const keyOf = (fact: ObservationFact): string => fact.concept ?? fact.code.text.toLowerCase();

function byConcept(observations: readonly ObservationFact[]): ReadonlyMap<string, readonly ObservationFact[]> {
  const groups = new Map<string, ObservationFact[]>();
  for (const fact of observations) {
    if (fact.standing !== 'current' || fact.value === undefined || fact.date === undefined) continue;
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
