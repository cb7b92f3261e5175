import type { PatientIdentity } from '../../domain/chart';
import { namesInOrder, nameText } from '../names';
import { codesOf } from './coded';
import { readDate } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';

/** Who a Patient resource is about: what the banner shows. */
export function readPatient(entry: Fields): PatientIdentity {
  const names = namesInOrder(entry);
  const name = names.map(plainName).find((text) => text !== undefined) ?? 'Name not recorded';
  return defined({
    reference: `Patient/${entry.text('id') ?? ''}`,
    name,
    preferredName: preferredName(names, name),
    mrn: recordNumbers(entry)[0],
    birthDate: readDate(entry, 'birthDate'),
    sex: entry.text('gender'),
    deceased: entry.has('deceasedDateTime')
      ? (readDate(entry, 'deceasedDateTime') ?? (true as const))
      : entry.boolean('deceasedBoolean') === true
        ? (true as const)
        : undefined,
  });
}

const plainName = (name: Fields): string | undefined => nameText(name, 'without-prefix');

/** The name used (`usual` or `nickname`), when it says something else than the legal one. */
function preferredName(names: readonly Fields[], legal: string): string | undefined {
  const used = names.filter((name) => ['usual', 'nickname'].includes(name.text('use') ?? '')).map(plainName);
  return used.find((text) => text !== undefined && text !== legal);
}

// http://terminology.hl7.org/CodeSystem/v2-0203: types that are somebody else's number for this person.
const otherNumbers: ReadonlySet<string> = new Set(['SS', 'DL', 'PPN', 'MB', 'MC', 'MA', 'NI', 'TAX', 'SB', 'AN', 'VN']);

/** Medical record numbers: identifiers of type MR, else those that are of no other known type. */
export function recordNumbers(entry: Fields): readonly string[] {
  const identifiers = entry.list('identifier').map((identifier) => ({
    value: identifier.text('value'),
    types: codesOf(identifier, 'type'),
    words: identifier.object('type')?.text('text') ?? '',
    system: identifier.text('system') ?? '',
  }));
  const typed = identifiers.filter(({ types, words }) => types.includes('MR') || /\b(mrn|medical record)\b/i.test(words));
  const untyped = identifiers.filter(({ types, system }) => !types.some((type) => otherNumbers.has(type)) && !/us-ssn/.test(system));
  return (typed.length > 0 ? typed : untyped).flatMap(({ value }) => value ?? []);
}
