import type { ChartFile, Coded, Flag, Measured, ObservationFact } from '../../domain/chart';
import type { ObservationConcept } from '../../knowledge/observations';
import { stem } from '../../text/stem';
import { tokens } from '../../text/tokens';

/** One value of one thing: an observation, or one component of it. */
export interface Measurement {
  readonly id: string;
  readonly date: string;
  readonly label: string;
  readonly text: string;
  /** In the unit it can be compared in. */
  readonly value: number | undefined;
  readonly unit: string | undefined;
  readonly asRecorded: Measured | undefined;
  readonly flag: Flag | undefined;
  readonly fact: ObservationFact;
}

/** Every final value of a concept, newest first; entries without a value are left out. */
export function measurementsOf(file: ChartFile, concept: ObservationConcept): Measurement[] {
  return file.observations.flatMap((fact) => {
    if (fact.concept === concept.id) {
      const whole = fact.value ?? panelValue(fact);
      return whole
        ? [measurement(fact, fact.code, whole, fact.flag ?? fact.components.find((each) => each.flag && each.flag !== 'normal')?.flag)]
        : [];
    }
    return fact.components.flatMap((component) =>
      component.concept === concept.id && component.value ? [measurement(fact, component.code, component.value, component.flag)] : [],
    );
  });
}

/** Values whose own name holds every word asked for: what no vocabulary knows, the chart may. */
export function measurementsNamed(file: ChartFile, words: string): Measurement[] {
  const wanted = stems(words);
  if (wanted.length === 0) return [];
  return file.observations.flatMap((fact) => {
    if (!holds(fact.code.text, wanted))
      return fact.components.flatMap((component) =>
        component.value && holds(component.code.text, wanted) ? [measurement(fact, component.code, component.value, component.flag)] : [],
      );
    const value = fact.value ?? panelValue(fact);
    return value ? [measurement(fact, fact.code, value, fact.flag)] : [];
  });
}

function measurement(fact: ObservationFact, code: Coded, value: Measured, flag: Flag | undefined): Measurement {
  const comparable = value.canonical ?? (value.value === undefined ? undefined : { value: value.value, unit: value.unit });
  return {
    id: fact.id,
    date: fact.date ?? fact.recorded ?? '',
    label: code.text,
    text: value.text,
    value: comparable?.value,
    unit: comparable?.unit,
    asRecorded: value,
    flag,
    fact,
  };
}

/** Blood pressure is two numbers: shown together, compared by the first. */
function panelValue(fact: ObservationFact): Measured | undefined {
  const values = fact.components.filter((component) => component.value);
  const [first, second] = values;
  if (!first?.value) return undefined;
  if (!second?.value || values.length > 2)
    return values.length > 2 ? { text: values.map((each) => `${each.code.text} ${each.value?.text ?? ''}`).join(', ') } : first.value;
  const same = first.value.unit === second.value.unit && first.value.value !== undefined && second.value.value !== undefined;
  const [high, low] = (first.value.value ?? 0) >= (second.value.value ?? 0) ? [first.value, second.value] : [second.value, first.value];
  return same
    ? { ...high, text: `${high.value ?? ''}/${low.value ?? ''} ${high.unit ?? ''}`.trim() }
    : { text: `${first.value.text}, ${second.value.text}` };
}

export function stems(text: string): string[] {
  return tokens(text)
    .map((token) => stem(token.word))
    .filter((each) => each.length > 1);
}

export function holds(text: string, wanted: readonly string[]): boolean {
  const there = new Set(stems(text));
  return wanted.every((each) => there.has(each));
}
