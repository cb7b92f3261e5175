import type { MedicationFact } from '../../domain/chart';
import type { Knowledge } from '../../knowledge/knowledge';
import { formatDay } from '../../text/dates';
import { expectations, type Expectation } from '../expected-treatments';
import type { ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { ingredientsById } from '../medicines';
import { whyMedicinesUnknown } from '../medicine-gaps';
import { publication } from '../publication';
import type { Found, Rule } from '../rule';
import { isWhole, searchEvidence } from '../searched';
import { sources } from '../sources';

const id = 'problem-without-treatment';

const inClasses = (knowledge: Knowledge, ids: readonly string[], classes: readonly string[]): boolean =>
  ids.some((each) => {
    const ingredient = ingredientsById(knowledge).get(each);
    return ingredient !== undefined && classes.some((drugClass) => knowledge.drugs.inClass(ingredient, drugClass));
  });

/** Everything of the expected kind that was once given: the newest, told with why it was stopped. */
function formerly({ file }: ExaminedChart, knowledge: Knowledge, classes: readonly string[]): MedicationFact | undefined {
  return file.medications.find((fact) => fact.standing === 'past' && inClasses(knowledge, fact.ingredients, classes));
}

/** Somebody has already decided: it is planned or on hold, or an allergy to it is recorded. */
function isSettled({ file }: ExaminedChart, knowledge: Knowledge, classes: readonly string[]): boolean {
  return (
    file.medications.some((fact) => fact.standing === 'planned' && inClasses(knowledge, fact.ingredients, classes)) ||
    classes.every((drugClass) =>
      file.allergies.some(
        (allergy) => !allergy.negated && allergy.standing === 'current' && inClasses(knowledge, allergy.ingredients, [drugClass]),
      ),
    )
  );
}

/** After intolerance of a statin any other lipid-lowering drug counts as the treatment. */
const alternatives: Readonly<Record<string, readonly string[]>> = { statin: ['statin', 'lipid-lowering'] };

function judge(chart: ExaminedChart, knowledge: Knowledge, expected: Expectation): Found[] {
  const classes = expected.anyOfClasses.flatMap((each) => alternatives[each] ?? [each]);
  const taken = [...chart.listed, ...chart.noted].flatMap(({ ingredients }) => ingredients.map((ingredient) => ingredient.id));
  if (inClasses(knowledge, taken, classes) || isSettled(chart, knowledge, expected.anyOfClasses)) return [];
  const search = searchEvidence(chart.file, `current ${expected.missing}`, ['MedicationRequest', 'MedicationStatement']);
  if (!search) return [];
  // A note that could not be read may tell of it.
  const where = isWhole(chart.file, ['DocumentReference']) ? '' : ' on the medication list';
  const before = formerly(chart, knowledge, classes);
  const name = before?.ingredients.map((each) => ingredientsById(knowledge).get(each)?.name ?? each).join('/');
  const stopped =
    before === undefined
      ? ''
      : `; ${name ?? before.code.text} was stopped${before.ended === undefined ? '' : ` on ${formatDay(before.ended)}`}${before.statusReason === undefined ? '' : ` (${before.statusReason})`}`;
  const why = publication(id, expected.problem.conditions[0]?.id ?? 'condition', expected.says, expected.source);
  return [
    finding({ id }, chart, {
      severity: expected.debatable === true ? 'information' : 'warning',
      text: `${expected.problem.fact.code.text}; no current ${expected.missing} documented${where}${stopped}${expected.reason === undefined ? '' : `; ${expected.reason}`}`,
      entries: [
        expected.problem.fact.id,
        ...expected.because.map(({ fact }) => fact.id),
        ...(before ? [before.id] : []),
        ...(expected.reason?.includes('age') ? [chart.file.patient.reference] : []),
      ],
      evidence: [search, why],
      details: [{ text: expected.says, evidence: [why] }],
    }),
  ];
}

/** A problem on the list for which a guideline expects a treatment that is not among the current medicines. */
export const untreatedProblemRule: Rule = {
  id,
  title: 'Problems without treatment',
  source: sources.problemInference,
  needs: ['Condition', 'MedicationRequest', 'MedicationStatement'],
  examine(chart, knowledge) {
    if (chart.file.problems.length === 0)
      return {
        found: [],
        ...(isWhole(chart.file, ['Condition']) && { couldNotRun: 'No problems are recorded, which is not the same as none.' }),
      };
    const unknown = chart.listed.length > 0 ? whyMedicinesUnknown(chart) : undefined;
    // A medicine that is not known could be the one that is missed.
    if (unknown !== undefined) return { found: [], couldNotRun: unknown };
    const seen = new Set<string>();
    const found = expectations(chart, knowledge)
      .filter(({ missing }) => !seen.has(missing) && seen.add(missing))
      .flatMap((expected) => judge(chart, knowledge, expected));
    return { found };
  },
};
