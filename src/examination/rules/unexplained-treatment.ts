import type { Knowledge } from '../../knowledge/knowledge';
import type { ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { isLocal } from '../local-forms';
import { whyMedicinesUnknown } from '../medicine-gaps';
import type { Medicine } from '../medicines';
import { publication } from '../publication';
import type { Found, Rule } from '../rule';
import { searchEvidence } from '../searched';
import { sources } from '../sources';
import { capital } from '../wording';

const id = 'treatment-without-problem';

/** The conditions that explain a medicine; undefined when it does not imply a problem. */
function explainedBy({ ingredients }: Medicine, knowledge: Knowledge): readonly string[] | undefined {
  const classes = ingredients
    .flatMap((ingredient) => knowledge.drugs.classesOf(ingredient))
    .flatMap((each) => knowledge.drugs.classes.find((drugClass) => drugClass.id === each) ?? []);
  if (!classes.some(({ treatmentImpliesProblem }) => treatmentImpliesProblem === true)) return undefined;
  return [...new Set(classes.flatMap(({ treats }) => treats))];
}

/** Taken in pregnancy or for nutrition, without a problem. */
const supplement = /\b(?:prenatal|multivitamin|multi-vitamin)\b/i;

/** Whether the problem list, past problems included, or a note explains the medicine, or the order says what it is for. */
function isExplained({ file, problems }: ExaminedChart, medicine: Medicine, treats: readonly string[], knowledge: Knowledge): boolean {
  if (medicine.from.kind === 'list' && (medicine.from.fact.reason !== undefined || supplement.test(medicine.from.fact.code.text)))
    return true;
  const lineage = (concept: string | undefined): readonly string[] => {
    const condition = knowledge.conditions.find((each) => each.id === concept);
    return condition ? knowledge.lineageOf(condition).map((each) => each.id) : [];
  };
  return (
    problems.some(({ conditions }) => conditions.some((condition) => treats.includes(condition.id))) ||
    // "Anemia" on the list is iron deficiency anemia less exactly said.
    problems.some(({ conditions: [own] }) => own !== undefined && treats.some((each) => lineage(each).includes(own.id))) ||
    file.problems.some(({ concept }) => lineage(concept).some((each) => treats.includes(each))) ||
    file.notes.some(({ mentions }) =>
      mentions.some(
        (mention) =>
          mention.kind === 'condition' &&
          (mention.assertion === 'affirmed' || mention.assertion === 'historical') &&
          lineage(mention.concept).some((each) => treats.includes(each)),
      ),
    )
  );
}

function judge(chart: ExaminedChart, medicine: Medicine, knowledge: Knowledge): Found[] {
  const treats = explainedBy(medicine, knowledge);
  if (!treats || treats.length === 0 || medicine.from.kind !== 'list' || isExplained(chart, medicine, treats, knowledge)) return [];
  const names = treats.flatMap((each) => knowledge.conditions.find((condition) => condition.id === each)?.name.toLowerCase() ?? []);
  const search = searchEvidence(chart.file, names[0] ?? '', ['Condition']);
  if (!search) return [];
  const why = publication(
    id,
    medicine.ingredients.map((ingredient) => ingredient.id).join('+'),
    `${capital(medicine.name)} is usually given for ${names.join(', ')}. A medicine without its problem suggests that the problem list is incomplete: consider adding the problem, or asking why it is taken.`,
    sources.problemInference,
  );
  return [
    finding({ id }, chart, {
      severity: 'warning',
      text: `${capital(medicine.name)} is active; no ${names[0] ?? 'problem'} is documented on the problem list, nor anything else it is usually given for`,
      entries: [medicine.from.fact.id],
      evidence: [search, why],
      details: [{ text: why.text, evidence: [why] }],
    }),
  ];
}

/** A medicine that implies a problem which is neither on the problem list nor in a note. */
export const unexplainedTreatmentRule: Rule = {
  id,
  title: 'Treatments without a problem',
  source: sources.problemInference,
  needs: ['Condition', 'MedicationRequest', 'MedicationStatement', 'DocumentReference'],
  examine(chart, knowledge) {
    const seen = new Set<string>();
    const medicines = chart.listed.filter((medicine) => !isLocal(medicine) && !seen.has(medicine.name) && seen.add(medicine.name));
    const gap = whyMedicinesUnknown(chart);
    return { found: medicines.flatMap((medicine) => judge(chart, medicine, knowledge)), ...(gap !== undefined && { couldNotRun: gap }) };
  },
};
