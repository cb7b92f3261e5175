import type { Missing } from '../domain/chart';

/** One resource as it came off the wire: nothing about it has been checked but that it is an object. */
export type RawResource = Readonly<Record<string, unknown>>;

/** What a source found of one patient. */
export interface PatientRecord {
  /** `Patient/…`. */
  readonly patient: string;
  /** Entries of the patient's compartment and of the kinds that were asked for, each once; includes the Patient. */
  readonly resources: readonly RawResource[];
  /** Parts that could not be read. */
  readonly missing: readonly Missing[];
  /** When it was read, ISO instant; for a bundle on disk, when it was exported. */
  readonly asOf: string;
  /** Kinds that were not read to their end. */
  readonly incomplete: ReadonlySet<string>;
  /** Finds what an entry refers to (Medication, Practitioner, Organization …) by `Type/id`; undefined when it was not found. */
  resolve(reference: string): RawResource | undefined;
}

/** The bytes behind an attachment's address. */
export type AttachmentBody =
  | { readonly kind: 'body'; readonly contentType?: string; readonly bytes: Buffer }
  | { readonly kind: 'missing'; readonly reason: Missing['reason'] };

export interface ReadOptions {
  readonly signal?: AbortSignal;
}

/** Where resources come from: bundles on disk or a FHIR server. Everything about meaning is done once, above it. */
export interface ResourceSource {
  /** Throws `ChartUnavailable` when nothing could be read. */
  readRecord(patient: string, kinds: readonly string[], options?: ReadOptions): Promise<PatientRecord>;
  /** Reads documents that stand outside their entry; every address gets an outcome. */
  readAttachments(addresses: readonly string[], options?: ReadOptions): Promise<ReadonlyMap<string, AttachmentBody>>;
}

/** The one search a directory makes, narrowed as far as the source can; the directory filters again. */
export interface PatientSearch {
  readonly reference?: string;
  readonly words?: readonly string[];
  readonly mrn?: string;
  readonly birthDate?: string;
}

/** Resources that say who may know whom. Throws `ChartUnavailable` when they could not be read. */
export interface PeopleSource {
  practitionersByIdentifier(system: string, value: string): Promise<readonly RawResource[]>;
  /** `PractitionerRole`s of a `Practitioner/…`. */
  rolesOf(practitioner: string): Promise<readonly RawResource[]>;
  patients(search: PatientSearch): Promise<readonly RawResource[]>;
  /**
   * CareTeam, Encounter and Appointment entries of the patient in which one of these practitioners or roles may take part. Throws
   * `ChartUnavailable` as well when a part of them failed and the others show no relation that holds today.
   */
  relations(patient: string, actors: readonly string[]): Promise<readonly RawResource[]>;
}
