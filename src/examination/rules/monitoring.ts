import type { Monitoring } from '../../knowledge/monitoring';
import type { Knowledge } from '../../knowledge/knowledge';
import { daysBetween, formatDay } from '../../text/dates';
import { dayAfter } from '../day-after';
import type { CurrentProblem, ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { agoWords, intervalWords } from '../intervals';
import { lastDone, type Done } from '../last-done';
import type { Medicine } from '../medicines';
import { publication } from '../publication';
import type { Found, Rule } from '../rule';
import { isWhole, searchEvidence } from '../searched';
import { resultWords } from '../wording';

const id = 'overdue-monitoring';

/** What makes a row hold for this patient: an entry, since when, and what to call it. */
interface Trigger {
  readonly entry: string;
  readonly since: string | undefined;
  readonly name: string;
}

interface Overdue {
  readonly row: Monitoring;
  readonly trigger: Trigger;
  readonly last: Done | undefined;
}

const isTrigger = (row: Monitoring, { conditions }: CurrentProblem): boolean =>
  conditions.some((condition) => row.when.conditions.includes(condition.id));

const takes = (row: Monitoring, { ingredients }: Medicine, knowledge: Knowledge): boolean =>
  ingredients.some(
    (ingredient) =>
      row.when.ingredients.includes(ingredient.id) || row.when.drugClasses.some((each) => knowledge.drugs.inClass(ingredient, each)),
  );

function triggerOf(row: Monitoring, chart: ExaminedChart, knowledge: Knowledge): Trigger | undefined {
  if (
    row.when.andConditions.length > 0 &&
    !chart.problems.some(({ conditions }) => conditions.some((condition) => row.when.andConditions.includes(condition.id)))
  )
    return undefined;
  const medicine = chart.listed.find((each) => takes(row, each, knowledge));
  if (medicine?.from.kind === 'list') {
    const { fact } = medicine.from;
    return { entry: fact.id, since: firstOrdered(chart, medicine) ?? fact.started ?? fact.recorded ?? fact.date, name: medicine.name };
  }
  const problem = chart.problems
    .filter((each) => isTrigger(row, each))
    .sort((left, right) => (left.fact.onset ?? '').localeCompare(right.fact.onset ?? ''))[0];
  return problem && { entry: problem.fact.id, since: problem.fact.onset ?? problem.fact.recorded, name: problem.fact.code.text };
}

/** A renewed order is not a new start. */
function firstOrdered({ file }: ExaminedChart, medicine: Medicine): string | undefined {
  const ids = new Set(medicine.ingredients.map((ingredient) => ingredient.id));
  return file.medications
    .filter((fact) => fact.ingredients.some((ingredient) => ids.has(ingredient)))
    .flatMap((fact) => fact.started ?? fact.recorded ?? fact.date ?? [])
    .sort()[0];
}

/** Dialysis replaces the checks of earlier kidney disease. */
const notInDialysis = new Set(['ckd-egfr', 'ckd-albuminuria', 'metformin-egfr', 'raas-creatinine', 'nsaid-kidney']);

function overdueRows(chart: ExaminedChart, knowledge: Knowledge): Overdue[] {
  const { file } = chart;
  const dialysis = chart.problems.some(({ conditions }) => conditions.some((condition) => condition.id === 'end-stage-kidney-disease'));
  return knowledge.drugs.monitoring.flatMap((row) => {
    if (dialysis && notInDialysis.has(row.id)) return [];
    const trigger = triggerOf(row, chart, knowledge);
    if (!trigger) return [];
    const allowed = row.everyDays + row.graceDays;
    // Nothing is late that has not been due yet.
    if (trigger.since !== undefined && daysBetween(trigger.since, file.today) <= allowed) return [];
    const checks = row.check.all
      ? [
          ...row.check.observations.map((each) => ({ observations: [each], procedures: [] })),
          ...row.check.procedures.map((each) => ({ observations: [], procedures: [each] })),
        ]
      : [row.check];
    const done = checks.map((check) => lastDone(chart, check, knowledge));
    const late = done.filter((each) => each?.date === undefined || daysBetween(each.date, file.today) > allowed);
    return late.length > 0 ? [{ row, trigger, last: late[0] }] : [];
  });
}

/** Of rows that ask for the same thing, the one that asks most often. */
function withoutRepeats(rows: readonly Overdue[]): Overdue[] {
  const kept = new Map<string, Overdue>();
  for (const each of rows) {
    const key = [...each.row.check.observations, ...each.row.check.procedures].sort().join();
    const other = kept.get(key);
    if (!other || each.row.everyDays < other.row.everyDays) kept.set(key, each);
  }
  return [...kept.values()];
}

/** What the check is called, and what was found when it was last done. */
function wordsFor(
  { row, last }: Overdue,
  chart: ExaminedChart,
  knowledge: Knowledge,
): { readonly name: string; readonly said: string; readonly kinds: readonly string[] } {
  const [observation] = row.check.observations;
  const [procedure] = row.check.procedures;
  const concept = knowledge.observations.find((each) => each.id === observation);
  const name = (concept?.name ?? knowledge.procedures.find((each) => each.id === procedure)?.name ?? row.id).replace(
    /^[A-Z](?=[a-z])/,
    (letter) => letter.toLowerCase(),
  );
  const kinds = [
    ...(row.check.observations.length > 0 ? ['Observation'] : []),
    ...(row.check.procedures.length > 0 ? ['Procedure', 'DiagnosticReport'] : []),
  ];
  if (last?.date === undefined) return { name, said: `no ${name} documented`, kinds };
  const when = `on ${formatDay(last.date)} (${agoWords(last.date, chart.file.today)} ago)`;
  const what = last.kind === 'Observation' ? resultWords(last, knowledge) : last.code.text;
  return { name, said: `last ${what} ${when}`, kinds };
}

function findingFor(group: readonly Overdue[], chart: ExaminedChart, knowledge: Knowledge): Found[] {
  const [first] = group;
  if (!first) return [];
  const parts = group.flatMap((each) => {
    const words = wordsFor(each, chart, knowledge);
    const search = searchEvidence(
      chart.file,
      words.name,
      words.kinds,
      each.last?.date === undefined ? undefined : { start: dayAfter(each.last.date) },
    );
    const why = publication(
      id,
      each.row.id,
      `${each.row.advice} Here it counts as overdue after every ${intervalWords(each.row.everyDays)} and ${each.row.graceDays} days of grace.`,
      each.row.source,
    );
    return search ? [{ ...each, words, search, why }] : [];
  });
  if (parts.length === 0) return [];
  const said = parts.map(({ words, row }) => `${words.said}, due every ${intervalWords(row.everyDays)}`);
  return [
    finding({ id }, chart, {
      severity: parts.every(({ row }) => minor.has(row.id)) ? 'information' : 'warning',
      text: `Overdue with ${first.trigger.name}; ${said.join('; ')}`,
      entries: [first.trigger.entry, ...parts.flatMap(({ last }) => last?.id ?? [])],
      evidence: parts.flatMap(({ search, why }) => [search, why]),
      details: [...new Map(parts.map(({ row, why }) => [row.advice, why])).entries()].map(([text, why]) => ({ text, evidence: [why] })),
    }),
  ];
}

/** Late is worth knowing, and no danger by itself. */
const minor = new Set(['statin-lipids', 'diabetes-foot-exam', 'levothyroxine-tsh', 'doac-blood-count']);

/** Checks that the patient's medicines and conditions ask for and that are late; absence is said only of what could be searched. */
export const monitoringRule: Rule = {
  id,
  title: 'Overdue monitoring',
  source: {
    title: 'Medicines monitoring',
    organization: 'NHS Specialist Pharmacy Service',
    year: 2026,
    url: 'https://www.sps.nhs.uk/monitorings/lithium-monitoring',
    checked: '2026-11-22',
  },
  needs: ['Observation', 'Procedure', 'DiagnosticReport', 'Condition', 'MedicationRequest', 'MedicationStatement'],
  examine(chart, knowledge) {
    const groups = new Map<string, Overdue[]>();
    for (const each of withoutRepeats(overdueRows(chart, knowledge)))
      groups.set(each.trigger.entry, [...(groups.get(each.trigger.entry) ?? []), each]);
    const found = [...groups.values()].flatMap((group) => findingFor(group, chart, knowledge));
    const nothing =
      chart.file.problems.length === 0 &&
      chart.file.medications.length === 0 &&
      isWhole(chart.file, ['Condition', 'MedicationRequest', 'MedicationStatement']);
    return { found, ...(nothing && { couldNotRun: 'No problems and no medicines are recorded, so nothing tells what to monitor.' }) };
  },
};
