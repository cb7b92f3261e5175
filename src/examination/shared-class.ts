import type { Knowledge } from '../knowledge/knowledge';
import type { DrugClass } from '../knowledge/drug-classes';
import type { Medicine } from './medicines';

/** The narrowest class of both in which two are a concern; an ingredient that both hold stands for itself. */
export function sharedClass(knowledge: Knowledge, one: Medicine, other: Medicine): DrugClass | 'same-ingredient' | undefined {
  const ids = (medicine: Medicine): string =>
    medicine.ingredients
      .map(({ id: each }) => each)
      .sort()
      .join();
  for (const left of one.ingredients) {
    for (const right of other.ingredients) {
      // The same medicine twice is a renewal or a second strength; the same drug alone and within a combination is not.
      if (left.id === right.id) {
        if (ids(one) !== ids(other)) return 'same-ingredient';
        continue;
      }
      const also = new Set(knowledge.drugs.classesOf(right));
      const found = knowledge.drugs
        .classesOf(left)
        .flatMap((each) =>
          also.has(each) ? (knowledge.drugs.classes.find((drugClass) => drugClass.id === each && drugClass.duplicateIsConcern) ?? []) : [],
        )[0];
      if (found) return found;
    }
  }
  return undefined;
}
