import type { Examine } from '../domain/examination';
import type {
  AccessPolicy,
  AuditTrail,
  ChartReader,
  Deidentifier,
  EvidenceLibrary,
  GroundingVerifier,
  LanguageModel,
  Store,
} from '../domain/ports';
import type { Clock } from '../domain/calendar';
import type { Skill } from '../domain/skill';
import type { Knowledge } from '../knowledge/knowledge';

/** Where a line without patient data may be written. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the story needs; `src/curbside.ts` hands it in. */
export interface ConsultParts {
  readonly access: AccessPolicy;
  readonly audit: AuditTrail;
  readonly chart: ChartReader;
  readonly clock: Clock;
  readonly deidentifier: Deidentifier;
  readonly examine: Examine;
  readonly knowledge: Knowledge;
  readonly library: EvidenceLibrary;
  readonly logger: Logger;
  /** Undefined when no model is configured: every skill answers by itself. */
  readonly model: LanguageModel | undefined;
  readonly modelBudgetMs: number;
  readonly skills: readonly Skill[];
  readonly store: Store;
  readonly verifier: GroundingVerifier;
  readonly version: string;
}
