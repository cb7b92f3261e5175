import { z } from 'zod';

/** A group of drugs that act alike. */
export interface DrugClass {
  id: string;
  name: string;
  synonyms: string[];
  parents: string[];
  /** Two different medicines of this class active together are a therapeutic duplicate (two ACE inhibitors, not two insulins). */
  duplicateIsConcern: boolean;
  /** Ids of the conditions that it is usually given for; not a list of licensed indications. */
  treats: string[];
  /** A patient on it without any of `treats` probably has a problem missing from the list (levothyroxine without hypothyroidism). */
  treatmentImpliesProblem?: boolean | undefined;
}

/** The shape of data/knowledge/drug-classes.json. */
export const drugClassesFile = z.object({
  classes: z.array(
    z
      .object({
        id: z.string().regex(/^[a-z0-9-]+$/),
        name: z.string().min(2),
        synonyms: z.array(z.string().min(2)),
        parents: z.array(z.string()),
        duplicateIsConcern: z.boolean(),
        treats: z.array(z.string()),
        treatmentImpliesProblem: z.boolean().optional(),
      })
      .strict(),
  ),
});
