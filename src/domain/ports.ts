import type { AccessDecision, AccessRequest, Asker, Clinician, PatientLookup, PatientQuery, Permit } from './access';
import type { AuditEntry, AuditEvent, AuditReceipt } from './audit';
import type { Checked, Draft } from './answer';
import type { ChartFile, PatientIdentity } from './chart';
import type { Deidentified } from './deidentified';
import type { Evidence } from './evidence';
import type { Examination } from './examination';
import type { Reply } from './reply';
import type { Turn } from './request';

export interface ConsultOptions {
  readonly signal?: AbortSignal;
  /** Called with a short line while work goes on; never with patient data. */
  readonly onProgress?: (line: string) => void;
}

/** The one door: a turn in, a recorded reply out. It does not throw. */
export type Consult = (turn: Turn, options?: ConsultOptions) => Promise<Reply>;

/** Reads charts. Never throws for a part that could not be read: it becomes `missing`. Throws `ChartUnavailable` when nothing could be read. */
export interface ChartReader {
  read(permit: Permit, options?: { readonly signal?: AbortSignal }): Promise<ChartFile>;
}

/** How a clinician stands to a patient, as the record shows it. */
export interface CareRelation {
  readonly basis: 'care-team' | 'encounter' | 'appointment';
  /** `CareTeam/…`, `Encounter/…`, `Appointment/…`. */
  readonly reference: string;
  /** First day on which it holds, when known: a planned visit gives no access today. */
  readonly from?: string;
  /** Last day on which it holds, for the ones that end. */
  readonly until?: string;
}

/** The hospital's index of people and relations: no clinical content. Only `access/` asks it. */
export interface Directory {
  /** Undefined when no active Practitioner carries this Entra object id. */
  clinician(entraObjectId: string): Promise<Clinician | undefined>;
  /** Every given field must match; a name matches by its words, without case or accents, given and family in any order. At most 50. */
  patients(query: PatientQuery): Promise<readonly PatientIdentity[]>;
  /** Every relation of the two, newest first; cancelled and entered-in-error ones left out. */
  relations(practitioner: string, patient: string): Promise<readonly CareRelation[]>;
}

/** Decides who may see whose chart. Denies unless a relation, or a recorded break-glass, says otherwise. */
export interface AccessPolicy {
  identify(asker: Asker): Promise<Clinician | undefined>;
  lookup(clinician: Clinician, query: PatientQuery): Promise<PatientLookup>;
  decide(clinician: Clinician, request: AccessRequest): Promise<AccessDecision>;
}

/** Appends are durable when they resolve. */
export interface AuditTrail {
  record(event: AuditEvent): Promise<AuditReceipt>;
  /** Oldest first. */
  entries(from?: number, limit?: number): Promise<readonly AuditEntry[]>;
  /** The exportable head: a trail that does not reach it was truncated. */
  head(): Promise<AuditReceipt | undefined>;
}

export interface Stored<T> {
  readonly value: T;
  readonly version: number;
}

/** JSON documents with optimistic versions, and append-only streams. One contract, several engines. */
export interface Store {
  get<T>(collection: string, id: string): Promise<Stored<T> | undefined>;
  /** `expected`: the version read, `0` for "must not exist", undefined for "whatever is there". Resolves to the new version, or undefined when the version did not match. */
  put<T>(collection: string, id: string, value: T, options?: { readonly expected?: number; readonly expiresAt?: Date }): Promise<number | undefined>;
  remove(collection: string, id: string): Promise<void>;
  list<T>(collection: string, options?: { readonly prefix?: string; readonly after?: string; readonly limit?: number }): Promise<readonly (Stored<T> & { readonly id: string })[]>;
  /** Resolves to false when the stream already has that sequence number (1, 2, 3 …, no gaps); durable when it resolves to true. */
  append(stream: string, sequence: number, body: string): Promise<boolean>;
  readStream(stream: string, from?: number, limit?: number): Promise<readonly { readonly sequence: number; readonly body: string }[]>;
  lastOfStream(stream: string): Promise<{ readonly sequence: number; readonly body: string } | undefined>;
  close(): Promise<void>;
}

/** Checks every claim of a draft against the evidence it cites; pure. */
export interface GroundingVerifier {
  verify(input: { readonly draft: Draft; readonly examination: Examination; readonly file: ChartFile; readonly library: readonly Evidence[] }): Checked;
}

/** Looks up guidelines and papers. `version` is the hash of what is loaded, undefined when no library is. */
export interface EvidenceLibrary {
  readonly version: string | undefined;
  search(queries: readonly string[], limit: number): Promise<readonly Evidence[]>;
}

/** Text in, text out, on de-identified text only. */
export interface LanguageModel {
  readonly name: string;
  complete(prompt: Deidentified<{ system: string; user: string }>, options: { readonly signal: AbortSignal; readonly maxTokens: number }): Promise<string>;
}

/** Removes identifiers on the way out and restores them on the way back. */
export interface Deidentifier {
  deidentify(text: string, known: readonly string[]): { readonly text: Deidentified<string>; restore(text: string): string };
  /** Joins our own instruction, which holds no patient data, with text that has been through `deidentify`. */
  prompt(instruction: string, text: Deidentified<string>): Deidentified<{ system: string; user: string }>;
}
