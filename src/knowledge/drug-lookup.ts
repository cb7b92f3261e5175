import type { DrugClass } from './drug-classes';
import { createDrugFinder } from './drug-names';
import type { FoundDrug } from './drug-names';
import { rxNormSystem } from './drugs';
import type { DrugCoding, Ingredient } from './drugs';

/** Looks drugs up by code and by name. */
export interface DrugLookup {
  /** The ingredients of one medication entry: by RxNorm ingredient code, else by names in displays, else in the text; [] when unknown. */
  drugsOf(codings: readonly DrugCoding[] | undefined, text?: string): Ingredient[];
  /** Every drug named in free text, whole words only, with offsets into the text. */
  findDrugs(text: string): FoundDrug[];
  /** The classes of an ingredient with all their ancestors, nearest first. */
  classesOf(ingredient: Ingredient): string[];
  inClass(ingredient: Ingredient, classId: string): boolean;
}

/** Builds the look-up over checked ingredients and classes. */
export function createDrugLookup(ingredients: readonly Ingredient[], classes: readonly DrugClass[]): DrugLookup {
  const byCode = new Map(ingredients.flatMap((ingredient) => (ingredient.rxcui ? [[ingredient.rxcui, ingredient] as const] : [])));
  const parentsOf = new Map(classes.map((drugClass) => [drugClass.id, drugClass.parents]));
  const find = createDrugFinder(ingredients);
  const named = (text: string | undefined): Ingredient[] => (text ? unique(find(text, 'entry').map((found) => found.ingredient)) : []);

  const withAncestors = (ingredient: Ingredient): string[] => {
    const reached = new Set(ingredient.classes);
    for (const id of reached) for (const parent of parentsOf.get(id) ?? []) reached.add(parent);
    return [...reached];
  };
  const classesById = new Map(ingredients.map((ingredient) => [ingredient.id, withAncestors(ingredient)]));
  const classesOf = (ingredient: Ingredient): string[] => classesById.get(ingredient.id) ?? withAncestors(ingredient);
  return {
    drugsOf(codings, text) {
      const rxNorm = (codings ?? []).filter((coding) => coding.system === rxNormSystem);
      const byIngredientCode = unique(rxNorm.flatMap((coding) => byCode.get(coding.code ?? '') ?? []));
      if (byIngredientCode.length > 0) return byIngredientCode;
      const byDisplay = unique((codings ?? []).flatMap((coding) => named(coding.display)));
      return byDisplay.length > 0 ? byDisplay : named(text);
    },
    findDrugs: (text) => find(text, 'everywhere'),
    classesOf,
    inClass: (ingredient, classId) => classesOf(ingredient).includes(classId),
  };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
