import type { Clinician, PatientQuery } from '../../src/domain/access';
import type { PatientIdentity } from '../../src/domain/chart';
import type { CareRelation, Directory } from '../../src/domain/ports';

/** What a directory knows, as a test sets it up. */
export interface World {
  readonly clinicians: Readonly<Record<string, Clinician>>;
  readonly patients: readonly PatientIdentity[];
  /** By `Practitioner/… Patient/…`. */
  readonly relations: Readonly<Record<string, readonly CareRelation[]>>;
}

export type DirectoryCall = readonly ['clinician', string] | readonly ['patients', PatientQuery] | readonly ['relations', string, string];

/** A directory in memory that keeps the rules of the port and records what it was asked. */
export function createRecordedDirectory(world: World): Directory & { readonly calls: readonly DirectoryCall[] } {
  const calls: DirectoryCall[] = [];
  const words = (name: string): readonly string[] =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const matches = (patient: PatientIdentity, { reference, name, mrn, birthDate }: PatientQuery): boolean =>
    (!reference || patient.reference === reference) &&
    (!mrn || patient.mrn === mrn) &&
    (!birthDate || patient.birthDate === birthDate) &&
    (!name || words(name).every((word) => words(patient.name).some((whole) => whole.startsWith(word))));
  return {
    calls,
    async clinician(entraObjectId) {
      calls.push(['clinician', entraObjectId]);
      return world.clinicians[entraObjectId];
    },
    async patients(query) {
      calls.push(['patients', query]);
      return world.patients.filter((patient) => matches(patient, query)).slice(0, 50);
    },
    async relations(practitioner, patient) {
      calls.push(['relations', practitioner, patient]);
      return world.relations[`${practitioner} ${patient}`] ?? [];
    },
  };
}
