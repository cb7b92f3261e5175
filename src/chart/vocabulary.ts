import type { Coding } from '../domain/chart';
import { allergyGroupsOf } from '../knowledge/allergies';
import { convert } from '../knowledge/convert';
import type { Knowledge } from '../knowledge/knowledge';

/** Something the knowledge base knows, by its id. */
export interface Known {
  readonly id: string;
}

type Find<T> = (codings: readonly Coding[], text: string) => T;

/** What the chart needs of the knowledge base: which known thing a coded entry is. */
export interface ChartVocabulary {
  readonly observationOf: Find<Known | undefined>;
  readonly conditionOf: Find<Known | undefined>;
  readonly vaccineOf: Find<Known | undefined>;
  readonly procedureOf: Find<Known | undefined>;
  /** The ingredients of a medication or allergy entry; empty when unknown. */
  readonly drugsOf: Find<readonly Known[]>;
  /** Groups of substances (penicillins, sulfonamide antibiotics) that an allergy entry names; empty when unknown. */
  readonly allergyGroupsOf: Find<readonly Known[]>;
  /** The value in the observation concept's canonical unit; undefined when the conversion is not known. */
  convert(concept: string, value: number, unit: string): { readonly value: number; readonly unit: string } | undefined;
}

/** The vocabulary over the knowledge base. Charts repeat the same few hundred codes, so each is looked up once. */
export function createChartVocabulary(knowledge: Knowledge): ChartVocabulary {
  const observations = new Map(knowledge.observations.map((concept) => [concept.id, concept]));
  const conversions = new Map<string, { readonly value: number; readonly unit: string }>();
  return {
    observationOf: remembered(knowledge.observationOf),
    conditionOf: remembered(knowledge.conditionOf),
    vaccineOf: remembered(knowledge.vaccineOf),
    procedureOf: remembered(knowledge.procedureOf),
    drugsOf: remembered((codings, text) => knowledge.drugs.drugsOf(codings, text)),
    allergyGroupsOf: remembered((codings, text) => allergyGroupsOf(knowledge.drugs, codings, text)),
    convert(concept, value, unit) {
      const key = `${concept}\u0001${unit}\u0001${value}`;
      const known = conversions.get(key);
      if (known !== undefined) return known;
      const measured = observations.get(concept);
      const converted = measured && convert(measured, value, unit);
      if (conversions.size >= mostRemembered) conversions.clear();
      if (converted) conversions.set(key, converted);
      return converted;
    },
  };
}

const mostRemembered = 20_000;

function remembered<T>(find: Find<T>): Find<T> {
  const answers = new Map<string, T>();
  return (codings, text) => {
    const key = codings.reduce(
      (whole, { system, code, display }) => `${whole}\u0001${system ?? ''}\u0002${code ?? ''}\u0002${display ?? ''}`,
      text,
    );
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const answer = find(codings, text);
    if (answers.size >= mostRemembered) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
