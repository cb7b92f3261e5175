// Hides where a procedure or examination may be recorded: as a procedure, or as the report of one.
import type { ProcedureFact, ReportFact } from '../../domain/chart';
import type { View } from './view';

/** The newest procedure or report of each concept, planned ones aside. */
export function latestEvents({ file, knowledge }: View): ReadonlyMap<string, ProcedureFact | ReportFact> {
  const latest = new Map<string, ProcedureFact | ReportFact>();
  const consider = (concept: string | undefined, fact: ProcedureFact | ReportFact) => {
    const known = concept === undefined ? undefined : latest.get(concept);
    if (concept !== undefined && (!known || (known.date ?? '') < (fact.date ?? ''))) latest.set(concept, fact);
  };
  for (const fact of file.procedures) if (fact.standing !== 'planned') consider(fact.concept, fact);
  for (const fact of file.reports)
    if (fact.standing !== 'planned') consider(knowledge.procedureOf(fact.code.codings, fact.code.text)?.id, fact);
  return latest;
}
