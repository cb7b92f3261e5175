import type { ProposedSection, TrendPoint, Withheld } from '../domain/answer';
import { canonicalUnit } from '../text/units';
import { findQuantities } from '../text/numbers';
import type { Grounds } from './ground';

type Trend = Extract<ProposedSection, { kind: 'trend' }>;

const sameUnit = (left: string | undefined, right: string): boolean =>
  left === undefined || right === '' || canonicalUnit(left) === canonicalUnit(right);

/** Why a point may not be drawn; undefined when its value, unit and date are those of its observation. */
function objection(point: TrendPoint, unit: string, around: Grounds): string | undefined {
  const ground = around.whole(point.evidence);
  if (ground?.evidence.source.kind !== 'chart') return 'a point of a trend has no observation';
  if (ground.evidence.source.patient !== around.file.patient.reference) return 'a point of a trend is of another patient';
  if (ground.setAside || ground.fact?.standing === 'entered-in-error') return 'a point of a trend was entered in error';
  const measured =
    ground.fact?.kind === 'Observation' ? [ground.fact, ...ground.fact.components].flatMap(({ value }) => value?.canonical ?? []) : [];
  const value =
    ground.reading.amounts.some((amount) => !amount.reference && amount.value === point.value && sameUnit(amount.unit, unit)) ||
    measured.some((own) => own.value === point.value && sameUnit(own.unit, unit));
  if (!value) return 'a point of a trend has another value than its observation';
  const written = findQuantities(point.text);
  if (!written.every((own) => own.value === point.value || ground.reading.amounts.some((amount) => amount.value === own.value)))
    return 'a point of a trend is written with another value';
  const dates = [...ground.dates, ...ground.reading.dates.map(({ date }) => date)];
  return dates.some((date) => date.startsWith(point.date.slice(0, 10)))
    ? undefined
    : 'a point of a trend has another date than its observation';
}

/** The points that are what their observations say, and what was withheld. A range stays when one of its observations prints it. */
export function verifyTrend(
  section: Trend,
  around: Grounds,
): { readonly section: Omit<Trend, 'claims'>; readonly withheld: readonly Withheld[] } {
  const withheld: Withheld[] = [];
  const points = section.points.filter((point) => {
    const reason = objection(point, section.unit, around);
    if (reason !== undefined) withheld.push({ text: `${section.name} ${point.text} (${point.date})`, verdict: 'unsupported', reason });
    return reason === undefined;
  });
  const { range, ...rest } = section;
  const bounds = [range?.low, range?.high].filter((bound) => bound !== undefined);
  const printed = points.some(({ evidence }) => {
    const fact = around.fact(evidence);
    const ranges = fact?.kind === 'Observation' ? [fact.range, ...fact.components.map((component) => component.range)] : [];
    const own = around.whole(evidence)?.reading.amounts ?? [];
    return bounds.every(
      (bound) => ranges.some((known) => known?.low === bound || known?.high === bound) || own.some((amount) => amount.value === bound),
    );
  });
  return { section: { ...rest, points, ...(range && printed && { range }) }, withheld };
}
