import type { ObservationFact } from '../domain/chart';
import type { Knowledge } from '../knowledge/knowledge';
import type { ExaminedChart } from './examined-chart';

/** Creatinine counts as new from this factor on: a third above the value before, short of the 1.5 that defines acute kidney injury. */
const creatinineRise = 1.3;

const explained = (chart: ExaminedChart, concept: string | undefined): boolean =>
  concept !== undefined && chart.problems.some(({ conditions }) => conditions[0]?.relevant.observations.includes(concept));

/** How much further out than the value before it, as a share of the reference range or of the value. */
function worsening(fact: ObservationFact, before: ObservationFact): number {
  const now = fact.value?.canonical?.value ?? fact.value?.value;
  const then = before.value?.canonical?.value ?? before.value?.value;
  if (now === undefined || then === undefined) return Number.POSITIVE_INFINITY;
  const direction = fact.flag === 'low' || fact.flag === 'critical-low' ? -1 : 1;
  return ((now - then) * direction) / Math.max(Math.abs(then), 1e-9);
}

/**
 * Whether an abnormal value is what this patient's known problems and earlier values lead one to expect: a problem on the list is followed by this
 * measurement, or the value before was out on the same side, and it has not become worse by more than a tenth.
 */
export function isKnownAndStable(chart: ExaminedChart, [fact, before]: readonly ObservationFact[], _knowledge: Knowledge): boolean {
  if (!fact) return true;
  const worse = before ? worsening(fact, before) : undefined;
  if (fact.concept === 'creatinine') return worse === undefined ? explained(chart, 'creatinine') : worse < creatinineRise - 1;
  if (fact.concept === 'glucose') return chart.problems.some(({ conditions }) => conditions.some(({ id }) => id === 'diabetes'));
  if (worse === undefined) return explained(chart, fact.concept);
  const sameSide = before?.flag === fact.flag;
  return worse < 0.05 && sameSide;
}
