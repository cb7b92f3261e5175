import type { Medicine } from './medicines';

/** Every two medicines with different ingredients, each pair of ingredients once: the entry of the list before the note. */
export function pairsOf(medicines: readonly Medicine[]): (readonly [Medicine, Medicine])[] {
  const seen = new Set<string>();
  return medicines.flatMap((one, index) =>
    medicines.slice(index + 1).flatMap((other) => {
      const key = [one.name, other.name].sort().join('+');
      if (one.name === '' || other.name === '' || one.name === other.name || seen.has(key)) return [];
      seen.add(key);
      return [[one, other] as const];
    }),
  );
}
