// Hides which observations are one thing over time, and what a value may be compared with.
import type { ChartFile, Flag, Measured, ObservationFact } from '../../domain/chart';
import type { Knowledge } from '../../knowledge/knowledge';
import { phraseKey } from '../../knowledge/lexicon';
import type { ObservationConcept } from '../../knowledge/observations';

/** One observation as one value. */
export interface Reading {
  readonly fact: ObservationFact;
  readonly date: string;
  /** As recorded; undefined when there is no value. */
  readonly text: string | undefined;
  /** In the unit it can be compared in; undefined for words and for "<5". */
  readonly value: number | undefined;
  readonly unit: string | undefined;
  readonly recorded: Measured | undefined;
  readonly flag: Flag | undefined;
}

/** Everything measured of one thing, newest first; never empty. */
export interface Series {
  readonly key: string;
  readonly concept: ObservationConcept | undefined;
  readonly readings: readonly Reading[];
  /** The newest reading that has a value, else the newest. */
  readonly latest: Reading;
}

const counts: ReadonlySet<string> = new Set(['current', 'unconfirmed', 'unknown']);

/** The observations of a chart by what they measure. */
export function seriesOf(file: ChartFile, knowledge: Knowledge): ReadonlyMap<string, Series> {
  const concepts = new Map(knowledge.observations.map((concept) => [concept.id, concept]));
  const grouped = new Map<string, Reading[]>();
  for (const fact of file.observations) {
    if (!counts.has(fact.standing)) continue;
    const key = keyOf(fact, concepts.get(fact.concept ?? ''));
    const readings = grouped.get(key);
    const reading = readingOf(fact);
    if (readings) readings.push(reading);
    else grouped.set(key, [reading]);
  }
  const series = new Map<string, Series>();
  for (const [key, readings] of grouped) {
    const latest = readings.find((reading) => reading.text !== undefined) ?? readings[0];
    if (latest) series.set(key, { key, concept: concepts.get(latest.fact.concept ?? ''), readings, latest });
  }
  return series;
}

/** A variant is not another one measured later, though both are "genetic variant". */
function keyOf(fact: ObservationFact, concept: ObservationConcept | undefined): string {
  if (concept && concept.category !== 'genomics') return concept.id;
  return `${concept?.id ?? ''}|${phraseKey(fact.code.text)}|${concept ? (fact.value?.text ?? '') : ''}`;
}

const severity: readonly Flag[] = ['critical-high', 'critical-low', 'high', 'low', 'abnormal', 'normal'];

function readingOf(fact: ObservationFact): Reading {
  const own = fact.value ?? bloodPressure(fact);
  const exact = own?.comparator === undefined ? own : undefined;
  const comparable = exact?.canonical ?? (exact?.value === undefined ? undefined : { value: exact.value, unit: exact.unit });
  const flags = [fact.flag, ...fact.components.map((component) => component.flag)];
  return {
    fact,
    date: fact.date ?? fact.recorded ?? '',
    text: own?.text ?? (fact.components.some((component) => component.value) && fact.concept !== 'blood-pressure' ? '' : undefined),
    value: comparable?.value,
    unit: comparable?.unit,
    recorded: exact,
    flag: severity.find((flag) => flags.includes(flag)),
  };
}

/** "148/86 mmHg", compared by the first number; undefined unless both are there. */
function bloodPressure(fact: ObservationFact): Measured | undefined {
  const of = (concept: string) => fact.components.find((component) => component.concept === concept)?.value;
  const [systolic, diastolic] = [of('systolic-blood-pressure'), of('diastolic-blood-pressure')];
  if (systolic?.value === undefined || diastolic?.value === undefined || systolic.unit !== diastolic.unit) return undefined;
  const unit = systolic.unit ?? '';
  // Where the record names the lower number first, "148/86" would not be what it says.
  const inOrder =
    fact.components.findIndex(({ concept }) => concept === 'systolic-blood-pressure') <
    fact.components.findIndex(({ concept }) => concept === 'diastolic-blood-pressure');
  const text = inOrder ? `${systolic.value}/${diastolic.value} ${unit}`.trim() : `diastolic ${diastolic.text}, systolic ${systolic.text}`;
  return { ...systolic, text };
}

/** Whether the reading is outside its range, or the laboratory says so. */
export const isAbnormal = (reading: Reading): boolean => reading.flag !== undefined && reading.flag !== 'normal';
