import { z } from 'zod';
import { conceptId, cptCodes, loincCodes, namedSources, snomedCodes, synonyms } from './concept-file';

/** Something done to or with the patient: operations, examinations, imaging, screening. */
export interface ProcedureConcept {
  id: string;
  name: string;
  synonyms: string[];
  snomed: string[];
  cpt?: string[] | undefined;
  /** LOINC codes of its reports. */
  loinc?: string[] | undefined;
}

const entry = z
  .object({ id: conceptId, name: z.string().min(2), synonyms, snomed: snomedCodes, cpt: cptCodes.optional(), loinc: loincCodes.optional() })
  .strict();

/** The shape of data/knowledge/procedures.json. */
export const proceduresFile = z
  .object({ sources: namedSources, procedures: z.array(entry) })
  .strict()
  .transform(({ procedures }): ProcedureConcept[] => procedures);
