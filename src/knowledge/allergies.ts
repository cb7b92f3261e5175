import { z } from 'zod';
import { drugSet, isInSet } from './drug-set';
import type { DrugSet } from './drug-set';
import type { DrugLookup } from './drug-lookup';
import type { DrugCoding, Ingredient } from './drugs';
import { knowledgeSource } from './source';
import type { KnowledgeSource } from './source';

/** A judgement on drugs that are not the allergen itself, in our own words. */
export interface CrossReaction {
  drugs: DrugSet;
  /** How likely a patient with the allergy reacts, in words with the figure the source gives. */
  strength: string;
  advice: string;
  source: KnowledgeSource;
}

/** Allergens that charts name in many ways but that mean one thing for prescribing. */
export interface AllergyGroup {
  id: string;
  name: string;
  kind: 'drug' | 'food' | 'environment' | 'material';
  /** Words for the allergen as charts write them, matched as whole words. */
  phrases: string[];
  codes: { system: string; code: string }[];
  /** Drugs that are the allergen: giving one is a conflict. Left out for foods, pollens and materials. */
  conflicts?: DrugSet | undefined;
  /** The most specific first: the first one that fits a drug counts. */
  crossReactions: CrossReaction[];
  /** Drugs often feared but not in conflict, with the reason: a rule stays silent on them. */
  notConflicts: CrossReaction[];
  source?: KnowledgeSource | undefined;
}

const crossReaction = z
  .object({ drugs: drugSet, strength: z.string().min(3), advice: z.string().min(10), source: knowledgeSource })
  .strict();

/** The shape of data/knowledge/allergies.json. */
export const allergiesFile = z.object({
  allergyGroups: z.array(
    z
      .object({
        id: z.string().regex(/^[a-z0-9-]+$/),
        name: z.string().min(2),
        kind: z.enum(['drug', 'food', 'environment', 'material']),
        phrases: z.array(z.string().min(2)).min(1),
        codes: z.array(z.object({ system: z.string().url(), code: z.string().min(1) }).strict()).default([]),
        conflicts: drugSet.optional(),
        crossReactions: z.array(crossReaction).default([]),
        notConflicts: z.array(crossReaction).default([]),
        source: knowledgeSource.optional(),
      })
      .strict(),
  ),
});

/** Why a drug should not be given, or not without thought, to a patient with a recorded allergy. */
export type AllergyConflict =
  | { kind: 'same-drug'; drug: Ingredient }
  | { kind: 'same-group'; drug: Ingredient; group: AllergyGroup }
  | { kind: 'cross-reactive'; drug: Ingredient; group: AllergyGroup; reaction: CrossReaction };

/** What allergies are looked up in. */
export type AllergyKnowledge = DrugLookup & { readonly allergyGroups: readonly AllergyGroup[] };

/** The groups that a recorded allergen belongs to: by code, by its words, or through the drug it names (amoxicillin is in penicillins). */
export function allergyGroupsOf(knowledge: AllergyKnowledge, codings: readonly DrugCoding[] | undefined, text?: string): AllergyGroup[] {
  const drugs = knowledge.drugsOf(codings, text);
  const wording = [...(codings ?? []).map((coding) => coding.display), text].map((words) => spaced(words ?? ''));
  return knowledge.allergyGroups.filter(
    (group) =>
      group.codes.some((code) => codings?.some((coding) => coding.system === code.system && coding.code === code.code)) ||
      group.phrases.some((phrase) => wording.some((words) => words.includes(spaced(phrase)))) ||
      (group.conflicts !== undefined &&
        drugs.some((drug) => isInSet(knowledge, drug, group.conflicts ?? { classes: [], ingredients: [] }))),
  );
}

/** Every conflict between one recorded allergy and one drug, the plainest first; [] when there is none that we know of. */
export function allergyConflicts(
  knowledge: AllergyKnowledge,
  allergy: { codings: readonly DrugCoding[] | undefined; text?: string },
  drug: Ingredient,
): AllergyConflict[] {
  if (knowledge.drugsOf(allergy.codings, allergy.text).some((allergen) => allergen.id === drug.id)) return [{ kind: 'same-drug', drug }];
  const groups = allergyGroupsOf(knowledge, allergy.codings, allergy.text);
  const same = groups.filter((group) => group.conflicts && isInSet(knowledge, drug, group.conflicts));
  if (same.length > 0) return same.map((group) => ({ kind: 'same-group', drug, group }));
  return groups
    .filter((group) => !group.notConflicts.some((not) => isInSet(knowledge, drug, not.drugs)))
    .flatMap((group) => {
      const reaction = group.crossReactions.find((candidate) => isInSet(knowledge, drug, candidate.drugs));
      return reaction ? [{ kind: 'cross-reactive', drug, group, reaction } as const] : [];
    });
}

/** Lower-case words with one space around each, so that `includes` matches whole words only. */
function spaced(words: string): string {
  return ` ${
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}
