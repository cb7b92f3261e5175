// Hides what counts as "takes it today": the list, and what newer notes say that the list does not.
import type { ChartFile, MedicationFact, Mention, NoteFact } from '../domain/chart';
import type { Ingredient } from '../knowledge/drugs';
import type { Knowledge } from '../knowledge/knowledge';
import { daysBetween, formatDay } from '../text/dates';
import { notedMedicines } from './noted-medicines';
import { isWhole } from './searched';

/** One medicine that the patient takes, by the list or by a note. */
export interface Medicine {
  /** Ingredients joined with a slash: "amoxicillin/clavulanate". */
  readonly name: string;
  readonly ingredients: readonly Ingredient[];
  readonly from:
    | { readonly kind: 'list'; readonly fact: MedicationFact }
    /** `only`: the list was read completely and does not have it. */
    | { readonly kind: 'note'; readonly note: NoteFact; readonly mention: Mention; readonly only: boolean };
}

const isProposed = ({ intent }: MedicationFact): boolean => intent === 'proposal' || intent === 'plan' || intent === 'option';

/** Whether an entry says that the medicine is taken today. */
export const isCurrent = (fact: MedicationFact, today: string): boolean =>
  fact.standing === 'current' &&
  !isProposed(fact) &&
  (fact.ended === undefined || fact.ended.slice(0, 10) >= today.slice(0, fact.ended.slice(0, 10).length));

/** The medicines of the list that are taken today. */
export function listedMedicines(file: ChartFile, knowledge: Knowledge): Medicine[] {
  const byId = ingredientsById(knowledge);
  return file.medications
    .filter((fact) => isCurrent(fact, file.today))
    .map((fact) => {
      const ingredients = fact.ingredients.flatMap((id) => byId.get(id) ?? []);
      return { name: ingredients.map(({ name }) => name).join('/'), ingredients, from: { kind: 'list', fact } };
    });
}

/** Medicines that only a note of the last half year says the patient takes. */
export function medicinesOnlyInNotes(file: ChartFile, knowledge: Knowledge, listed: readonly Medicine[]): Medicine[] {
  const byId = ingredientsById(knowledge);
  const only = isWhole(file, ['MedicationRequest', 'MedicationStatement']);
  const known = new Set(listed.flatMap(({ ingredients }) => ingredients.map(({ id }) => id)));
  return notedMedicines(file)
    .filter(({ says, note, mention }) => says === 'takes' && !known.has(mention.concept) && daysBetween(note.date ?? '', file.today) <= 183)
    .filter(({ note, mention }) => !isSettledByList(file, mention.concept, note.date ?? ''))
    .flatMap(({ note, mention }) => {
      const ingredient = byId.get(mention.concept);
      return ingredient ? [{ name: ingredient.name, ingredients: [ingredient], from: { kind: 'note' as const, note, mention, only } }] : [];
    });
}

/** Whether the list itself says what became of it later: stopped after the note, on hold, or about to start. */
function isSettledByList({ medications }: ChartFile, ingredient: string, noted: string): boolean {
  return medications.some(
    (fact) =>
      fact.ingredients.includes(ingredient) &&
      (fact.standing === 'planned' ||
        (fact.ended ?? '').slice(0, 10) > noted.slice(0, 10) ||
        (fact.standing === 'past' && (fact.recorded ?? '').slice(0, 10) > noted.slice(0, 10))),
  );
}

const tables = new WeakMap<Knowledge, ReadonlyMap<string, Ingredient>>();
/** Ingredients by id, made once for a knowledge base. */
export function ingredientsById(knowledge: Knowledge): ReadonlyMap<string, Ingredient> {
  const known = tables.get(knowledge);
  if (known) return known;
  const made = new Map(knowledge.drugs.ingredients.map((ingredient) => [ingredient.id, ingredient]));
  tables.set(knowledge, made);
  return made;
}

/** How a medicine is known, for the end of a sentence: nothing for the list, "(only in the note of 28 Oct 2026)" for a note. */
export function whence({ from }: Medicine): string {
  if (from.kind === 'list') return '';
  const only = from.only ? 'only ' : '';
  return from.note.date === undefined ? ` (${only}by a note)` : ` (${only}in the note of ${formatDay(from.note.date)})`;
}
