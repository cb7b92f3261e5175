import { z } from 'zod';
import { knowledgeSource } from './source';
import type { KnowledgeSource } from './source';

/** A check that a drug or a condition asks for at least every so many days. `advice` is our own words, not a quote. */
export interface Monitoring {
  id: string;
  /** Holds when the patient takes any of these drugs or has any of these conditions; with `andConditions`, only together with one of those. */
  when: { drugClasses: string[]; ingredients: string[]; conditions: string[]; andConditions: string[] };
  /** Ids of observations and procedures; any one of them done in time satisfies the rule unless `all` is true. */
  check: { observations: string[]; procedures: string[]; all: boolean };
  everyDays: number;
  /** How late it may be before it is called overdue. */
  graceDays: number;
  advice: string;
  source: KnowledgeSource;
}

const ids = z.array(z.string()).default([]);

/** The shape of data/knowledge/monitoring.json. */
export const monitoringFile = z.object({
  monitoring: z.array(
    z
      .object({
        id: z.string().regex(/^[a-z0-9-]+$/),
        when: z
          .object({ drugClasses: ids, ingredients: ids, conditions: ids, andConditions: ids })
          .strict()
          .refine(
            (when) => when.drugClasses.length + when.ingredients.length + when.conditions.length > 0,
            'names no drug and no condition',
          ),
        check: z
          .object({ observations: ids, procedures: ids, all: z.boolean().default(false) })
          .strict()
          .refine((check) => check.observations.length + check.procedures.length > 0, 'names nothing to check'),
        everyDays: z.number().int().positive(),
        graceDays: z.number().int().nonnegative(),
        advice: z.string().min(20),
        source: knowledgeSource,
      })
      .strict(),
  ),
});
