import type { ChartFile } from '../domain/chart';
import type { Evidence } from '../domain/evidence';

/**
 * Everything that a claim of a draft may cite. Chart entries come from the chart only and publications from the library or the examination only: a writer's own
 * evidence counts when it is a computation or a search, which can be repeated, so that no writer can bring the source that it needs.
 */
export function gatherEvidence(
  file: ChartFile,
  library: readonly Evidence[],
  examination: readonly Evidence[],
  draft: readonly Evidence[],
): ReadonlyMap<string, Evidence> {
  const gathered = new Map(file.evidence);
  const add = (evidence: Evidence): void => {
    if (!gathered.has(evidence.id)) gathered.set(evidence.id, evidence);
  };
  library.forEach(add);
  examination.filter(({ source }) => source.kind !== 'chart').forEach(add);
  draft.filter(({ source }) => source.kind === 'computed' || source.kind === 'search').forEach(add);
  return gathered;
}

/** The cited evidence and, behind computations, their inputs, in the order of the citations. */
export function citedEvidence(ids: Iterable<string>, evidence: ReadonlyMap<string, Evidence>): Evidence[] {
  const shown = new Map<string, Evidence>();
  const add = (id: string): void => {
    const found = evidence.get(id);
    if (!found || shown.has(id)) return;
    shown.set(id, found);
    if (found.source.kind === 'computed') found.source.inputs.forEach(add);
  };
  for (const id of ids) add(id);
  return [...shown.values()];
}
