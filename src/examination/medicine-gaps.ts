import type { ExaminedChart } from './examined-chart';

/** Why nothing can be said about the medicines: none is on record, or some are not known to us. Undefined when all are known. */
export function whyMedicinesUnknown({ file, listed, noted }: ExaminedChart): string | undefined {
  if (file.medications.length === 0 && noted.length === 0) return 'No medicines are recorded, which is not the same as none taken.';
  const unknown = listed.filter(({ ingredients }) => ingredients.length === 0).length;
  if (unknown === 0) return undefined;
  return `${unknown} of ${listed.length} current ${listed.length === 1 ? 'medicine is' : 'medicines are'} not known to the drug table.`;
}
