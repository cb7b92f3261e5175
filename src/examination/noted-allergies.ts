import type { ChartFile, Mention, NoteFact } from '../domain/chart';
import type { Citation } from '../domain/claim';
import type { AllergyGroup } from '../knowledge/allergies';
import type { Knowledge } from '../knowledge/knowledge';
import { compareRecorded, formatDay } from '../text/dates';
import { citeNote } from './cite';

/** An allergy that a note names and the record does not. */
export interface NotedAllergy {
  readonly group: AllergyGroup;
  readonly uncertain: boolean;
  readonly citation: Citation[];
  readonly date: string;
}

/** Allergies to drugs that only notes name, by the newest note that names them; whatever the record says of the group, refuted or resolved included, settles it. */
export function notedAllergies(file: ChartFile, knowledge: Knowledge): NotedAllergy[] {
  const settled = new Set([...file.allergies, ...file.setAside].flatMap((fact) => (fact.kind === 'AllergyIntolerance' ? fact.groups : [])));
  const newest = new Map<string, { readonly note: NoteFact; readonly mention: Mention }>();
  for (const note of [...file.notes].sort((left, right) => compareRecorded(right.date, left.date)))
    for (const mention of note.mentions)
      if (mention.kind === 'allergy' && !settled.has(mention.concept) && !newest.has(mention.concept))
        newest.set(mention.concept, { note, mention });
  return [...newest].flatMap(([concept, { note, mention }]) => {
    const group = knowledge.drugs.allergyGroups.find((each) => each.id === concept);
    const counts = mention.assertion === 'affirmed' || mention.assertion === 'historical' || mention.assertion === 'uncertain';
    if (!group?.conflicts || !counts || note.date === undefined) return [];
    return [
      { group, uncertain: mention.assertion === 'uncertain', citation: citeNote(file, note, mention.sentence), date: formatDay(note.date) },
    ];
  });
}
