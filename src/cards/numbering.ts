// One numbering for the whole answer, in reading order, so that [3] is the same source on every page.
import type { Answer } from '../domain/answer';
import type { Claim } from '../domain/claim';
import type { Evidence } from '../domain/evidence';

/** Looks up a piece of evidence and its number, 1 and up; undefined for an id that the answer does not carry. */
export interface Numbering {
  numberOf(evidence: string): number | undefined;
  evidence(id: string): Evidence | undefined;
}

/** Numbers evidence by first use: headline (which stands in the message's own text), attention, sections with their details and points, then what computations rest on. */
export function numberEvidence(answer: Answer): Numbering {
  const byId = new Map(answer.evidence.map((evidence) => [evidence.id, evidence]));
  const numbers = new Map<string, number>();
  const give = (id: string): void => {
    if (byId.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  };
  const walk = (claim: Claim): void => {
    for (const citation of claim.citations) give(citation.evidence);
    claim.details?.forEach(walk);
  };
  walk(answer.headline);
  answer.attention.forEach(walk);
  for (const section of answer.sections) {
    section.claims.forEach(walk);
    if (section.kind === 'trend') [...section.points].reverse().forEach((point) => give(point.evidence));
  }
  for (const evidence of answer.evidence) if (evidence.source.kind === 'computed') evidence.source.inputs.forEach(give);
  return { numberOf: (id) => numbers.get(id), evidence: (id) => byId.get(id) };
}
