import { z } from 'zod';
import { drugSet, isInSet } from './drug-set';
import type { DrugSet } from './drug-set';
import type { DrugLookup } from './drug-lookup';
import type { Ingredient } from './drugs';
import { knowledgeSource } from './source';
import type { KnowledgeSource } from './source';

/** Two groups of drugs that should not meet in one patient. `consequence` and `management` are our own words, not quotes. */
export interface Interaction {
  id: string;
  name: string;
  /** Where the pair was agreed to deserve an alert. */
  list: 'onc-high-priority';
  object: DrugSet;
  precipitant: DrugSet;
  consequence: string;
  management: string;
  source: KnowledgeSource;
}

/** The shape of data/knowledge/interactions.json. */
export const interactionsFile = z.object({
  interactions: z.array(
    z
      .object({
        id: z.string().regex(/^[a-z0-9-]+$/),
        name: z.string().min(3),
        list: z.literal('onc-high-priority'),
        object: drugSet,
        precipitant: drugSet,
        consequence: z.string().min(20),
        management: z.string().min(20),
        source: knowledgeSource,
      })
      .strict(),
  ),
});

/** Every interaction between two drugs, whichever of them is named first; a drug does not interact with itself. */
export function interactionsBetween(
  knowledge: Pick<DrugLookup, 'inClass'> & { readonly interactions: readonly Interaction[] },
  one: Ingredient,
  other: Ingredient,
): Interaction[] {
  if (one.id === other.id) return [];
  const meets = (interaction: Interaction, object: Ingredient, precipitant: Ingredient): boolean =>
    isInSet(knowledge, object, interaction.object) && isInSet(knowledge, precipitant, interaction.precipitant);
  return knowledge.interactions.filter((interaction) => meets(interaction, one, other) || meets(interaction, other, one));
}
