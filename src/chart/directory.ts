import type { Clinician, PatientQuery } from '../domain/access';
import type { PatientIdentity } from '../domain/chart';
import type { CareRelation, Directory } from '../domain/ports';
import { Fields } from './facts/fields';
import { readPatient } from './facts/patient';
import { matchesPatient } from './match-patient';
import { humanName, nameWords, titles } from './names';
import { readRelations } from './relations';
import { relativeReference } from './references';
import { readCodedTexts } from './facts/coded';
import type { PeopleSource, RawResource } from './source';

export interface DirectoryOptions {
  readonly source: PeopleSource;
  /** The identifier system under which a Practitioner carries the Entra object id. */
  readonly entraIdentifierSystem: string;
}

const mostPatients = 50;

/** The directory over any source. The source narrows; every condition is checked here again, because servers ignore what they do not know. */
export function createDirectory({ source, entraIdentifierSystem }: DirectoryOptions): Directory {
  return {
    async clinician(entraObjectId) {
      const found = (await source.practitionersByIdentifier(entraIdentifierSystem, entraObjectId)).filter((resource) =>
        carries(resource, entraIdentifierSystem, entraObjectId),
      );
      const ids = new Set(found.map((resource) => String(resource.id)));
      const [practitioner] = found;
      // An id that two practitioners carry names nobody.
      if (!practitioner || ids.size !== 1) return undefined;
      return clinicianOf(practitioner, await source.rolesOf(`Practitioner/${String(practitioner.id)}`));
    },
    async patients(query) {
      if (Object.values(query).every((value) => value === undefined || value === '')) return [];
      const found = await source.patients(searchOf(query));
      const matching = found.map((resource) => new Fields(resource)).filter((entry) => matchesPatient(entry, query));
      return unique(matching.map(readPatient)).slice(0, mostPatients);
    },
    async relations(practitioner, patient) {
      const roles = await source.rolesOf(practitioner);
      const actors = [
        practitioner,
        ...roles.filter((role) => isRoleOf(role, practitioner)).map((role) => `PractitionerRole/${String(role.id)}`),
      ];
      return readRelations(await source.relations(patient, actors), patient, new Set(actors)) satisfies readonly CareRelation[];
    },
  };
}

function searchOf({ reference, name, mrn, birthDate }: PatientQuery) {
  const words = name?.split(/\s+/).filter((word) => nameWords(word).some((plain) => !titles.has(plain))) ?? [];
  return {
    ...(reference ? { reference } : {}),
    ...(words.length > 0 ? { words } : {}),
    ...(mrn ? { mrn } : {}),
    ...(birthDate ? { birthDate } : {}),
  };
}

const unique = (patients: readonly PatientIdentity[]): readonly PatientIdentity[] => [
  ...new Map(patients.map((patient) => [patient.reference, patient])).values(),
];

const carries = (resource: RawResource, system: string, value: string): boolean => {
  const entry = new Fields(resource);
  return (
    resource.resourceType === 'Practitioner' &&
    entry.boolean('active') !== false &&
    entry
      .list('identifier')
      .some((identifier) => identifier.text('system') === system && identifier.text('value')?.toLowerCase() === value.toLowerCase())
  );
};

const isRoleOf = (role: RawResource, practitioner: string): boolean => {
  const entry = new Fields(role);
  return entry.boolean('active') !== false && relativeReference(entry.object('practitioner')?.text('reference') ?? '') === practitioner;
};

function clinicianOf(practitioner: RawResource, roles: readonly RawResource[]): Clinician {
  const reference = `Practitioner/${String(practitioner.id)}`;
  const role = roles
    .filter((candidate) => isRoleOf(candidate, reference))
    .map((candidate) => new Fields(candidate))
    .map((entry) => readCodedTexts(entry, 'code') ?? readCodedTexts(entry, 'specialty'))
    .find((text) => text !== undefined);
  return {
    practitioner: reference,
    name: humanName(new Fields(practitioner)) ?? 'Name not recorded',
    ...(role === undefined ? {} : { role }),
  };
}
