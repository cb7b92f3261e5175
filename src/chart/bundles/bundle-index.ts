// Hides: which file holds what; only people, places and relations stay in memory, no clinical content.
import { patientsOf } from '../compartment';
import type { RawResource } from '../source';
import type { ParsedFiles } from './parsed-files';

/** Where everything is. */
export interface BundleIndex {
  /** Patient resources by `Patient/…`. */
  readonly patients: ReadonlyMap<string, RawResource>;
  /** Files in which entries of a patient stand. */
  readonly files: ReadonlyMap<string, ReadonlySet<string>>;
  /** Practitioners, roles, organizations, places and medicines by `Type/id`. */
  readonly supporting: ReadonlyMap<string, RawResource>;
  /** The file of every Binary, by `Binary/…`. */
  readonly binaries: ReadonlyMap<string, string>;
  /** CareTeam, Encounter and Appointment entries, reduced to who and when, by `Patient/…`. */
  readonly relations: ReadonlyMap<string, readonly RawResource[]>;
  readonly broken: readonly string[];
}

const supporting: ReadonlySet<unknown> = new Set([
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'Medication',
  'RelatedPerson',
]);
const relating: ReadonlySet<unknown> = new Set(['CareTeam', 'Encounter', 'Appointment']);

/** Reads every file once, one after the other. */
export async function indexBundles(paths: readonly string[], parsed: ParsedFiles): Promise<BundleIndex> {
  const patients = new Map<string, RawResource>();
  const files = new Map<string, Set<string>>();
  const support = new Map<string, RawResource>();
  const binaries = new Map<string, string>();
  const relations = new Map<string, RawResource[]>();
  const broken: string[] = [];
  for (const path of paths) {
    const file = await parsed.read(path);
    if (file === 'broken') broken.push(path);
    if (file === 'broken' || !file.bundle) continue;
    for (const resource of file.bundle.resources) {
      const id = `${String(resource.resourceType)}/${String(resource.id)}`;
      if (resource.resourceType === 'Patient') patients.set(id, resource);
      else if (supporting.has(resource.resourceType)) support.set(id, resource);
      else if (resource.resourceType === 'Binary') binaries.set(id, path);
      for (const patient of patientsOf(resource)) {
        put(files, patient, path);
        if (relating.has(resource.resourceType)) relations.set(patient, [...(relations.get(patient) ?? []), whoAndWhen(resource)]);
      }
    }
  }
  return { patients, files, supporting: support, binaries, relations, broken };
}

function put(files: Map<string, Set<string>>, patient: string, path: string): void {
  const known = files.get(patient);
  if (known) known.add(path);
  else files.set(patient, new Set([path]));
}

function whoAndWhen({ resourceType, id, status, participant, period, start, end, subject, meta }: RawResource): RawResource {
  return { resourceType, id, status, participant, period, start, end, subject, meta };
}
