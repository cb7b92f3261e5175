import { whence } from '../medicines';
import { interactionsBetween } from '../../knowledge/interactions';
import { finding } from '../finding';
import { isLocal } from '../local-forms';
import { citeMedicines } from '../medicine-citations';
import { whyMedicinesUnknown } from '../medicine-gaps';
import { pairsOf } from '../pairs';
import { publication } from '../publication';
import type { Rule } from '../rule';
import { sources } from '../sources';
import { capital } from '../wording';

const id = 'high-priority-interaction';

/** Pairs of medicines that an expert panel agreed should always alert (Phansalkar et al. 2012). */
export const interactionsRule: Rule = {
  id,
  title: 'High-priority interactions (ONC list)',
  source: sources.highPriorityInteractions,
  needs: ['MedicationRequest', 'MedicationStatement', 'DocumentReference'],
  examine(chart, knowledge) {
    const found = pairsOf([...chart.listed, ...chart.noted].filter((medicine) => !isLocal(medicine))).flatMap(([one, other]) => {
      const [interaction] = one.ingredients.flatMap((left) =>
        other.ingredients.flatMap((right) => interactionsBetween(knowledge.drugs, left, right)),
      );
      if (!interaction) return [];
      const why = publication(
        id,
        interaction.id,
        `${capital(interaction.name)}: high-priority interaction. ${interaction.consequence} ${interaction.management}`,
        interaction.source,
      );
      const cited = citeMedicines(chart, [one, other]);
      return [
        finding({ id }, chart, {
          severity: 'critical',
          text: `${capital(one.name)}${whence(one)} and ${other.name}${whence(other)} are active together: high-priority interaction, ${interaction.name}`,
          ...cited,
          evidence: [why],
          details: [{ text: `${interaction.consequence} ${interaction.management}`, evidence: [why] }],
        }),
      ];
    });
    const gap = whyMedicinesUnknown(chart);
    return { found, ...(gap !== undefined && { couldNotRun: gap }) };
  },
};
