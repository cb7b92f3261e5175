import type { PatientQuery } from '../domain/access';
import type { PatientIdentity } from '../domain/chart';

const notPartOfTheName: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'jr', 'sr', 'ii', 'iii', 'iv']);

/** Without case, accents, titles and suffixes. */
function words(name: string): readonly string[] {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’`]/g, '').toLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !notPartOfTheName.has(word));
}

/** First and last word of the recorded name, in full and in any order; middle names may be left out, nothing else may be added. */
function isFullName(asked: string, recorded: string): boolean {
  const [given, whole] = [words(asked), words(recorded)];
  const [first, last] = [whole[0], whole.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    given.includes(first) &&
    given.includes(last) &&
    given.every((word) => whole.includes(word))
  );
}

/**
 * How many exact identifiers of this patient a query gives: full name, record number, birth date to the day. That
 * the record number matches is the directory's word: a patient may have more than the one in the identity.
 */
export function countExactIdentifiers(query: PatientQuery, patient: PatientIdentity): number {
  const names = [patient.name, patient.preferredName ?? ''];
  return [
    query.name !== undefined && names.some((name) => isFullName(query.name ?? '', name)),
    query.mrn !== undefined && query.mrn.trim() !== '',
    query.birthDate !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(query.birthDate) && query.birthDate === patient.birthDate,
  ].filter(Boolean).length;
}
