import { z } from 'zod';
import type { DrugClass } from './drug-classes';
import { createDrugFinder } from './drug-names';
import type { FoundDrug } from './drug-names';

/** One active substance. `rxcui` is its RxNorm ingredient code, left out where we could not confirm it; `brands` include combination brands. */
export interface Ingredient {
  id: string;
  name: string;
  rxcui?: string | undefined;
  brands: string[];
  /** Salts, other spellings and abbreviations that mean this drug in any text ('hctz', 'mtx'). */
  synonyms: string[];
  /** Words that mean the drug only in a medication or allergy entry ('iron', 'potassium'): in free text they more often mean something else. */
  entryWords?: string[] | undefined;
  classes: string[];
}

const words = z.array(z.string().min(2));

/** The shape of data/knowledge/drugs.json. */
export const drugsFile = z.object({
  ingredients: z.array(
    z
      .object({
        id: z.string().regex(/^[a-z0-9-]+$/),
        name: z.string().min(2),
        rxcui: z.string().regex(/^\d+$/).optional(),
        brands: words,
        synonyms: words,
        entryWords: words.optional(),
        classes: z.array(z.string()),
      })
      .strict(),
  ),
});

/** The system of RxNorm codes in FHIR (terminology.hl7.org, RxNorm). */
export const rxNormSystem = 'http://www.nlm.nih.gov/research/umls/rxnorm';

/** What a FHIR Coding tells: all parts optional, as in R4. */
export interface DrugCoding {
  system?: string | undefined;
  code?: string | undefined;
  display?: string | undefined;
}

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

  const classesOf = (ingredient: Ingredient): string[] => {
    const reached = new Set(ingredient.classes);
    for (const id of reached) for (const parent of parentsOf.get(id) ?? []) reached.add(parent);
    return [...reached];
  };
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
