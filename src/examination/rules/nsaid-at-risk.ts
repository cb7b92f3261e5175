import { whence } from '../medicines';
import type { ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { isLocal } from '../local-forms';
import { citeMedicines } from '../medicine-citations';
import { whyMedicinesUnknown } from '../medicine-gaps';
import type { Medicine } from '../medicines';
import { publication } from '../publication';
import type { Found, Rule } from '../rule';
import { sources } from '../sources';
import { capital, listed as inWords } from '../wording';

const id = 'nsaid-at-risk';

/** Conditions in which a source asks to avoid NSAIDs. */
const conditionsAtRisk = [
  {
    condition: 'cirrhosis',
    danger: 'best avoided, kidney injury and bleeding',
    why: publication(
      id,
      'cirrhosis',
      'In cirrhosis NSAIDs are best avoided because of the risk of kidney injury, hepatorenal syndrome and gastrointestinal bleeding. Consider acetaminophen in a reduced dose instead.',
      sources.nsaidCirrhosis,
    ),
  },
  {
    condition: 'heart-failure',
    danger: 'to be avoided, fluid retention and worsening heart failure',
    why: publication(
      id,
      'heart-failure',
      'In heart failure NSAIDs are to be avoided if possible: they retain sodium and water and worsen kidney function and heart failure. Consider another pain reliever, for example acetaminophen.',
      sources.nsaidHeartFailure,
    ),
  },
];

function judge(chart: ExaminedChart, nsaids: readonly Medicine[], { condition, danger, why }: (typeof conditionsAtRisk)[number]): Found[] {
  const problem = chart.problems.find(({ conditions }) => conditions.some((each) => each.id === condition));
  if (!problem) return [];
  const cited = citeMedicines(chart, nsaids);
  const names = inWords([...new Map(nsaids.map((each) => [each.name, `${each.name}${whence(each)}`])).values()]);
  return [
    finding({ id }, chart, {
      severity: 'warning',
      text: `${capital(names)} with ${problem.fact.code.text}: ${danger}`,
      entries: [...cited.entries, problem.fact.id],
      sentences: cited.sentences,
      evidence: [why],
      details: [{ text: why.text, evidence: [why] }],
    }),
  ];
}

/** NSAIDs, also those that only a note tells of, in patients whom they are likeliest to harm. */
export const nsaidAtRiskRule: Rule = {
  id,
  title: 'NSAIDs in cirrhosis and heart failure',
  source: sources.nsaidHeartFailure,
  needs: ['MedicationRequest', 'MedicationStatement', 'DocumentReference', 'Condition'],
  examine(chart, knowledge) {
    const nsaids = [...chart.listed, ...chart.noted].filter(
      (medicine) => !isLocal(medicine) && medicine.ingredients.some((ingredient) => knowledge.drugs.inClass(ingredient, 'nsaid')),
    );
    const gap = whyMedicinesUnknown(chart);
    return {
      found: nsaids.length === 0 ? [] : conditionsAtRisk.flatMap((each) => judge(chart, nsaids, each)),
      ...(gap !== undefined && { couldNotRun: gap }),
    };
  },
};
