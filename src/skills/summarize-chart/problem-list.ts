// Hides which entries are one problem, and in which order a colleague would name them.
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
  readonly concept: ConditionConcept | undefined;
  /** Ids of the concept and everything broader. */
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
  const concepts = new Map(knowledge.conditions.map((concept) => [concept.id, concept]));
  const grouped = new Map<string, ProblemFact[]>();
  for (const fact of file.problems.filter(standing)) {
    const key = keyOf(fact, concepts.get(fact.concept ?? ''));
    const same = grouped.get(key);
    if (same) same.push(fact);
    else grouped.set(key, [fact]);
  }
  const problems = [...grouped.values()].flatMap((facts): Problem[] => {
    // The problem list speaks before the diagnosis of a visit.
    const fact = facts.find((each) => each.category === 'problem-list-item') ?? facts[0];
    if (!fact) return [];
    const concept = concepts.get(fact.concept ?? '');
    return [
      {
        fact,
        ids: facts.map((each) => each.id),
        concept,
        lineage: concept ? knowledge.lineageOf(concept).map((each) => each.id) : [],
        importance: concept?.importance ?? 'usual',
      },
    ];
  });
  const ranks = new Map(problems.map((problem) => [problem, rankOf(problem, series, file.today)]));
  return problems.sort((one, other) => compare(ranks.get(other) ?? [], ranks.get(one) ?? []) || (one.fact.id < other.fact.id ? -1 : 1));
}

/** Two names of one concept are one problem; two stages of one disease are two. */
function keyOf(fact: ProblemFact, concept: ConditionConcept | undefined): string {
  const text = phraseKey(fact.code.text);
  return concept && [concept.name, ...concept.synonyms].some((name) => phraseKey(name) === text) ? `concept ${concept.id}` : text;
}

/** Higher first: importance, newly begun, an abnormal result in the last half year among what is telling for it, then the newest. */
function rankOf({ fact, concept, importance }: Problem, series: ReadonlyMap<string, Series>, today: string): readonly number[] {
  const day = fact.onset ?? fact.date ?? '';
  const age = day.length >= 4 ? daysBetween(day, today) : Number.MAX_SAFE_INTEGER;
  const telling = (concept?.relevant.observations ?? []).slice(0, 5).flatMap((id) => series.get(id) ?? []);
  const abnormal = telling.filter(
    ({ latest }) => isAbnormal(latest) && latest.date.length >= 10 && daysBetween(latest.date, today) <= 180,
  ).length;
  return [{ high: 2, usual: 1, minor: 0 }[importance], age <= 90 ? 1 : 0, abnormal, -age];
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) if (value !== other[index]) return value - (other[index] ?? 0);
  return 0;
}
