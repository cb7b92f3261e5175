// Hides how a passage is shortened: parts at its end left out, never a word changed, and notes always kept.
import type { ChartFile, Fact } from '../../domain/chart';
import type { Importance, ProposedClaim } from '../../domain/claim';
import { claimFrom, evidenceOf } from '../writing/quote-fact';

/** Parts that begin so are free text: from there on nothing is left out. */
const freeText = /^(?:note|conclusion|outcome|reason|status reason): /;

/** What a summary leaves to the source by kind: who wrote it, that a final result is final. */
const leftOut: Readonly<Partial<Record<Fact['kind'], RegExp>>> = {
  Condition: /^recorded /,
  AllergyIntolerance: /^recorded /,
  Encounter: /^at /,
};
const trimmed: Readonly<Partial<Record<Fact['kind'], RegExp>>> = {
  MedicationRequest: /(?<=[;—,] ordered [^;]*?) by [^;]+$/,
  MedicationStatement: /(?<=[;—,] reported [^;]*?) by [^;]+$/,
  Observation: /, final$/,
  DiagnosticReport: /, final$/,
  Procedure: /, completed$/,
  Encounter: /, finished$/,
};

/** The entry in its own words, without the parts that a summary does not need; `without` names more of them. */
export function inBrief(file: ChartFile, fact: Fact, importance: Importance, without?: RegExp): ProposedClaim {
  return claimFrom(file, briefText(evidenceOf(file, fact.id).text, fact.kind, without), [fact.id], importance);
}

/** Behind a report's conclusion stand its author and how many results it groups. */
const reportEnding = /(?:; by [^;]+)?(?:; \d+ results?)?$/;

/** Always a beginning of the passage: to leave something out of its middle would join words that the record keeps apart. */
function briefText(whole: string, kind: Fact['kind'], without?: RegExp): string {
  const passage = kind === 'DiagnosticReport' ? whole.replace(reportEnding, '') : whole;
  const dash = passage.indexOf(' — ');
  if (dash < 0) return passage;
  const parts = passage.slice(dash + 3).split('; ');
  if (parts.some((part) => freeText.test(part))) return passage;
  while (parts.length > 0 && (leftOut[kind]?.test(parts.at(-1) ?? '') || without?.test(parts.at(-1) ?? ''))) parts.pop();
  const head = passage.slice(0, dash);
  return parts.length > 0 ? `${head} — ${parts.join('; ').replace(trimmed[kind] ?? /$^/, '')}` : head;
}
