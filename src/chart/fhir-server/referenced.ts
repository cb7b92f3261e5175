import { Fields } from '../facts/fields';
import { relativeReference } from '../references';
import type { RawResource } from '../source';

/** Members of the read kinds that refer to people, places and medicines: what an entry needs to be told in words. */
const members = [
  'medicationReference',
  'requester',
  'recorder',
  'asserter',
  'informationSource',
  'author',
  'performer',
  'resultsInterpreter',
  'serviceProvider',
  'expressedBy',
  'payor',
  'contributor',
  'practitioner',
  'organization',
] as const;
/** Members that hold the reference one level down. */
const nested: readonly (readonly [list: string, member: string])[] = [
  ['performer', 'actor'],
  ['participant', 'individual'],
  ['participant', 'actor'],
  ['participant', 'member'],
  ['location', 'location'],
  ['ingredient', 'itemReference'],
];
const lookedUp: ReadonlySet<string> = new Set([
  'Medication',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'RelatedPerson',
]);

/** Fetched even where the entry names them: what a medicine is, and whose relative somebody is. */
const always: ReadonlySet<string> = new Set(['Medication', 'RelatedPerson']);

/** `Type/id` of what must be fetched to name things: medicines and relatives always, the others only where the entry does not name them itself. */
export function referencedBy(resources: readonly RawResource[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const resource of resources) {
    const entry = new Fields(resource);
    for (const reference of referencesOf(entry)) {
      const id = relativeReference(reference.text('reference') ?? '');
      const kind = id?.split('/')[0] ?? '';
      if (id !== undefined && lookedUp.has(kind) && (always.has(kind) || !reference.has('display'))) ids.add(id);
    }
  }
  return ids;
}

function referencesOf(entry: Fields): readonly Fields[] {
  const direct = members.flatMap((key) => objectsOf(entry, key));
  const below = nested.flatMap(([list, member]) =>
    Array.isArray(entry.raw[list]) ? entry.list(list).flatMap((item) => objectsOf(item, member)) : [],
  );
  return [...direct, ...below];
}

/** The objects of a member, be it one or a list. */
function objectsOf(entry: Fields, key: string): readonly Fields[] {
  if (Array.isArray(entry.raw[key])) return entry.list(key);
  const only = entry.object(key);
  return only ? [only] : [];
}
