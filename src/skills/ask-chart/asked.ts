import type { Period } from '../../domain/calendar';
import type { ChartFile } from '../../domain/chart';
import type { ProposedSection } from '../../domain/answer';
import type { ProposedClaim } from '../../domain/claim';
import type { Evidence } from '../../domain/evidence';
import type { ChartQuestion, Subject } from '../../domain/request';
import type { Knowledge } from '../../knowledge/knowledge';

/** One subject of a question, with everything needed to answer it. */
export interface Asked {
  readonly question: ChartQuestion;
  readonly subject: Subject;
  /** Other subjects of the same question: "allergic to *penicillin*". */
  readonly beside: readonly Subject[];
  readonly period: Period | undefined;
  readonly against: Period | undefined;
  readonly file: ChartFile;
  readonly knowledge: Knowledge;
  /** "potassium", as the card may call it. */
  readonly name: string;
}

/** The answer to one subject. */
export interface Part {
  readonly headline: ProposedClaim;
  readonly sections: readonly ProposedSection[];
  readonly evidence: readonly Evidence[];
  readonly notAddressed: readonly string[];
  readonly suggestions?: readonly string[];
}

export type Answerer = (asked: Asked) => Part;
