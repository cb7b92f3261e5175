// Hides all the places where a check may be documented: by its concept, or under a name that means it.
import type { ChartFile, ObservationFact, ProcedureFact, ReportFact } from '../domain/chart';
import type { Knowledge } from '../knowledge/knowledge';
import { phraseKey } from '../knowledge/lexicon';
import type { Monitoring } from '../knowledge/monitoring';
import { compareRecorded } from '../text/dates';
import type { ExaminedChart } from './examined-chart';

export type Done = ObservationFact | ProcedureFact | ReportFact;

/** "examination" is written as "exam", and order and filler words do not matter. */
const wordsOf = (text: string): string[] =>
  phraseKey(text)
    .replace(/\bexaminations?\b/g, 'exam')
    .replace(/\bretina\b/g, 'retinal')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'of' && word !== 'the');

const tables = new WeakMap<Knowledge, ReadonlyMap<string, readonly (readonly string[])[]>>();
function namesOf(knowledge: Knowledge): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = tables.get(knowledge);
  if (known) return known;
  const made = new Map(
    knowledge.procedures.map(({ id, name, synonyms }) => [id, [name, ...synonyms].filter((each) => each.length > 3).map(wordsOf)] as const),
  );
  tables.set(knowledge, made);
  return made;
}

/** Whether a text names a procedure by any of its names: all words of the name stand in it. */
export function namesProcedure(knowledge: Knowledge, procedure: string, text: string): boolean {
  const words = new Set(wordsOf(text));
  return (namesOf(knowledge).get(procedure) ?? []).some((name) => name.every((word) => words.has(word)));
}

function procedureDone({ procedures, reports }: ChartFile, ids: readonly string[], knowledge: Knowledge): Done[] {
  const fits = (text: string): boolean => ids.some((id) => namesProcedure(knowledge, id, text));
  return [
    ...procedures.filter(
      ({ concept, code, status }) => status !== 'not-done' && ((concept !== undefined && ids.includes(concept)) || fits(code.text)),
    ),
    ...reports.filter(({ code }) => fits(code.text)),
  ];
}

/** The newest time that any of the checks of a row was done; undefined when none is on record. */
export function lastDone(
  { file, observations }: ExaminedChart,
  { observations: wanted, procedures }: Pick<Monitoring['check'], 'observations' | 'procedures'>,
  knowledge: Knowledge,
): Done | undefined {
  const done: Done[] = [
    ...wanted.flatMap((concept) => observations.get(concept)?.[0] ?? []),
    ...(procedures.length > 0 ? procedureDone(file, procedures, knowledge) : []),
  ];
  return done.filter(({ date }) => date !== undefined).sort((left, right) => compareRecorded(right.date, left.date))[0];
}
