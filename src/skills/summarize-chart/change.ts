// Hides which earlier value a clinician would compare with, and when a value has left the patient's own baseline.
import type { Flag } from '../../domain/chart';
import type { Importance, ProposedClaim } from '../../domain/claim';
import type { Evidence } from '../../domain/evidence';
import { daysBetween, describeInterval, formatDay } from '../../text/dates';
import { citeWhole } from '../../text/quotes';
import { computed, decimalsOf } from '../writing/computed';
import { evidenceOf } from '../writing/quote-fact';
import { inBrief } from './in-brief';
import { isAbnormal, type Reading, type Series } from './series';
import type { View } from './view';

const recordedWords: Readonly<Record<Flag, string>> = {
  normal: '',
  low: 'low',
  high: 'high',
  'critical-low': 'critically low',
  'critical-high': 'critically high',
  abnormal: 'abnormal',
};
const comparedWords: Readonly<Partial<Record<Flag, string>>> = { low: 'below the reference range', high: 'above the reference range' };

/** How the value stands to normal, in words; empty when it is normal or nobody knows. */
export function flagWords({ fact, flag }: Reading): string {
  if (flag === undefined) return '';
  return fact.flag === flag && fact.flagRecorded === true ? recordedWords[flag] : (comparedWords[flag] ?? '');
}

/** The latest value, against about a year before when there is such a value, else against the oldest. */
export function latestClaim(view: View, series: Series, importance: Importance): ProposedClaim {
  const { latest } = series;
  const earlier = comparedWith(series);
  if (!earlier) return inBrief(view.file, latest.fact, importance);
  return changeClaim(view, series, earlier, importance);
}

/** The value that a clinician would set beside the latest; undefined when there is none in its unit. */
export function comparedWith(series: Series): Reading | undefined {
  const candidates = earlierThan(series);
  const distance = (reading: Reading) => Math.abs(daysBetween(reading.date, series.latest.date) - 365);
  const old = candidates.filter((reading) => daysBetween(reading.date, series.latest.date) >= 180);
  if (old.length === 0) return candidates.at(-1);
  return old.reduce((best, reading) => (distance(reading) < distance(best) ? reading : best));
}

/** Values before the day of the latest that may be set beside it, newest first. */
function earlierThan({ latest, readings }: Series): Reading[] {
  if (latest.value === undefined || latest.date.length < 10) return [];
  const day = latest.date.slice(0, 10);
  return readings.filter(
    (reading) =>
      reading.value !== undefined && reading.unit === latest.unit && reading.date.length >= 10 && reading.date.slice(0, 10) < day,
  );
}

/** "Hemoglobin A1c: 7.4% on 15 Nov 2023 → 8.6% (high) on 13 Aug 2026 (+1.2% over 33 months)". */
function changeClaim(view: View, series: Series, earlier: Reading, importance: Importance): ProposedClaim {
  const { file, sources } = view;
  const { latest } = series;
  const ids = [earlier.fact.id, latest.fact.id];
  const flag = flagWords(latest);
  const course = `${latest.fact.code.text}: ${earlier.text ?? ''} on ${formatDay(earlier.date)} → ${latest.text ?? ''}${flag && ` (${flag})`} on ${formatDay(latest.date)}`;
  const baseline = isAbnormal(latest) ? baselineOf(view, series, earlier) : undefined;
  const citations = [...ids.map((id) => citeWhole(evidenceOf(file, id))), ...(baseline ? [citeWhole(baseline)] : [])];
  const usual = baseline ? `; ${baseline.text}` : '';
  const change = roundedChange(series, earlier, latest);
  const unit = latest.unit;
  if (change === 0 || unit === undefined || series.concept?.components?.length) return { text: `${course}${usual}`, citations, importance };
  const asRecorded = latest.recorded?.value === latest.value ? latest.recorded?.unit : undefined;
  const signed = `${change > 0 ? '+' : '−'}${withUnit(Math.abs(change), asRecorded ?? unit)}`;
  const evidence = sources.add(computed('difference', ids, [earlier.value ?? 0, latest.value ?? 0], change, signed, unit));
  const text = `${course} (${signed} over ${describeInterval(earlier.date, latest.date)})${usual}`;
  return { text, citations: [...citations, citeWhole(evidence)], importance };
}

/** As many decimals as were recorded in this unit; for a converted value, as many as are usual. */
function roundedChange({ concept }: Series, first: Reading, last: Reading): number {
  const decimals = [first, last].map((reading) =>
    reading.recorded?.value === reading.value ? decimalsOf(reading.value ?? 0) : (concept?.decimals ?? 1),
  );
  return Number(((last.value ?? 0) - (first.value ?? 0)).toFixed(Math.min(6, Math.max(...decimals))));
}

/** "Body weight 64.9 kg on 7 Oct 2026; median of earlier values: 70.8 kg", when the latest has left what is usual for this patient. */
export function baselineClaim(view: View, series: Series): ProposedClaim | undefined {
  const baseline = baselineOf(view, series);
  if (!baseline) return undefined;
  const { latest } = series;
  const text = `${latest.fact.code.text} ${latest.text ?? ''} on ${formatDay(latest.date)}; ${baseline.text}`;
  return { text, citations: [citeWhole(evidenceOf(view.file, latest.fact.id)), citeWhole(baseline)], importance: 'useful' };
}

/** The median of up to eight earlier values, as evidence; undefined while the latest value is near it. */
function baselineOf({ sources }: View, series: Series, beside?: Reading): Evidence | undefined {
  const earlier = earlierThan(series).slice(0, 8);
  const { value, unit } = series.latest;
  if (value === undefined || unit === undefined || earlier.length < 3 || series.concept?.components?.length) return undefined;
  const values = earlier.map((reading) => reading.value ?? 0);
  const sameUnit = earlier.every((reading) => reading.recorded?.value === reading.value);
  const decimals = sameUnit ? Math.max(...values.map(decimalsOf)) + 1 : (series.concept?.decimals ?? 1);
  const middle = Number(median(values).toFixed(Math.min(6, decimals)));
  if (!hasLeft(series, value, middle)) return undefined;
  // Beside an earlier value that says much the same, the median is noise.
  if (beside?.value !== undefined && Math.abs(beside.value - middle) <= Math.abs(value - middle) / 4) return undefined;
  const words = sameUnit ? (earlier[0]?.recorded?.unit ?? unit) : unit;
  const ids = earlier.map((reading) => reading.fact.id);
  return sources.add(computed('median', ids, values, middle, `median of earlier values: ${withUnit(middle, words)}`, unit));
}

/** Curly brackets hold remarks in UCUM, not units. */
const withUnit = (value: number | string, unit: string): string =>
  unit === '%' ? `${value}%` : unit.startsWith('{') ? `${value}` : `${value} ${unit}`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Half the width of a two-sided range, a twentieth of the body weight, else a quarter of the value: thresholds of display, not of diagnosis. */
function hasLeft({ concept, latest }: Series, value: number, middle: number): boolean {
  const away = Math.abs(value - middle);
  const { low, high } = latest.fact.range ?? {};
  if (concept?.id === 'body-weight') return away >= Math.abs(middle) * 0.05;
  if (low !== undefined && high !== undefined && latest.recorded?.value === value) return away >= (high - low) / 2;
  return middle !== 0 && away >= Math.abs(middle) * 0.25;
}
