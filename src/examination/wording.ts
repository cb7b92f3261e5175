import type { ObservationFact } from '../domain/chart';
import type { Knowledge } from '../knowledge/knowledge';

/** The first letter large, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** The name under which the passage of a result knows it: short where the passage has the short form. */
export function nameOfResult(fact: ObservationFact, knowledge: Knowledge): string {
  const concept = fact.concept === undefined ? undefined : knowledge.observations.find(({ id }) => id === fact.concept);
  const own = ` ${fact.code.text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  for (const name of [concept?.shortName, concept?.name])
    if (name !== undefined && name.length > 2 && own.includes(` ${name.toLowerCase()} `)) return name;
  return fact.code.text;
}

/** "Potassium 5.9 mmol/L"; a unit that only repeats the name is left out ("INR 4.8 INR"). */
export function resultWords(fact: ObservationFact, knowledge: Knowledge): string {
  const name = nameOfResult(fact, knowledge);
  const value = fact.value?.text ?? '';
  return `${name} ${value.endsWith(` ${name}`) ? value.slice(0, -name.length - 1) : value}`.trim();
}
