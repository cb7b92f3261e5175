import { z } from 'zod';
import type { DrugLookup } from './drug-lookup';
import { drugSet, isInSet } from './drug-set';
import type { DrugSet } from './drug-set';
import type { Ingredient } from './drugs';
import { knowledgeSource } from './source';
import type { KnowledgeSource } from './source';

/** Drugs that a label warns of in pregnancy. `advice` is our own words, not a quote. */
export interface PregnancyConcern {
  id: string;
  name: string;
  drugs: DrugSet;
  severity: 'critical' | 'warning';
  /** The label asks for a pregnancy test before it is prescribed. */
  testFirst?: boolean | undefined;
  advice: string;
  source: KnowledgeSource;
}

/** The shape of data/knowledge/pregnancy.json. */
export const pregnancyFile = z
  .object({
    pregnancy: z.array(
      z
        .object({
          id: z.string().regex(/^[a-z0-9-]+$/),
          name: z.string().min(2),
          drugs: drugSet,
          severity: z.enum(['critical', 'warning']),
          testFirst: z.boolean().optional(),
          advice: z.string().min(20),
          source: knowledgeSource,
        })
        .strict(),
    ),
  })
  .strict()
  .transform(({ pregnancy }): PregnancyConcern[] => pregnancy);

/** The concern that names a drug, by its id or class. */
export const pregnancyConcernOf = (concerns: readonly PregnancyConcern[], drugs: Pick<DrugLookup, 'inClass'>, ingredient: Ingredient): PregnancyConcern | undefined =>
  concerns.find((concern) => isInSet(drugs, ingredient, concern.drugs));
