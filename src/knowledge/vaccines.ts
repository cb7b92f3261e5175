import { z } from 'zod';
import { conceptId, cvxCodes, namedSources, synonyms } from './concept-file';

/** A vaccine (or an immune globulin given like one) as clinicians ask for it, with all products' CVX codes. */
export interface VaccineConcept {
  id: string;
  name: string;
  synonyms: string[];
  cvx: string[];
  /** Ids of the vaccines whose protection it also gives: a DTaP-IPV is a DTaP and a polio vaccine. */
  includes?: string[] | undefined;
}

const entry = z
  .object({ id: conceptId, name: z.string().min(2), synonyms, cvx: cvxCodes, includes: z.array(conceptId).optional() })
  .strict();

/** The shape of data/knowledge/vaccines.json. */
export const vaccinesFile = z
  .object({ sources: namedSources, vaccines: z.array(entry) })
  .strict()
  .transform(({ vaccines }): VaccineConcept[] => vaccines);
