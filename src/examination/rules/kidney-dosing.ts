import { whence } from '../medicines';
import type { MedicationFact, ObservationFact } from '../../domain/chart';
import type { Severity } from '../../domain/claim';
import { kidneyDosingAt, type KidneyDosing } from '../../knowledge/kidney-dosing';
import { daysBetween, formatDay, monthsBetween } from '../../text/dates';
import type { ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { isLocal } from '../local-forms';
import { citeMedicines } from '../medicine-citations';
import { whyMedicinesUnknown } from '../medicine-gaps';
import type { Medicine } from '../medicines';
import { publication } from '../publication';
import type { Found, Rule } from '../rule';
import { isWhole } from '../searched';
import { sources } from '../sources';
import { capital } from '../wording';

const id = 'kidney-dosing';

const severities: Readonly<Record<KidneyDosing['severity'], Severity>> = {
  contraindicated: 'critical',
  avoid: 'warning',
  reduce: 'warning',
  caution: 'warning',
};
const asks: Readonly<Record<KidneyDosing['severity'], string>> = {
  contraindicated: 'contraindicated',
  avoid: 'to be avoided',
  reduce: 'a lower dose is advised',
  caution: 'caution is advised',
};

interface Kidney {
  readonly fact: ObservationFact;
  readonly value: number;
  readonly text: string;
}

function latestEgfr({ observations }: ExaminedChart): Kidney | undefined {
  for (const fact of observations.get('egfr') ?? []) {
    const value = fact.value?.canonical?.value;
    if (value !== undefined && fact.value) return { fact, value, text: fact.value.text };
  }
  return undefined;
}

const doseOf = (fact: MedicationFact | undefined): string => (fact?.dosage === undefined ? '' : `, ${fact.dosage},`);

/** The most serious row that holds for the drug. A creatinine clearance that nobody measured is stood in for by the eGFR, and the finding says so. */
function rowFor(chart: ExaminedChart, medicine: Medicine, value: number, dosing: readonly KidneyDosing[]) {
  return medicine.ingredients
    .flatMap((ingredient) =>
      (['egfr', 'crcl'] as const).flatMap((measure) =>
        kidneyDosingAt({ kidneyDosing: dosing }, ingredient, { measure, value, age: chart.ageYears }).map((row) => ({ ingredient, row })),
      ),
    )
    .filter(({ row }) => !(settled(medicine, chart) && aboutStarting.test(row.advice)))
    .sort((left, right) => left.row.below - right.row.below)[0];
}

/** Advice on how to begin says nothing to a patient who began long ago. */
const aboutStarting = /\bstart (?:at|with)\b|\bstarting dose\b/i;
function settled({ from }: Medicine, { file }: ExaminedChart): boolean {
  const since = from.kind === 'list' ? (from.fact.started ?? from.fact.recorded ?? from.fact.date) : undefined;
  return since !== undefined && daysBetween(since, file.today) > 90;
}

function judge(chart: ExaminedChart, medicine: Medicine, kidney: Kidney, dosing: readonly KidneyDosing[]): Found | undefined {
  const hit = rowFor(chart, medicine, kidney.value, dosing);
  if (!hit || kidney.fact.date === undefined) return undefined;
  const { row, ingredient } = hit;
  const measure = row.measure === 'egfr' ? 'eGFR' : 'creatinine clearance';
  const why = publication(
    id,
    `${ingredient.id}:${row.measure}:${row.below}`,
    `${capital(ingredient.name)}, ${measure} below ${row.below} ${row.unit}: ${asks[row.severity]}. ${row.advice}`,
    row.source,
  );
  const stale = monthsBetween(kidney.fact.date, chart.file.today) > 12;
  const cited = citeMedicines(chart, [medicine]);
  return finding({ id }, chart, {
    severity: row.severity === 'caution' && row.below > 60 ? 'information' : severities[row.severity],
    text:
      `${capital(medicine.name)}${whence(medicine)}${doseOf(medicine.from.kind === 'list' ? medicine.from.fact : undefined)} with eGFR ${kidney.text} on ${formatDay(kidney.fact.date)}` +
      `${stale ? ` (${monthsBetween(kidney.fact.date, chart.file.today)} months ago)` : ''}: ${asks[row.severity]} below ${row.below} ${row.unit}`,
    entries: [...cited.entries, kidney.fact.id],
    sentences: cited.sentences,
    evidence: [why],
    details: [
      { text: row.advice, evidence: [why] },
      ...(row.measure === 'crcl'
        ? [
            {
              text: 'The source speaks of creatinine clearance; the eGFR stands in for it here, and may overstate it in a small or old patient',
              evidence: [why],
            },
          ]
        : []),
    ],
  });
}

/** Drugs that the kidney clears, against the latest eGFR. */
export const kidneyDosingRule: Rule = {
  id,
  title: 'Kidney dosing',
  source: sources.kidneyFunction,
  needs: ['Observation', 'MedicationRequest', 'MedicationStatement', 'DocumentReference', 'Condition'],
  examine(chart, knowledge) {
    const cleared = new Set(knowledge.drugs.kidneyDosing.map(({ ingredient }) => ingredient));
    const medicines = [...chart.listed, ...chart.noted].filter(
      (medicine) => !isLocal(medicine) && medicine.ingredients.some((ingredient) => cleared.has(ingredient.id)),
    );
    const gap = whyMedicinesUnknown(chart);
    const kidney = latestEgfr(chart);
    const failing = dialysisFindings(chart, medicines, knowledge.drugs.kidneyDosing);
    if (!kidney && medicines.length > 0 && failing.length === 0) {
      const creatinine = (chart.observations.get('creatinine') ?? []).length > 0;
      if (!isWhole(chart.file, ['Observation'])) return { found: [], couldNotRun: 'Doses were not compared with kidney function.' };
      return {
        found: [],
        couldNotRun: creatinine
          ? 'No eGFR is recorded, only creatinine; doses were not compared with kidney function.'
          : 'No eGFR and no creatinine are recorded.',
      };
    }
    const found =
      failing.length > 0
        ? failing
        : kidney
          ? medicines.flatMap((medicine) => judge(chart, medicine, kidney, knowledge.drugs.kidneyDosing) ?? [])
          : [];
    return { found, ...(gap !== undefined && { couldNotRun: gap }) };
  },
};

/** End-stage kidney disease on the problem list stands below every threshold, whether or not an eGFR was reported. */
function dialysisFindings(chart: ExaminedChart, medicines: readonly Medicine[], dosing: readonly KidneyDosing[]): Found[] {
  const problem = chart.problems.find(({ conditions }) => conditions.some((condition) => condition.id === 'end-stage-kidney-disease'));
  if (!problem || chart.problems.some(({ conditions }) => conditions.some((condition) => condition.id === 'kidney-transplant'))) return [];
  return medicines.flatMap((medicine) => {
    const hit = rowFor(chart, medicine, 0, dosing);
    if (!hit) return [];
    const { row, ingredient } = hit;
    const why = publication(
      id,
      `${ingredient.id}:${row.measure}:${row.below}`,
      `${capital(ingredient.name)}, ${row.measure === 'egfr' ? 'eGFR' : 'creatinine clearance'} below ${row.below} ${row.unit}: ${asks[row.severity]}. ${row.advice}`,
      row.source,
    );
    const cited = citeMedicines(chart, [medicine]);
    return [
      finding({ id }, chart, {
        severity: row.severity === 'contraindicated' ? 'critical' : 'warning',
        text: `${capital(medicine.name)}${whence(medicine)}${doseOf(medicine.from.kind === 'list' ? medicine.from.fact : undefined)} with ${problem.fact.code.text}: ${asks[row.severity]} below ${row.below} ${row.unit}`,
        entries: [...cited.entries, problem.fact.id],
        sentences: cited.sentences,
        evidence: [why],
        details: [{ text: row.advice, evidence: [why] }],
      }),
    ];
  });
}
