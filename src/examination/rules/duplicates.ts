import { whence } from '../medicines';
import { finding } from '../finding';
import { isLocal } from '../local-forms';
import { citeMedicines } from '../medicine-citations';
import { whyMedicinesUnknown } from '../medicine-gaps';
import { pairsOf } from '../pairs';
import { publication } from '../publication';
import type { Rule } from '../rule';
import { sharedClass } from '../shared-class';
import { sources } from '../sources';
import { capital } from '../wording';

const id = 'therapeutic-duplicate';

/** Two of these at once are dangerous, not only superfluous. */
const grave = new Set(['anticoagulant', 'vitamin-k-antagonist', 'doac', 'heparin-group', 'maoi']);

/** Two separate medicines of one class, both taken. */
export const duplicatesRule: Rule = {
  id,
  title: 'Therapeutic duplicates',
  source: sources.therapeuticDuplication,
  needs: ['MedicationRequest', 'MedicationStatement', 'DocumentReference'],
  examine(chart, knowledge) {
    const found = pairsOf([...chart.listed, ...chart.noted].filter((medicine) => !isLocal(medicine))).flatMap(([one, other]) => {
      const common = sharedClass(knowledge, one, other);
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
