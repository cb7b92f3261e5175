import { z } from 'zod';
import type { DrugLookup } from './drug-lookup';
import type { Ingredient } from './drugs';

/** Some drugs, named by class or one by one. */
export interface DrugSet {
  classes: string[];
  ingredients: string[];
}

/** The shape of a set of drugs in the data files: at least one class or ingredient. */
export const drugSet = z
  .object({ classes: z.array(z.string()).default([]), ingredients: z.array(z.string()).default([]) })
  .strict()
  .refine((set) => set.classes.length + set.ingredients.length > 0, 'names no class and no ingredient');

/** Whether a drug belongs to the set, by its id or by any of its classes and their ancestors. */
export function isInSet(drugs: Pick<DrugLookup, 'inClass'>, ingredient: Ingredient, set: DrugSet): boolean {
  return set.ingredients.includes(ingredient.id) || set.classes.some((classId) => drugs.inClass(ingredient, classId));
}
