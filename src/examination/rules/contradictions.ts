import type { AllergyFact } from '../../domain/chart';
import type { Knowledge } from '../../knowledge/knowledge';
import { pregnancyConcernOf } from '../../knowledge/pregnancy';
import { addMonths, formatDay } from '../../text/dates';
import type { ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { isLocal } from '../local-forms';
import { mayBecomePregnant, pregnancyEntries, testedSince, wishForPregnancy } from '../pregnancy-status';
import { publication } from '../publication';
import type { Found, Rule } from '../rule';
import { isWhole, searchEvidence } from '../searched';
import { sources } from '../sources';
import { capital } from '../wording';

const id = 'contradiction';

/** Whether a statement of absence covers this allergy: "no known drug allergy" says nothing of peanuts. */
function covers({ code }: AllergyFact, allergy: AllergyFact, knowledge: Knowledge): boolean {
  const kinds = allergy.groups.map((group) => knowledge.drugs.allergyGroups.find((each) => each.id === group)?.kind);
  const isDrug = allergy.ingredients.length > 0 || kinds.includes('drug');
  if (/\bdrug|medication|medicine/i.test(code.text)) return isDrug;
  if (/\bfood/i.test(code.text)) return kinds.includes('food');
  return !/\blatex|environment/i.test(code.text);
}

function noneAndSome(chart: ExaminedChart, knowledge: Knowledge): Found[] {
  const current = chart.file.allergies.filter(({ standing }) => standing === 'current');
  return current
    .filter(({ negated }) => negated)
    .flatMap((none) => {
      const [allergy] = current.filter((each) => !each.negated && covers(none, each, knowledge));
      return allergy
        ? [
            finding({ id }, chart, {
              severity: 'warning',
              text: `"${none.code.text}" is recorded together with an active ${allergy.type ?? 'allergy'} to ${allergy.code.text}: one of the two is wrong`,
              entries: [none.id, allergy.id],
            }),
          ]
        : [];
    });
}

function bookedAfterDeath(chart: ExaminedChart): Found[] {
  const { patient, plans, today } = chart.file;
  if (patient.deceased === undefined) return [];
  const died = patient.deceased === true ? 'The patient has died' : `The patient died on ${formatDay(patient.deceased)}`;
  return plans
    .filter(
      ({ kind, standing, date, period }) =>
        kind === 'Appointment' && standing === 'planned' && (date ?? period?.start ?? '').slice(0, 10) >= today,
    )
    .map((plan) =>
      finding({ id }, chart, {
        severity: 'warning',
        text: `${died}; an appointment is still booked for ${formatDay((plan.date ?? plan.period?.start ?? '').slice(0, 10))}: ${plan.code.text}`,
        entries: [patient.reference, plan.id],
      }),
    );
}

function inPregnancy(chart: ExaminedChart, knowledge: Knowledge): Found[] {
  const { file } = chart;
  const pregnant = pregnancyEntries(chart);
  const wish = pregnant.length === 0 && mayBecomePregnant(chart) ? wishForPregnancy(file) : undefined;
  return chart.listed.flatMap((medicine) => {
    if (isLocal(medicine) || medicine.from.kind !== 'list') return [];
    const { fact } = medicine.from;
    const concern = medicine.ingredients.flatMap(
      (ingredient) => pregnancyConcernOf(knowledge.pregnancy, knowledge.drugs, ingredient) ?? [],
    )[0];
    if (!concern) return [];
    const why = publication(id, concern.id, `${capital(concern.name)} in pregnancy. ${concern.advice}`, concern.source);
    const parts = { evidence: [why], details: [{ text: concern.advice, evidence: [why] }] };
    if (pregnant.length > 0)
      return [
        finding({ id }, chart, {
          severity: concern.severity,
          text: `${capital(medicine.name)} is active in a current pregnancy`,
          entries: [fact.id, ...pregnant],
          ...parts,
        }),
      ];
    if (wish)
      return [
        finding({ id }, chart, {
          severity: 'warning',
          text: `${capital(medicine.name)} is active, and the note of ${formatDay(wish.date)} tells of a wish to conceive`,
          entries: [fact.id],
          sentences: wish.citation,
          ...parts,
        }),
      ];
    const since = (fact.started ?? fact.recorded ?? fact.date ?? '').slice(0, 10);
    if (concern.testFirst !== true || !mayBecomePregnant(chart) || since === '' || testedSince(chart, addMonths(since, -2))) return [];
    const search = searchEvidence(file, 'pregnancy test', ['Observation']);
    return search
      ? [
          finding({ id }, chart, {
            severity: 'warning',
            text: `${capital(medicine.name)} is active since ${formatDay(since)}, and no pregnancy test is documented${isWhole(file, ['DocumentReference']) ? '' : ' among the results'}`,
            entries: [fact.id],
            evidence: [search, why],
            details: parts.details,
          }),
        ]
      : [];
  });
}

/** What cannot both be true of one patient, and medicines that a pregnancy, or the wish for one, speaks against. */
export const contradictionsRule: Rule = {
  id,
  title: 'Contradictions in the chart',
  source: sources.medicationReconciliation,
  needs: ['AllergyIntolerance', 'Appointment', 'Condition', 'Observation', 'MedicationRequest', 'MedicationStatement', 'DocumentReference'],
  afterDeath: true,
  examine(chart, knowledge) {
    if (chart.file.patient.deceased !== undefined) return { found: bookedAfterDeath(chart) };
    return { found: [...noneAndSome(chart, knowledge), ...inPregnancy(chart, knowledge)] };
  },
};
