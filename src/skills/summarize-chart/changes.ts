// Hides what counts as new in a period.
import type { Period } from '../../domain/calendar';
import type { MedicationFact } from '../../domain/chart';
import type { ProposedClaim } from '../../domain/claim';
import { describePeriod } from '../writing/absence';
import { inPeriod } from '../writing/period-of';
import { latestClaim } from './change';
import { inBrief } from './in-brief';
import type { Part } from './part';
import { isAbnormal } from './series';
import type { View } from './view';
import { visitsPart } from './visits';

/** What is new in the period, part by part; nothing older. */
export function changesParts(view: View, period: Period): Part[] {
  const { file } = view;
  const title = (words: string) => `${words}${describePeriod(period)}`;
  const part = (id: string, words: string, claims: readonly ProposedClaim[], limit = 12): Part => ({
    section: { id, title: title(words), claims },
    limit,
  });
  const begun = (fact: MedicationFact) => inPeriod(fact.started ?? fact.date, period);
  const all = [...view.current, ...view.planned, ...view.stopped];
  const ended = all.filter(({ fact }) => fact.standing === 'past' && inPeriod(fact.ended, period));
  const started = all.filter(({ fact }) => begun(fact) && !ended.some((each) => each.fact === fact));
  const problems = [...view.problems, ...view.pastProblems].filter(
    ({ fact }) => inPeriod(fact.onset ?? fact.date, period) || inPeriod(fact.abatement, period),
  );
  const results = [...view.series.values()].filter(({ latest }) => latest.text !== undefined && inPeriod(latest.date, period));
  const abnormal = results.filter(({ latest }) => isAbnormal(latest));
  const others = results.filter(({ latest }) => !isAbnormal(latest));
  const newest = (one: (typeof results)[number], other: (typeof results)[number]) =>
    one.latest.date === other.latest.date ? (one.key < other.key ? -1 : 1) : one.latest.date < other.latest.date ? 1 : -1;
  return [
    part(
      'new-problems',
      'New or ended problems',
      problems.map(({ fact, importance }) => inBrief(file, fact, importance === 'minor' ? 'detail' : 'must-know')),
    ),
    part('medicine-changes', 'Medicines started or stopped', [
      ...started.map(({ fact }) => inBrief(file, fact, fact.standing === 'current' ? 'must-know' : 'useful')),
      ...ended.map(({ fact }) => inBrief(file, fact, 'must-know')),
    ]),
    part(
      'new-results',
      'New results',
      [
        ...abnormal.sort(newest).map((series) => latestClaim(view, series, 'must-know')),
        ...others.sort(newest).map((series) => latestClaim(view, series, 'useful')),
      ],
      abnormal.length + 8,
    ),
    part(
      'new-reports',
      'New reports',
      file.reports
        .filter((fact) => fact.conclusion !== undefined && inPeriod(fact.date, period))
        .map((fact) => inBrief(file, fact, 'must-know')),
    ),
    part(
      'new-procedures',
      'Procedures and vaccines',
      [...file.procedures, ...file.immunizations]
        .filter((fact) => inPeriod(fact.date, period))
        .map((fact) => inBrief(file, fact, 'useful')),
      8,
    ),
    visitsPart(view, new Set(), period),
  ];
}
