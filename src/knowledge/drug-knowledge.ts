import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { allergiesFile } from './allergies';
import { drugClassesFile } from './drug-classes';
import type { DrugFacts } from './drug-facts';
import { createDrugLookup } from './drug-lookup';
import type { DrugLookup } from './drug-lookup';
import { brokenReferences } from './drug-references';
import { drugsFile } from './drugs';
import { interactionsFile } from './interactions';
import { kidneyDosingFile } from './kidney-dosing';
import { labelInteractionsFile } from './label-interactions';
import { monitoringFile } from './monitoring';

export type { DrugFacts } from './drug-facts';

/** Everything known about drugs: the checked facts and the look-ups over them. */
export interface DrugKnowledge extends DrugFacts, DrugLookup {}

/** Reads and checks the seven drug files of data/knowledge; throws one Error that lists every problem found. */
export function readDrugKnowledge(folder: string): DrugKnowledge {
  const problems: string[] = [];
  const read = <Output>(name: string, schema: z.ZodType<Output, z.ZodTypeDef, unknown>): Output | undefined => {
    try {
      const result = schema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (result.success) return result.data;
      problems.push(...result.error.issues.map((issue) => `${name}: ${issue.path.join('.')}: ${issue.message}`));
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    return undefined;
  };
  const facts: DrugFacts = {
    ingredients: read('drugs.json', drugsFile)?.ingredients ?? [],
    classes: read('drug-classes.json', drugClassesFile)?.classes ?? [],
    allergyGroups: read('allergies.json', allergiesFile)?.allergyGroups ?? [],
    interactions: read('interactions.json', interactionsFile)?.interactions ?? [],
    labelInteractions: read('label-interactions.json', labelInteractionsFile)?.labelInteractions ?? [],
    kidneyDosing: read('kidney-dosing.json', kidneyDosingFile)?.kidneyDosing ?? [],
    monitoring: read('monitoring.json', monitoringFile)?.monitoring ?? [],
  };
  if (problems.length === 0) problems.push(...brokenReferences(facts));
  if (problems.length > 0) {
    throw new Error(
      `The drug knowledge cannot be used, ${problems.length} problem(s):\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    );
  }
  return { ...facts, ...createDrugLookup(facts.ingredients, facts.classes) };
}

/** One way to say a drug or a class, for finding it in questions and notes. */
export interface DrugPhrase {
  phrase: string;
  kind: 'drug' | 'drug-class';
  id: string;
}

/** Every phrase for every drug and class, in lower case. Words that mean a drug only in a medication entry are left out. */
export function drugLexicon(knowledge: Pick<DrugFacts, 'ingredients' | 'classes'>): DrugPhrase[] {
  const drugs = knowledge.ingredients.flatMap((ingredient) => {
    const entryOnly = new Set(ingredient.entryWords?.map((word) => word.toLowerCase()));
    return phrases('drug', ingredient.id, [ingredient.name, ...ingredient.brands, ...ingredient.synonyms]).filter(
      ({ phrase }) => !entryOnly.has(phrase),
    );
  });
  const classes = knowledge.classes.flatMap((drugClass) => phrases('drug-class', drugClass.id, [drugClass.name, ...drugClass.synonyms]));
  return [...drugs, ...classes];
}

function phrases(kind: DrugPhrase['kind'], id: string, names: readonly string[]): DrugPhrase[] {
  return [...new Set(names.map((name) => name.toLowerCase()))].map((phrase) => ({ phrase, kind, id }));
}
