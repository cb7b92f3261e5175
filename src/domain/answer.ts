import type { PatientIdentity, Missing } from './chart';
import type { CheckRun, Claim, Finding, ProposedClaim } from './claim';
import type { Evidence } from './evidence';

/** One point of a trend; `evidence` is the id of the observation. */
export interface TrendPoint {
  readonly date: string;
  readonly text: string;
  readonly value: number;
  readonly evidence: string;
  readonly flag?: string;
}

export interface Shown {
  readonly shown: number;
  readonly total: number;
  /** Hidden entries of high importance. */
  readonly hiddenImportant: number;
}

interface SectionBase<C> {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly C[];
  readonly shown?: Shown;
}

export type SectionOf<C> =
  | (SectionBase<C> & { readonly kind: 'claims' })
  | (SectionBase<C> & {
      readonly kind: 'trend';
      readonly name: string;
      readonly unit: string;
      /** Oldest first. */
      readonly points: readonly TrendPoint[];
      readonly range?: { readonly low?: number; readonly high?: number };
    });

export type Section = SectionOf<Claim>;
export type ProposedSection = SectionOf<ProposedClaim>;

/** What a skill's writer hands over: nothing in it has been checked. */
export interface Draft {
  readonly kind: 'draft';
  readonly skill: string;
  /** At most 140 characters. It is a claim like any other. */
  readonly headline: ProposedClaim;
  readonly sections: readonly ProposedSection[];
  /** What was asked and could not be addressed, each with the reason. */
  readonly notAddressed: readonly string[];
  /** Evidence made by the writer: computations and searches. */
  readonly evidence: readonly Evidence[];
  readonly suggestions: readonly string[];
}

/** A draft after the verifier: every claim has a verdict, what could not be shown to be grounded is gone and counted. */
export interface Checked {
  readonly kind: 'checked';
  readonly skill: string;
  readonly headline: Claim;
  readonly attention: readonly Finding[];
  readonly sections: readonly Section[];
  readonly notAddressed: readonly string[];
  readonly withheld: readonly Withheld[];
  readonly evidence: readonly Evidence[];
  readonly suggestions: readonly string[];
}

export interface Withheld {
  readonly text: string;
  readonly verdict: 'unsupported' | 'contradicted';
  readonly reason: string;
}

/** How an answer came to be. */
export interface Provenance {
  readonly writtenBy: 'rules' | 'model';
  readonly model?: string;
  readonly library?: string;
  readonly version: string;
  /** When the chart was read. */
  readonly asOf: string;
  readonly elapsedMs: number;
}

/** The only thing a renderer takes. */
export interface Answer {
  readonly kind: 'answer';
  readonly id: string;
  readonly skill: string;
  readonly patient?: PatientIdentity;
  readonly today: string;
  /** A visible notice, such as a change of patient or a corrected spelling. */
  readonly notices: readonly string[];
  readonly understood: string;
  readonly headline: Claim;
  readonly attention: readonly Finding[];
  readonly checksRun: readonly CheckRun[];
  readonly sections: readonly Section[];
  readonly notAddressed: readonly string[];
  readonly withheld: readonly Withheld[];
  readonly missing: readonly Missing[];
  readonly restricted: { readonly count: number; readonly opened: boolean };
  /** Only what some shown claim cites. */
  readonly evidence: readonly Evidence[];
  readonly suggestions: readonly string[];
  readonly provenance: Provenance;
}
