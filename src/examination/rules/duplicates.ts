import type { Knowledge } from '../../knowledge/knowledge';
import type { DrugClass } from '../../knowledge/drug-classes';
import { finding } from '../finding';
import { isLocal } from '../local-forms';
import { citeMedicines } from '../medicine-citations';
import { whyMedicinesUnknown } from '../medicine-gaps';
import type { Medicine } from '../medicines';
import { pairsOf } from '../pairs';
import { publication } from '../publication';
import type { Rule } from '../rule';
import { sources } from '../sources';
import { capital, whence } from '../wording';

const id = 'therapeutic-duplicate';

/** Two of these at once are dangerous, not only superfluous. */
const grave = new Set(['anticoagulant', 'vitamin-k-antagonist', 'doac', 'heparin-group', 'maoi']);

/** The narrowest class of both in which two are a concern; an ingredient that both hold stands for itself. */
function shared(knowledge: Knowledge, one: Medicine, other: Medicine): DrugClass | 'same-ingredient' | undefined {
  const ids = (medicine: Medicine): string => medicine.ingredients.map(({ id: each }) => each).sort().join();
  for (const left of one.ingredients) {
    for (const right of other.ingredients) {
      // The same medicine twice is a renewal or a second strength; the same drug alone and within a combination is not.
      if (left.id === right.id) {
        if (ids(one) !== ids(other)) return 'same-ingredient';
        continue;
      }
      const also = new Set(knowledge.drugs.classesOf(right));
      const found = knowledge.drugs
        .classesOf(left)
        .flatMap((each) => (also.has(each) ? (knowledge.drugs.classes.find((drugClass) => drugClass.id === each && drugClass.duplicateIsConcern) ?? []) : []))[0];
      if (found) return found;
    }
  }
  return undefined;
}

/** Two separate medicines of one class, both taken. */
export const duplicatesRule: Rule = {
  id,
  title: 'Therapeutic duplicates',
  source: sources.therapeuticDuplication,
  needs: ['MedicationRequest', 'MedicationStatement', 'DocumentReference'],
  examine(chart, knowledge) {
    const found = pairsOf([...chart.listed, ...chart.noted].filter((medicine) => !isLocal(medicine))).flatMap(([one, other]) => {
      const common = shared(knowledge, one, other);
      if (common === undefined) return [];
      const what = common === 'same-ingredient' ? 'the same ingredient' : common.name;
      const why = publication(
        id,
        common === 'same-ingredient' ? 'same-ingredient' : common.id,
        `Two medicines of one class with the same use, here ${what}, are a therapeutic duplicate: the risk of adverse effects from too much rises. Consider which one is meant to continue.`,
        sources.therapeuticDuplication,
      );
      const cited = citeMedicines(chart, [one, other]);
      return [
        finding({ id }, chart, {
          severity: common !== 'same-ingredient' && grave.has(common.id) ? 'critical' : 'warning',
          text: `${capital(one.name)}${whence(one)} and ${other.name}${whence(other)} are active together: ${common === 'same-ingredient' ? 'both hold the same ingredient' : `two of the class ${what}`}`,
          ...cited,
          evidence: [why],
          details: [{ text: why.text, evidence: [why] }],
        }),
      ];
    });
    const gap = whyMedicinesUnknown(chart);
    return { found, ...(gap !== undefined && { couldNotRun: gap }) };
  },
};
