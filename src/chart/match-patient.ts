import type { PatientQuery } from '../domain/access';
import type { Fields } from './facts/fields';
import { recordNumbers } from './facts/patient';
import { nameWords, titles } from './names';

/** Whether a Patient resource fits a query: every given field must match. */
export function matchesPatient(entry: Fields, query: PatientQuery): boolean {
  const { reference, name, mrn, birthDate } = query;
  if (reference && `Patient/${entry.text('id') ?? ''}` !== reference) return false;
  if (mrn && !recordNumbers(entry).some((number) => number.toLowerCase() === mrn.trim().toLowerCase())) return false;
  if (birthDate && entry.text('birthDate') !== birthDate) return false;
  return !name || matchesName(entry, nameWords(name));
}

/**
 * Every asked word is a family name's word or begins a given name's, without case or accents, whatever the order. One name of the person
 * (official, usual, maiden …) need not hold all of them: "Ana Silva" finds Ana Souza, born Silva. A single letter is an initial, not a name to find people by.
 */
function matchesName(entry: Fields, asked: readonly string[]): boolean {
  const family = new Set<string>();
  const given = new Set<string>();
  for (const name of entry.list('name')) {
    for (const word of nameWords(name.text('family') ?? '')) family.add(word);
    for (const word of name.texts('given').flatMap(nameWords)) given.add(word);
    if (!name.has('family') && !name.has('given')) for (const word of nameWords(name.text('text') ?? '')) given.add(word);
  }
  const words = asked.filter((word) => !titles.has(word));
  if (!words.some((word) => word.length > 1)) return false;
  return words.every((word) => family.has(word) || given.has(word) || [...given].some((whole) => whole.startsWith(word)));
}
