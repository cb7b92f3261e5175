import type { ReportFact } from '../../domain/chart';
import type { ProposedClaim } from '../../domain/claim';
import { addMonths, ageAt, yearsBetween } from '../../text/dates';
import { absenceOf, unreadable } from '../writing/absence';
import { phraseKey } from '../../knowledge/lexicon';
import { baselineClaim, comparedWith, latestClaim } from './change';
import { inBrief } from './in-brief';
import type { Part } from './part';
import { notDocumented } from './not-documented';
import { isAbnormal, type Reading, type Series } from './series';
import type { View } from './view';

const kinds = ['Observation', 'DiagnosticReport'];
const social: ReadonlySet<string> = new Set(['social', 'genomics']);

/** Latest results out of range, or away from the patient's own baseline, that stand under no problem; and what reports concluded. `cited`: what is already told. */
export function resultsPart(view: View, cited: ReadonlySet<string>): Part {
  const { file } = view;
  const measured = [...view.series.values()].filter(
    ({ concept, latest }) => latest.text !== undefined && !social.has(concept?.category ?? '') && latest.fact.category !== 'social-history',
  );
  const others = measured.filter(({ key }) => !view.tells.has(key));
  const abnormal = others.filter(({ latest }) => isAbnormal(latest)).sort(byDate);
  const changed = measured.filter(({ latest }) => !isAbnormal(latest) && !cited.has(latest.fact.id)).sort(byDate);
  const recent = addMonths(file.today, -24);
  const claims = [
    ...abnormal.map((series) => latestClaim(view, series, 'must-know')),
    ...others
      .filter(({ latest }) => isPositive(latest) && latest.date >= recent)
      .sort(byDate)
      .map((series) => latestClaim(view, series, 'must-know')),
    ...changed.flatMap((series) => (series.latest.date >= recent ? (weightClaim(view, series) ?? baselineClaim(view, series) ?? []) : [])),
    ...reports(view, cited, recent),
  ];
  if (claims.length > 0) return { section: { id: 'results', title: 'Results that stand out', claims }, limit: abnormal.length + 10 };
  if (file.observations.length + file.reports.length > 0) return {};
  const absence = absenceOf(file, 'results', kinds);
  if (!absence) return { notAddressed: unreadable(file, 'result', kinds) };
  return { section: { id: 'results', title: 'Results', claims: [notDocumented('Results', view, absence)] } };
}

/** A laboratory's "positive" carries no flag: good or bad depends on the test, and the reader knows. */
const isPositive = ({ flag, fact, text }: Reading): boolean =>
  flag === undefined && fact.category === 'laboratory' && /^(?:weakly )?(?:positive|detected|reactive|abnormal)\b/i.test(text ?? '');

const byDate = (one: Series, other: Series): number =>
  one.latest.date === other.latest.date ? (one.key < other.key ? -1 : 1) : one.latest.date < other.latest.date ? 1 : -1;

/** A growing child's weight is always told; another's when it changed by a twentieth. */
function weightClaim(view: View, series: Series): ProposedClaim | undefined {
  if (series.key !== 'body-weight' || series.latest.value === undefined) return undefined;
  const { birthDate } = view.file.patient;
  const child =
    birthDate !== undefined && (ageAt(birthDate, view.file.today)?.unit !== 'years' || yearsBetween(birthDate, view.file.today) < 18);
  const earlier = comparedWith(series)?.value;
  const changed = earlier !== undefined && Math.abs(series.latest.value - earlier) >= earlier * 0.05;
  return child || changed ? latestClaim(view, series, 'useful') : undefined;
}

/** The newest report of each kind that concluded something. */
function reports({ file }: View, cited: ReadonlySet<string>, recent: string) {
  const newest = new Map<string, ReportFact>();
  for (const fact of file.reports) {
    const key = phraseKey(fact.code.text);
    if (fact.conclusion !== undefined && fact.standing !== 'planned' && !newest.has(key)) newest.set(key, fact);
  }
  return [...newest.values()]
    .filter(({ id }) => !cited.has(id))
    .map((fact) => inBrief(file, fact, (fact.date ?? '') >= recent ? (fact.category === 'laboratory' ? 'useful' : 'must-know') : 'detail'));
}
