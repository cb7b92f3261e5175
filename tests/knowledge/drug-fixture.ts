import { join } from 'node:path';
import { readDrugKnowledge } from '../../src/knowledge/drug-knowledge';
import type { Ingredient } from '../../src/knowledge/drugs';

export const knowledgeFolder = join(__dirname, '../../data/knowledge');

/** The knowledge that ships, read once for a test file. */
export const knowledge = readDrugKnowledge(knowledgeFolder);

/** An ingredient that must exist. */
export function drug(id: string): Ingredient {
  const found = knowledge.ingredients.find((ingredient) => ingredient.id === id);
  if (!found) throw new Error(`no ingredient ${id}`);
  return found;
}

/** Ids of what one medication entry was read as. */
export function idsOf(display: string): string[] {
  return knowledge.drugsOf([{ display }]).map((ingredient) => ingredient.id);
}
