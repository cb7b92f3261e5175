import type { ChartFile } from './chart';
import type { CheckRun, ProposedFinding } from './claim';
import type { Evidence } from './evidence';

export interface Examination {
  readonly findings: readonly ProposedFinding[];
  readonly checksRun: readonly CheckRun[];
  /** The sources that the rules cite, and their searches and computations. */
  readonly evidence: readonly Evidence[];
}

/** Runs every rule once on a chart; pure. */
export type Examine = (file: ChartFile) => Examination;
