import type { Citation, ProposedClaim, Severity } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import type { ExaminedChart } from './examined-chart';
import { citeAll, citeEntries } from './cite';
import type { Found, Rule } from './rule';

/** What a finding is made of. */
export interface FindingParts {
  readonly severity: Severity;
  /** One sentence, without a full stop. */
  readonly text: string;
  /** Chart entries that are cited whole. */
  readonly entries: readonly string[];
  /** Sentences of notes. */
  readonly sentences?: readonly Citation[];
  /** Publications, searches and computations. */
  readonly evidence?: readonly Evidence[];
  /** Why, and what to consider: each a sentence of ours on what the evidence beside it says. */
  readonly details?: readonly { readonly text: string; readonly evidence: readonly Evidence[] }[];
}

/** Makes a finding that cites everything it rests on. */
export function finding(rule: Pick<Rule, 'id'>, { file }: ExaminedChart, parts: FindingParts): Found {
  const own = parts.evidence ?? [];
  const details = (parts.details ?? []).map(({ text, evidence }): ProposedClaim => ({
    text,
    citations: citeAll(evidence),
    importance: 'useful',
    inferredBy: rule.id,
  }));
  return {
    finding: {
      rule: rule.id,
      severity: parts.severity,
      text: parts.text,
      citations: [...citeEntries(file, parts.entries), ...(parts.sentences ?? []), ...citeAll(own)],
      importance: parts.severity === 'information' ? 'useful' : 'must-know',
      inferredBy: rule.id,
      ...(details.length > 0 && { details }),
    },
    evidence: [...own, ...(parts.details ?? []).flatMap(({ evidence }) => evidence)],
  };
}
