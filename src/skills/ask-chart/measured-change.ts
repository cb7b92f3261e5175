import type { ProposedClaim } from '../../domain/claim';
import type { ProposedSection, TrendPoint } from '../../domain/answer';
import type { Evidence } from '../../domain/evidence';
import { citeWhole } from '../../text/quotes';
import { describeInterval, formatDay } from '../../text/dates';
import { computed, difference } from '../writing/computed';
import { evidenceOf } from '../writing/quote-fact';
import type { Asked } from './asked';
import type { Measurement } from './measurements';

/** "Creatinine 1.1 mg/dL on … → 1.9 mg/dL on … (+0.8 mg/dL over 3 years)". */
export function changeBetween(asked: Asked, first: Measurement, last: Measurement): { claim: ProposedClaim; evidence: Evidence[] } {
  const from = first.value ?? 0;
  const to = last.value ?? 0;
  const change = difference(from, to);
  const unit = unitShown(last);
  const signed = `${change > 0 ? '+' : change < 0 ? '−' : ''}${Math.abs(change)}`;
  const evidence = computed('difference', [first.id, last.id], [from, to], change, `${signed} ${unit}`.trim(), last.unit);
  const interval = describeInterval(first.date, last.date);
  const over = first.date.slice(0, 10) === last.date.slice(0, 10) ? '' : ` over ${interval}`;
  const text = `${last.label}: ${first.text} on ${formatDay(first.date)} → ${last.text} on ${formatDay(last.date)} (${signed} ${unit}${over})`;
  const citations = [citeWhole(evidenceOf(asked.file, first.id)), citeWhole(evidenceOf(asked.file, last.id)), citeWhole(evidence)];
  return { claim: { text, citations, importance: 'must-know' }, evidence: [evidence] };
}

/** The unit as the passage writes it: what stands behind the number. */
export function unitShown({ text, unit, asRecorded }: Measurement): string {
  const shown = /^[^\d]*[\d.,/]+\s*(\S.*)$/.exec(text)?.[1];
  const converted = asRecorded?.canonical !== undefined && asRecorded.canonical.value !== asRecorded.value;
  return converted ? (unit ?? '') : (shown ?? unit ?? '');
}

export function trendSection(asked: Asked, comparable: readonly Measurement[]): ProposedSection {
  const oldestFirst = [...comparable].reverse();
  const range = comparable.find((each) => each.fact.range && each.asRecorded?.unit === each.unit)?.fact.range;
  const points = oldestFirst.map((each): TrendPoint => ({
    date: each.date,
    text: each.text,
    value: each.value ?? 0,
    evidence: each.id,
    ...(each.flag && each.flag !== 'normal' && { flag: each.flag }),
  }));
  return {
    kind: 'trend',
    id: 'trend',
    title: `${asked.name} over time`,
    name: asked.name,
    unit: comparable[0]?.unit ?? '',
    points,
    claims: [],
    ...(range && { range: { ...(range.low !== undefined && { low: range.low }), ...(range.high !== undefined && { high: range.high }) } }),
  };
}
