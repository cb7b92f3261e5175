import { readConcept } from './coded';
import type { FactContext } from './context';
import type { Fields } from './fields';
import { linkedId, linkedName } from './links';

/** Why something was ordered or done: the words of its reason codes and of the entries it refers to. */
export function readReasons(
  entry: Fields,
  context: FactContext,
  codesKey = 'reasonCode',
  referencesKey = 'reasonReference',
): { text?: string; references: readonly string[] } {
  const referring = entry.list(referencesKey);
  const words = [
    ...entry.list(codesKey).flatMap((concept) => readConcept(concept)?.text ?? []),
    ...referring.flatMap((reference) => linkedName(entry, reference, context) ?? []),
  ];
  const unique = [...new Set(words)];
  return {
    ...(unique.length > 0 ? { text: unique.join(', ') } : {}),
    references: referring.flatMap((reference) => linkedId(reference, context) ?? []),
  };
}
