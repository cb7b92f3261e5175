import type { ObservationFact } from '../domain/chart';
import { monthsBetween } from '../text/dates';
import type { ExaminedChart } from './examined-chart';

/** Creatinine counts as new from this factor over the lowest of the year before: short of the 1.5 that defines acute kidney injury (KDIGO). */
const creatinineRise = 1.3;

const valueOf = (fact: ObservationFact | undefined): number | undefined => fact?.value?.canonical?.value ?? fact?.value?.value;

/** What a problem is defined by or goes up with: the first such value belongs to it. */
const defining = new Set(['creatinine', 'lvef', 'bnp', 'nt-probnp', 'dxa-t-score', 'uric-acid', 'crp', 'esr', 'phosphate', 'pth']);

const explained = (chart: ExaminedChart, concept: string | undefined): boolean =>
  concept !== undefined &&
  defining.has(concept) &&
  chart.problems.some(({ conditions }) => conditions[0]?.relevant.observations.includes(concept));

function creatinineIsNews(series: readonly ObservationFact[], explains: boolean): boolean {
  const [fact, ...before] = series;
  const now = valueOf(fact);
  const lately = before
    .filter(({ date }) => date !== undefined && fact?.date !== undefined && monthsBetween(date, fact.date) < 12)
    .flatMap((each) => valueOf(each) ?? []);
  if (now === undefined || lately.length === 0) return !explains;
  return now >= Math.min(...lately) * creatinineRise;
}

/** Whether a value lies further out than the one before it by a tenth of the reference range or a twentieth of itself. */
function isWorse(fact: ObservationFact, before: ObservationFact): boolean {
  const now = valueOf(fact);
  const then = valueOf(before);
  if (now === undefined || then === undefined || fact.flag !== before.flag) return true;
  const further = (now - then) * (fact.flag === 'low' || fact.flag === 'critical-low' ? -1 : 1);
  const { low, high } = fact.range ?? {};
  const width = low !== undefined && high !== undefined ? high - low : undefined;
  return further >= Math.abs(then) / 20 || (width !== undefined && further >= width / 10 && fact.value?.unit === before.value?.unit);
}

/**
 * Whether an abnormal value is what this patient's problems and earlier values lead one to expect: the first of its kind belongs to a problem on the
 * list, or a value before it was out on the same side and it is hardly worse.
 */
export function isKnownAndStable(chart: ExaminedChart, series: readonly ObservationFact[]): boolean {
  const [fact, before] = series;
  if (!fact) return true;
  if (fact.concept === 'creatinine') return !creatinineIsNews(series, explained(chart, 'creatinine'));
  return before ? !isWorse(fact, before) : explained(chart, fact.concept);
}
