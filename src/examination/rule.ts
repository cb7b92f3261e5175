import type { ProposedFinding } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import type { Knowledge } from '../knowledge/knowledge';
import type { KnowledgeSource } from '../knowledge/source';
import type { ExaminedChart } from './examined-chart';

/** A finding with the evidence it cites that is not a passage of the chart. */
export interface Found {
  readonly finding: ProposedFinding;
  readonly evidence: readonly Evidence[];
}

/** What one rule has to say. `couldNotRun` is a sentence without patient data: what it needed and did not have. */
export interface Outcome {
  readonly found: readonly Found[];
  readonly couldNotRun?: string;
}

/** One question that is asked of every chart. Pure: the same chart gives the same outcome. */
export interface Rule {
  readonly id: string;
  /** As the card lists it among the checks run. */
  readonly title: string;
  /** What the rule as a whole rests on; single findings cite more exactly. */
  readonly source: KnowledgeSource;
  /** Resource types without which nothing may be called clear. */
  readonly needs: readonly string[];
  /** Whether it still matters when the patient has died. */
  readonly afterDeath?: boolean;
  examine(chart: ExaminedChart, knowledge: Knowledge): Outcome;
}
