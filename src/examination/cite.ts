import type { ChartFile, NoteFact } from '../domain/chart';
import type { Citation } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import type { Span } from '../domain/span';
import { citeSpan, citeWhole } from '../text/quotes';

/** Cites the whole passages of entries, each once; entries without a passage are left out. */
export function citeEntries(file: ChartFile, ids: readonly string[]): Citation[] {
  return [...new Set(ids)].flatMap((id) => {
    const evidence = file.evidence.get(id);
    return evidence ? [citeWhole(evidence)] : [];
  });
}

/** Cites one sentence of a note. */
export function citeNote(file: ChartFile, note: NoteFact, sentence: Span): Citation[] {
  const evidence = file.evidence.get(note.id);
  return evidence && evidence.text.slice(sentence.start, sentence.end) === note.text.slice(sentence.start, sentence.end)
    ? [citeSpan(evidence, sentence)]
    : [];
}

/** Cites evidence that the rule itself brings. */
export const citeAll = (evidence: readonly Evidence[]): Citation[] => evidence.map(citeWhole);
