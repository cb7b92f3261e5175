import type { Span } from './span';

/** `evidence.text.slice(span.start, span.end) === quote`, always. */
export interface Citation {
  /** Evidence id. */
  readonly evidence: string;
  readonly quote: string;
  readonly span: Span;
}

/**
 * `quoted`: verbatim in verbatim evidence. `computed`: repeatable arithmetic on cited values. `supported`: the same facts in other words.
 * `inferred`: a stated rule applied to cited facts, shown as such. `unsupported` and `contradicted` never reach a reader as answer text.
 */
export type Verdict = 'quoted' | 'computed' | 'supported' | 'inferred' | 'unsupported' | 'contradicted';

export type Importance = 'must-know' | 'useful' | 'detail';

/** What a writer proposes: the verifier, not the writer, decides the verdict. */
export interface ProposedClaim {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly importance: Importance;
  /** The rule's id when the sentence is a rule applied to the cited facts. */
  readonly inferredBy?: string;
  readonly details?: readonly ProposedClaim[];
}

/** One sentence with its sources, after the verifier has looked at it. */
export interface Claim {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly importance: Importance;
  readonly verdict: Verdict;
  readonly inferredBy?: string;
  readonly details?: readonly Claim[];
}

/** `critical`: act today. `warning`: needs a decision. `information`: worth knowing. */
export type Severity = 'critical' | 'warning' | 'information';

/** What a rule of the examination found; always `inferred` by its rule from the cited facts. */
export interface ProposedFinding extends ProposedClaim {
  readonly rule: string;
  readonly severity: Severity;
}

export interface Finding extends Claim {
  readonly rule: string;
  readonly severity: Severity;
}

/** One line of "checks run": silence means something only when the check had what it needed. */
export interface CheckRun {
  readonly rule: string;
  readonly title: string;
  readonly outcome: 'clear' | 'found' | 'could-not-run';
  readonly found: number;
  /** Why it could not run, or what it could not see. */
  readonly reason?: string;
}
