import type { Draft } from './answer';
import type { ChartFile } from './chart';
import type { CheckRun, ProposedFinding } from './claim';
import type { Evidence } from './evidence';
import type { Request } from './request';

/** A model that is handed original text and never sees an identifier: consult/ puts the gloves on and takes them off. */
export interface Pen {
  readonly name: string;
  rewrite(instruction: string, text: string): Promise<string>;
}

/** What a writer may draw on. */
export interface SkillInput {
  readonly request: Request;
  readonly file: ChartFile;
  readonly findings: readonly ProposedFinding[];
  readonly checksRun: readonly CheckRun[];
  /** Passages the library returned for `queries`. */
  readonly library: readonly Evidence[];
}

/** One thing Curbside can do. */
export interface Skill {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Things a clinician could type; shown in help and tested to be understood. */
  readonly examples: readonly string[];
  readonly needs: 'patient' | 'nothing';
  /** What to look up in the evidence library. */
  queries(input: Omit<SkillInput, 'library'>): readonly string[];
  /** Writes without a model, from the original chart; pure. */
  write(input: SkillInput): Draft;
  /** Writes with a model; whatever it does, the verifier reads the result, and `write` answers when it fails or is late. */
  compose?(input: SkillInput, pen: Pen): Promise<Draft>;
}
