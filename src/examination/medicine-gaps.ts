import type { ExaminedChart } from './examined-chart';
import { isWhole } from './searched';

/**
 * Why nothing can be said about the medicines: none is on record, or some are not known to us. Undefined when all are known, and when they could
 * not be read completely: that is for the rule's needs to say.
 */
export function whyMedicinesUnknown({ file, listed, noted }: ExaminedChart): string | undefined {
  if (file.medications.length === 0 && noted.length === 0)
    return isWhole(file, ['MedicationRequest', 'MedicationStatement'])
      ? 'No medicines are recorded, which is not the same as none taken.'
      : undefined;
  const unknown = listed.filter(({ ingredients }) => ingredients.length === 0).length;
  if (unknown === 0) return undefined;
  return `${unknown} of ${listed.length} current ${listed.length === 1 ? 'medicine is' : 'medicines are'} not known to the drug table.`;
}
