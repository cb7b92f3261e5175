import type { ChartFile } from '../../domain/chart';
import type { Importance, ProposedClaim } from '../../domain/claim';
import type { Span } from '../../domain/span';
import { citeSpan, citeWhole } from '../../text/quotes';

/** A chart entry in the words of its own passage: nothing to get wrong between the record and the reader. */
export function quoteFact(file: ChartFile, id: string, importance: Importance = 'useful'): ProposedClaim {
  const evidence = evidenceOf(file, id);
  return { text: evidence.text, citations: [citeWhole(evidence)], importance };
}

/** A sentence about entries, with each entry's whole passage as its ground. */
export function claimFrom(file: ChartFile, text: string, ids: readonly string[], importance: Importance = 'useful'): ProposedClaim {
  return { text, citations: [...new Set(ids)].map((id) => citeWhole(evidenceOf(file, id))), importance };
}

/** A note's own sentence. */
export function quoteSpan(file: ChartFile, id: string, span: Span, importance: Importance = 'useful'): ProposedClaim {
  const citation = citeSpan(evidenceOf(file, id), span);
  return { text: citation.quote.replace(/\s+/g, ' ').trim(), citations: [citation], importance };
}

export function evidenceOf(file: ChartFile, id: string) {
  const evidence = file.evidence.get(id);
  if (!evidence) throw new Error('An entry of the chart has no passage.');
  return evidence;
}
