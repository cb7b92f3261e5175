// Hides which entries are one problem, what it is a case of, and in which order a colleague would name problems.
import type { ChartFile, ProblemFact } from '../../domain/chart';
import type { ConditionConcept } from '../../knowledge/conditions';
import type { Knowledge } from '../../knowledge/knowledge';
import { phraseKey } from '../../knowledge/lexicon';
import { daysBetween } from '../../text/dates';
import { isAbnormal, type Series } from './series';

/** One problem of the patient. */
export interface Problem {
  readonly fact: ProblemFact;
  /** Every entry that says the same. */
  readonly ids: readonly string[];
  /** What it is a case of, the first thing named first: "type 2 diabetes with diabetic kidney disease" is two. */
  readonly concepts: readonly ConditionConcept[];
  /** Ids of the concepts and everything broader. */
  readonly lineage: readonly string[];
  readonly importance: ConditionConcept['importance'];
}

/** The problems of a standing, each once, the most important first. */
export function problemList(
  file: ChartFile,
  knowledge: Knowledge,
  series: ReadonlyMap<string, Series>,
  standing: (fact: ProblemFact) => boolean,
): Problem[] {
  const byId = new Map(knowledge.conditions.map((concept) => [concept.id, concept]));
  const grouped = new Map<string, ProblemFact[]>();
  for (const fact of file.problems.filter(standing)) {
    const key = keyOf(fact, byId.get(fact.concept ?? ''));
    const same = grouped.get(key);
    if (same) same.push(fact);
    else grouped.set(key, [fact]);
  }
  const problems = [...grouped.values()].flatMap((facts): Problem[] => {
    // The problem list speaks before the diagnosis of a visit.
    const fact = facts.find((each) => each.category === 'problem-list-item') ?? facts[0];
    if (!fact) return [];
    const concepts = conceptsOf(fact, byId, knowledge);
    const lineage = [...new Set(concepts.flatMap((concept) => knowledge.lineageOf(concept).map(({ id }) => id)))];
    return [{ fact, ids: facts.map(({ id }) => id), concepts, lineage, importance: importanceOf(concepts) }];
  });
  const ranks = new Map(problems.map((problem) => [problem, rankOf(problem, series, file)]));
  return problems.sort((one, other) => compare(ranks.get(other) ?? [], ranks.get(one) ?? []) || (one.fact.id < other.fact.id ? -1 : 1));
}

/** Two names of one concept are one problem; two stages of one disease are two. */
function keyOf(fact: ProblemFact, concept: ConditionConcept | undefined): string {
  const text = phraseKey(fact.code.text);
  return concept && [concept.name, ...concept.synonyms].some((name) => phraseKey(name) === text) ? `concept ${concept.id}` : text;
}

/** Its own concept, and those named in its words: "… with diabetic kidney disease", "… due to type 2 diabetes mellitus". */
function conceptsOf(fact: ProblemFact, byId: ReadonlyMap<string, ConditionConcept>, knowledge: Knowledge): ConditionConcept[] {
  const own = byId.get(fact.concept ?? '');
  const [head = '', ...others] = phraseKey(fact.code.text).split(/,? (?:with|due to|caused by|secondary to) /);
  const named = (piece: string) => knowledge.conditionOf(undefined, piece) ?? [];
  const first = others.length > 0 ? [named(head)].flat() : [];
  return [...new Set([...first, ...(own ? [own] : []), ...others.flatMap(named)])];
}

function importanceOf(concepts: readonly ConditionConcept[]): ConditionConcept['importance'] {
  const [own] = concepts;
  if (concepts.some(({ importance }) => importance === 'high')) return 'high';
  return own?.importance ?? 'usual';
}

/** Stands behind the diseases that it leads to, and is named after them. */
const riskFactors: ReadonlySet<string> = new Set(['hypertension']);

/** Higher first: what the patient is in hospital for, importance, newly begun, how much is out of range or being treated, then the newest. */
function rankOf({ fact, ids, concepts, importance }: Problem, series: ReadonlyMap<string, Series>, file: ChartFile): readonly number[] {
  const day = fact.onset ?? fact.date ?? '';
  const age = day.length >= 4 ? daysBetween(day, file.today) : Number.MAX_SAFE_INTEGER;
  const telling = concepts.flatMap(({ relevant }) => relevant.observations.slice(0, 2)).flatMap((id) => series.get(id) ?? []);
  const abnormal = telling.filter(
    ({ latest }) => isAbnormal(latest) && latest.date.length >= 10 && daysBetween(latest.date, file.today) <= 365,
  ).length;
  const treated = file.medications.filter(
    ({ standing, reasonReferences }) => standing === 'current' && reasonReferences?.some((id) => ids.includes(id)),
  ).length;
  const stay = file.encounters.find((visit) => visit.class === 'inpatient' && visit.standing === 'current');
  const reasonForStay = stay !== undefined && fact.encounter === stay.id ? 1 : 0;
  const burden = Math.min(abnormal, 2) + Math.min(treated, 3) - (riskFactors.has(concepts[0]?.id ?? '') ? 6 : 0);
  return [reasonForStay, { high: 2, usual: 1, minor: 0 }[importance], age <= 90 ? 1 : 0, burden, -age];
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) if (value !== other[index]) return value - (other[index] ?? 0);
  return 0;
}
