import type { Knowledge } from '../../knowledge/knowledge';

/** A condition and everything that is a kind of it. */
export function conditionsBelow(knowledge: Knowledge, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const above of found) {
    for (const condition of knowledge.conditions) if (condition.parents?.includes(above)) found.add(condition.id);
  }
  return found;
}
