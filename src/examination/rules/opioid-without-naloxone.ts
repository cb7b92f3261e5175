import { whence } from '../medicines';
import type { MedicationFact, ProblemFact } from '../../domain/chart';
import { daysBetween, formatDay } from '../../text/dates';
import type { ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { citeMedicines } from '../medicine-citations';
import { whyMedicinesUnknown } from '../medicine-gaps';
import type { Medicine } from '../medicines';
import { publication } from '../publication';
import type { Rule } from '../rule';
import { searchEvidence } from '../searched';
import { sources } from '../sources';
import { capital, listed as inWords } from '../wording';

const id = 'opioid-without-naloxone';
/** Chronic is more than three months (CDC 2022). */
const chronicDays = 90;
const renewedDays = 183;
/** To whom the guideline does not speak, and to whom only the risk of others would. */
const excepted = ['cancer', 'sickle-cell-disease', 'terminal-illness'];
const risks = ['opioid-use-disorder', 'drug-overdose'];

const whyOffer = publication(
  id,
  'offer',
  'Before and during opioid therapy clinicians are to weigh the risk of harm with the patient and plan how to lower it, including offering naloxone. Consider offering naloxone.',
  sources.opioidGuideline,
);
const whyRisk = publication(
  id,
  'risk',
  'Naloxone is to be considered for patients on opioids at increased risk of overdose: with a benzodiazepine or another depressant, an opioid use disorder, or an overdose before. Consider prescribing naloxone and showing the household how to use it.',
  sources.naloxone,
);

const unique = (medicines: readonly Medicine[]): string =>
  inWords([...new Map(medicines.map((each) => [each.name, `${each.name}${whence(each)}`])).values()]);

const sinceOf = (fact: MedicationFact): string | undefined => (fact.started ?? fact.recorded ?? fact.date)?.slice(0, 10);

/** The oldest entry that shows more than three months of it: a current one, or one of the last half year that was renewed. */
function chronicSince(
  { file, listed }: ExaminedChart,
  opioids: readonly Medicine[],
): { readonly id: string; readonly since: string } | undefined {
  const ids = new Set(opioids.flatMap(({ ingredients }) => ingredients.map((ingredient) => ingredient.id)));
  const current = new Set(listed.flatMap(({ from }) => (from.kind === 'list' ? [from.fact.id] : [])));
  return file.medications
    .flatMap((fact) => {
      const since = sinceOf(fact);
      if (since === undefined || !fact.ingredients.some((each) => ids.has(each))) return [];
      const days = daysBetween(since, file.today);
      const counts = current.has(fact.id) || (fact.standing === 'past' && days <= renewedDays);
      return counts && days > chronicDays ? [{ id: fact.id, since }] : [];
    })
    .sort((left, right) => left.since.localeCompare(right.since))[0];
}

/** Opioids for long, or beside what makes an overdose likelier, and no naloxone. */
export const opioidWithoutNaloxoneRule: Rule = {
  id,
  title: 'Naloxone beside opioids',
  source: sources.opioidGuideline,
  needs: ['MedicationRequest', 'MedicationStatement', 'Condition', 'DocumentReference'],
  examine(chart, knowledge) {
    const gap = whyMedicinesUnknown(chart);
    const none = { found: [], ...(gap !== undefined && { couldNotRun: gap }) };
    const all = [...chart.listed, ...chart.noted];
    const ofClass = (name: string): Medicine[] =>
      all.filter(({ ingredients }) => ingredients.some((ingredient) => knowledge.drugs.inClass(ingredient, name)));
    const opioids = ofClass('opioid');
    const hasNaloxone =
      all.some(({ ingredients }) => ingredients.length === 1 && ingredients[0]?.id === 'naloxone') ||
      chart.file.medications.some(({ ingredients }) => ingredients.length === 1 && ingredients[0] === 'naloxone');
    if (opioids.length === 0 || hasNaloxone) return none;
    const benzodiazepines = ofClass('benzodiazepine');
    const is = (ids: readonly string[]): ProblemFact | undefined =>
      chart.problems.find(({ conditions }) => conditions.some((condition) => ids.includes(condition.id)))?.fact;
    const risk = is(risks);
    const isRisky = benzodiazepines.length > 0 || risk !== undefined;
    const since = isRisky ? undefined : chronicSince(chart, opioids);
    if (!isRisky && (is(excepted) !== undefined || !since)) return none;
    const search = searchEvidence(chart.file, 'naloxone prescription', ['MedicationRequest', 'MedicationStatement']);
    if (!search) return none;
    const why = isRisky ? whyRisk : whyOffer;
    const beside = [...(benzodiazepines.length > 0 ? [unique(benzodiazepines)] : []), ...(risk ? [risk.code.text] : [])];
    const cited = citeMedicines(chart, [...opioids, ...benzodiazepines]);
    return {
      found: [
        finding({ id }, chart, {
          severity: isRisky ? 'warning' : 'information',
          text: `${capital(unique(opioids))} ${new Set(opioids.map(({ name }) => name)).size > 1 ? 'are' : 'is'} active${since ? `, prescribed since ${formatDay(since.since)}` : ` with ${inWords(beside)}`}; no naloxone prescription is documented`,
          entries: [...cited.entries, ...(risk ? [risk.id] : []), ...(since ? [since.id] : [])],
          sentences: cited.sentences,
          evidence: [search, why],
          details: [{ text: why.text, evidence: [why] }],
        }),
      ],
      ...(gap !== undefined && { couldNotRun: gap }),
    };
  },
};
