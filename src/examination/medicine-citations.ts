import type { Citation } from '../domain/claim';
import { citeNote } from './cite';
import type { ExaminedChart } from './examined-chart';
import type { Medicine } from './medicines';

/** What shows that these medicines are taken: entries of the list, and sentences of notes. */
export function citeMedicines(
  { file }: ExaminedChart,
  medicines: readonly Medicine[],
): { readonly entries: string[]; readonly sentences: Citation[] } {
  return {
    entries: medicines.flatMap(({ from }) => (from.kind === 'list' ? [from.fact.id] : [])),
    sentences: medicines.flatMap(({ from }) => (from.kind === 'note' ? citeNote(file, from.note, from.mention.sentence) : [])),
  };
}
