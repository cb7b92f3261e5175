import { z } from 'zod';
import type { DrugLookup } from './drug-lookup';
import { drugSet, isInSet } from './drug-set';
import type { DrugSet } from './drug-set';
import type { Ingredient } from './drugs';
import { knowledgeSource } from './source';
import type { KnowledgeSource } from './source';

/** Two groups of drugs of whose meeting a label or a guideline warns. `risk`, `consequence` and `options` are our own words, not quotes. */
export interface LabelInteraction {
  id: string;
  name: string;
  /** How the source puts it; only a boxed warning or a contraindication may be critical. */
  standing: 'boxed-warning' | 'contraindication' | 'warning' | 'guideline';
  severity: 'critical' | 'warning' | 'information';
  /** What may happen, for the end of a sentence: "bleeding". */
  risk: string;
  /** The observation that shows whether it is happening: its newest value is told. */
  latest?: string | undefined;
  object: DrugSet;
  precipitant: DrugSet;
  consequence: string;
  options: string;
  source: KnowledgeSource;
}

/** The shape of data/knowledge/label-interactions.json. */
export const labelInteractionsFile = z
  .object({
    labelInteractions: z.array(
      z
        .object({
          id: z.string().regex(/^[a-z0-9-]+$/),
          name: z.string().min(3),
          standing: z.enum(['boxed-warning', 'contraindication', 'warning', 'guideline']),
          severity: z.enum(['critical', 'warning', 'information']),
          risk: z.string().min(5),
          latest: z.string().min(2).optional(),
          object: drugSet,
          precipitant: drugSet,
          consequence: z.string().min(20),
          options: z.string().min(20),
          source: knowledgeSource,
        })
        .strict()
        .refine(
          ({ severity, standing }) => severity !== 'critical' || standing === 'boxed-warning' || standing === 'contraindication',
          'is critical without a boxed warning or a contraindication',
        ),
    ),
  })
  .strict();

/** Whether two drugs are such a pair, the object first; a drug does not interact with itself. */
export const isLabelPair = (
  knowledge: Pick<DrugLookup, 'inClass'>,
  { object, precipitant }: Pick<LabelInteraction, 'object' | 'precipitant'>,
  one: Ingredient,
  other: Ingredient,
): boolean => one.id !== other.id && isInSet(knowledge, one, object) && isInSet(knowledge, other, precipitant);
