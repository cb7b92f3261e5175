import { z } from 'zod';
import type { Ingredient } from './drugs';
import { knowledgeSource } from './source';
import type { KnowledgeSource } from './source';

/** One threshold of kidney function under which a drug is given differently. `advice` is our own words, not a quote. */
export interface KidneyDosing {
  /** Ingredient id. */
  ingredient: string;
  /** eGFR in mL/min/1.73 m², or creatinine clearance (Cockcroft-Gault) in mL/min, as the source states it. */
  measure: 'egfr' | 'crcl';
  /** The row holds strictly under this value. */
  below: number;
  unit: 'mL/min/1.73 m2' | 'mL/min';
  severity: 'contraindicated' | 'avoid' | 'reduce' | 'caution';
  /** The source speaks only of people of this age in years and over. */
  fromAge?: number | undefined;
  advice: string;
  source: KnowledgeSource;
}

/** The shape of data/knowledge/kidney-dosing.json. */
export const kidneyDosingFile = z.object({
  kidneyDosing: z.array(
    z
      .object({
        ingredient: z.string(),
        measure: z.enum(['egfr', 'crcl']),
        below: z.number().positive(),
        unit: z.enum(['mL/min/1.73 m2', 'mL/min']),
        severity: z.enum(['contraindicated', 'avoid', 'reduce', 'caution']),
        fromAge: z.number().int().positive().optional(),
        advice: z.string().min(20),
        source: knowledgeSource,
      })
      .strict()
      .refine((row) => (row.measure === 'egfr') === (row.unit === 'mL/min/1.73 m2'), 'unit does not belong to the measure'),
  ),
});

/** The rows that hold for a drug at a measured kidney function and an age in years, the lowest threshold (the most serious) first. */
export function kidneyDosingAt(
  knowledge: { readonly kidneyDosing: readonly KidneyDosing[] },
  ingredient: Ingredient,
  measured: { measure: KidneyDosing['measure']; value: number; age?: number | undefined },
): KidneyDosing[] {
  return knowledge.kidneyDosing
    .filter(
      (row) =>
        row.ingredient === ingredient.id &&
        row.measure === measured.measure &&
        measured.value < row.below &&
        (row.fromAge ?? 0) <= (measured.age ?? 0),
    )
    .sort((one, other) => one.below - other.below);
}
