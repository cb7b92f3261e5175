import { z } from 'zod';

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
