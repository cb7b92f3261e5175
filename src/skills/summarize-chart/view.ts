import type { ChartFile } from '../../domain/chart';
import type { Knowledge } from '../../knowledge/knowledge';
import type { LatestEvents } from './events';
import { medicineList, problemTreatedBy, type Medicine } from './medicine-list';
import { problemList, type Problem } from './problem-list';
import { seriesOf, type Series } from './series';
import { createSources, type Sources } from './sources';

/** A chart as a summary looks at it. */
export interface View {
  readonly file: ChartFile;
  readonly knowledge: Knowledge;
  readonly sources: Sources;
  readonly series: ReadonlyMap<string, Series>;
  /** Active and provisional ones, the most important first. */
  readonly problems: readonly Problem[];
  /** Resolved, inactive and in remission. */
  readonly pastProblems: readonly Problem[];
  readonly current: readonly Medicine[];
  /** On hold, draft or only planned. */
  readonly planned: readonly Medicine[];
  /** No longer taken, newest end first. */
  readonly stopped: readonly Medicine[];
  /** The problem that a medicine stands under, by the id of its entry. */
  readonly treats: ReadonlyMap<string, Problem>;
  /** The problem that a measured thing is told under, by the key of its series. */
  readonly tells: ReadonlyMap<string, Problem>;
  readonly events: LatestEvents;
}

/** Puts the chart into the order of a summary; pure, and linear in the number of entries. */
export function viewOf(file: ChartFile, knowledge: Knowledge, events: LatestEvents): View {
  const series = seriesOf(file, knowledge);
  const problems = problemList(file, knowledge, series, ({ standing }) => standing !== 'past' && standing !== 'planned');
  const current = medicineList(file, ({ standing }) => standing === 'current' || standing === 'unknown' || standing === 'unconfirmed');
  const planned = medicineList(file, ({ standing }) => standing === 'planned');
  const stopped = stoppedOnes(file, current);
  const treats = new Map<string, Problem>();
  for (const { fact } of [...current, ...planned, ...stopped]) {
    const problem = problemTreatedBy(fact, problems, knowledge);
    if (problem && problem.importance !== 'minor') treats.set(fact.id, problem);
  }
  const pastProblems = problemList(file, knowledge, series, ({ standing }) => standing === 'past');
  return {
    file,
    knowledge,
    sources: createSources(),
    series,
    problems,
    pastProblems,
    current,
    planned,
    stopped,
    treats,
    tells: tellingFor(problems, series),
    events,
  };
}

/** The newest end of each drug that is not taken now in any form. */
function stoppedOnes(file: ChartFile, current: readonly Medicine[]): Medicine[] {
  const taken = new Set(current.flatMap(({ fact }) => [drugOf(fact)]));
  const seen = new Set<string>();
  const past = file.medications.filter((fact) => fact.standing === 'past' && fact.intent !== 'do-not-perform' && !taken.has(drugOf(fact)));
  const end = (fact: (typeof past)[number]) => fact.ended ?? fact.date ?? '';
  const newestEnd = [...past].sort((one, other) =>
    end(one) === end(other) ? (one.id < other.id ? -1 : 1) : end(one) < end(other) ? 1 : -1,
  );
  return newestEnd.flatMap((fact) => {
    const drug = drugOf(fact);
    if (seen.has(drug)) return [];
    seen.add(drug);
    return [{ fact, ids: past.filter((each) => drugOf(each) === drug).map((each) => each.id) }];
  });
}

const drugOf = (fact: ChartFile['medications'][number]): string =>
  fact.ingredients.length > 0 ? [...fact.ingredients].sort().join('+') : fact.code.text.toLowerCase();

/** Each measured thing stands under the problem for which it tells most. */
function tellingFor(problems: readonly Problem[], series: ReadonlyMap<string, Series>): ReadonlyMap<string, Problem> {
  const best = new Map<string, { readonly problem: Problem; readonly index: number }>();
  for (const problem of problems) {
    for (const [order, { importance, relevant }] of problem.concepts.entries()) {
      for (const [position, id] of relevant.observations.entries()) {
        // Creatinine belongs to the kidneys before it belongs to the painkillers of a painful knee.
        const index = position + order + (importance === 'high' ? 0 : 3);
        const known = best.get(id);
        if (series.has(id) && (!known || index < known.index)) best.set(id, { problem, index });
      }
    }
  }
  return new Map([...best].map(([id, { problem }]) => [id, problem]));
}
