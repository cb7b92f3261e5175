// Hides what counts as new in a period.
import type { Period } from '../../domain/calendar';
import type { MedicationFact } from '../../domain/chart';
import type { ProposedClaim } from '../../domain/claim';
import { absenceOf, describePeriod, unreadable } from '../writing/absence';
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
  const since: Period = period.end === file.today && period.start !== undefined ? { start: period.start } : period;
  const title = (words: string) => `${words}${describePeriod(since)}`;
  const part = (id: string, words: string, claims: readonly ProposedClaim[], limit = 12): Part => ({
    section: { id, title: title(words), claims },
    limit,
  });
  /** As `part`; that nothing is new is said, with the search that found nothing. */
  const orNone = (whole: Part, lookedFor: string, kinds: readonly string[]): Part => {
    if (!whole.section || whole.section.claims.length > 0) return whole;
    const absence = absenceOf(file, lookedFor, kinds, since);
    if (!absence) return { notAddressed: unreadable(file, lookedFor, kinds) };
    view.sources.add(absence.evidence);
    return { section: { ...whole.section, claims: [absence.claim] } };
  };
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
    orNone(
      part(
        'new-problems',
        'New or ended problems',
        problems.map(({ fact, importance }) => inBrief(file, fact, importance === 'minor' ? 'detail' : 'must-know')),
      ),
      'new problems',
      ['Condition'],
    ),
    orNone(
      part('medicine-changes', 'Medicines ordered or stopped', [
        ...started.map(({ fact }) => inBrief(file, fact, fact.standing === 'current' ? 'must-know' : 'useful')),
        ...ended.map(({ fact }) => inBrief(file, fact, 'must-know')),
      ]),
      'medicine changes',
      ['MedicationRequest', 'MedicationStatement'],
    ),
    orNone(
      part(
        'new-results',
        'New results',
        [
          ...abnormal.sort(newest).map((series) => latestClaim(view, series, 'must-know')),
          ...others.sort(newest).map((series) => latestClaim(view, series, 'useful')),
        ],
        abnormal.length + 8,
      ),
      'new results',
      ['Observation'],
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
