import { z } from 'zod';
import { conceptId, icd10Prefixes, namedSources, snomedCodes, sourceNamed, synonyms } from './concept-file';
import type { KnowledgeSource } from './source';

/** A problem, its codes and names, and which facts of a chart a colleague would look at for it. */
export interface ConditionConcept {
  id: string;
  name: string;
  synonyms: string[];
  snomed: string[];
  /** Beginnings of ICD-10-CM codes; the longest that fits wins. */
  icd10: string[];
  /** Ids of broader conditions: a type 2 diabetes is a diabetes. */
  parents?: string[] | undefined;
  relevant: {
    /** Ids of observations, most telling first. */
    observations: string[];
    drugClasses: string[];
    procedures: string[];
  };
  /** minor: passing illness, or a social or administrative finding. */
  importance: 'high' | 'usual' | 'minor';
  /** Classes of which a guideline expects at least one, unless what it says excepts. */
  expectsTreatment?: ExpectedTreatment | undefined;
}

/** A treatment that a guideline recommends for nearly everybody with the condition. */
export interface ExpectedTreatment {
  anyOfClasses: string[];
  unless?: string | undefined;
  source: KnowledgeSource;
}

const entry = z
  .object({
    id: conceptId,
    name: z.string().min(2),
    synonyms,
    snomed: snomedCodes,
    icd10: icd10Prefixes,
    parents: z.array(conceptId).optional(),
    relevant: z.object({ observations: z.array(conceptId), drugClasses: z.array(conceptId), procedures: z.array(conceptId) }).strict(),
    importance: z.enum(['high', 'usual', 'minor']),
    expectsTreatment: z
      .object({ anyOfClasses: z.array(conceptId).min(1), unless: z.string().optional(), source: z.string() })
      .strict()
      .optional(),
  })
  .strict();

/** The shape of data/knowledge/conditions.json, with sources put where they are cited. */
export const conditionsFile = z
  .object({ sources: namedSources, conditions: z.array(entry) })
  .strict()
  .transform(({ sources, conditions }, context) =>
    conditions.map(({ expectsTreatment, ...concept }, index): ConditionConcept => ({
      ...concept,
      ...(expectsTreatment && {
        expectsTreatment: {
          ...expectsTreatment,
          source: sourceNamed(sources, expectsTreatment.source, ['conditions', index, 'expectsTreatment'], context),
        },
      }),
    })),
  );
