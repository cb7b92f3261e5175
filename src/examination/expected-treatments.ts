// Hides where the expectation of a treatment comes from: the knowledge base, and two that depend on more than the condition itself.
import type { Knowledge } from '../knowledge/knowledge';
import type { KnowledgeSource } from '../knowledge/source';
import type { CurrentProblem, ExaminedChart } from './examined-chart';
import { sources } from './sources';

export interface Expectation {
  readonly problem: CurrentProblem;
  /** Other entries that the expectation rests on. */
  readonly because: readonly CurrentProblem[];
  readonly anyOfClasses: readonly string[];
  /** What is missing, in words: "statin". */
  readonly missing: string;
  /** Our sentence on what the source says. */
  readonly says: string;
  readonly source: KnowledgeSource;
  /** Why the rule asks for it in this patient, for the end of the sentence. */
  readonly reason?: string;
  /** The best treatment depends on more than the chart shows. */
  readonly debatable?: boolean;
}

const has = ({ conditions }: CurrentProblem, ...ids: readonly string[]): boolean => conditions.some(({ id }) => ids.includes(id));

/** Points of CHA2DS2-VASc that the problem list, age and sex show: congestive heart failure, hypertension, age, diabetes, stroke, vascular disease, sex. */
function strokeRisk({ problems, file, ageYears = 0 }: ExaminedChart): {
  readonly points: number;
  readonly problems: readonly CurrentProblem[];
} {
  const rows: readonly (readonly [number, readonly string[]])[] = [
    [1, ['heart-failure']],
    [1, ['hypertension']],
    [1, ['diabetes']],
    [2, ['stroke', 'tia']],
    [1, ['coronary-artery-disease', 'peripheral-artery-disease']],
  ];
  const found = rows.flatMap(([points, ids]) => {
    const problem = problems.find((each) => has(each, ...ids));
    return problem ? [{ points, problem }] : [];
  });
  const age = ageYears >= 75 ? 2 : ageYears >= 65 ? 1 : 0;
  return {
    points: found.reduce((sum, { points }) => sum + points, 0) + age + (file.patient.sex === 'female' ? 1 : 0),
    problems: found.map(({ problem }) => problem),
  };
}

function ofFibrillation(chart: ExaminedChart): Expectation[] {
  const problem = chart.problems.find((each) => has(each, 'atrial-fibrillation'));
  if (!problem || chart.ageYears === undefined || chart.ageYears < 18) return [];
  const risk = strokeRisk(chart);
  if (risk.points < (chart.file.patient.sex === 'female' ? 3 : 2)) return [];
  return [
    {
      problem,
      because: risk.problems.filter(({ fact }) => fact.id !== problem.fact.id),
      anyOfClasses: ['anticoagulant'],
      missing: 'anticoagulant',
      says: 'Oral anticoagulation is recommended in atrial fibrillation at a yearly thromboembolic risk of at least 2 %, that is CHA2DS2-VASc of at least 2 in men and at least 3 in women. Reasons against it, such as bleeding, belong on record.',
      source: sources.atrialFibrillation,
      reason: `the score CHA2DS2-VASc from age, sex and the problem list reaches the limit of at least ${chart.file.patient.sex === 'female' ? '3 in women' : '2 in men'}`,
    },
  ];
}

function ofOsteoporosis({ file, problems, ageYears = 0 }: ExaminedChart): Expectation[] {
  const problem = problems.find((each) => has(each, 'osteoporosis'));
  const fractured = file.problems.find(
    ({ code, standing }) =>
      (standing === 'current' || standing === 'past') &&
      /fracture/i.test(code.text) &&
      /fragility|osteoporo|hip|femur|vertebra|wrist|humerus/i.test(code.text),
  );
  if (!problem || !fractured || ageYears < 50) return [];
  return [
    {
      problem,
      because: [{ fact: fractured, conditions: [] }],
      anyOfClasses: ['bisphosphonate', 'denosumab', 'bone-anabolic', 'serm'],
      missing: 'osteoporosis treatment',
      says: 'Drug treatment is recommended for postmenopausal women at high risk of fracture, above all after a recent fracture; bisphosphonates first, others where these are not suitable.',
      source: sources.osteoporosis,
      reason: `${fractured.code.text}${fractured.standing === 'past' ? ' (resolved)' : ''} is on record`,
    },
  ];
}

/** Every treatment that a guideline expects for one of the current problems. */
export function expectations(chart: ExaminedChart, knowledge: Knowledge): Expectation[] {
  const known = chart.problems.flatMap((problem) => {
    const condition = problem.conditions.find(({ expectsTreatment }) => expectsTreatment !== undefined);
    const expected = condition?.expectsTreatment;
    if (!condition || !expected) return [];
    // The recommendation for asthma excepts children under six.
    if (condition.id === 'asthma' && (chart.ageYears ?? 0) < 6) return [];
    const names = expected.anyOfClasses.map((id) => knowledge.drugs.classes.find((each) => each.id === id)?.name ?? id);
    return [
      {
        problem,
        because: [],
        anyOfClasses: expected.anyOfClasses,
        missing: names.join(' or '),
        says: `${condition.name}: a guideline expects ${names.join(' or ')}${expected.unless === undefined ? '' : `, unless ${expected.unless}`}.`,
        source: expected.source,
        debatable: condition.id === 'asthma',
      },
    ];
  });
  return [...known, ...ofFibrillation(chart), ...ofOsteoporosis(chart)];
}
