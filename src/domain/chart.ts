import type { Day, Period, RecordedDate } from './calendar';
import type { Evidence } from './evidence';
import type { Span } from './span';

export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

/** One coded thing as the chart words it. */
export interface Coded {
  readonly text: string;
  readonly codings: readonly Coding[];
}

/**
 * Where an entry stands today, whatever its resource type calls it. `current`: active, in use, final. `past`: resolved, stopped, completed.
 * `planned`: not yet happened. `unconfirmed`: provisional or differential. Refuted and entered-in-error entries are kept apart (`ChartFile.setAside`).
 */
export type Standing = 'current' | 'past' | 'planned' | 'unconfirmed' | 'refuted' | 'entered-in-error' | 'unknown';

interface FactBase {
  /** FHIR reference, `Observation/abc`; also the id of its evidence. */
  readonly id: string;
  readonly standing: Standing;
  /** The status word as the resource has it. */
  readonly status?: string;
  /** The clinically meaningful date: effective, onset, authored, performed. */
  readonly date?: RecordedDate;
  /** When it was put into the record. */
  readonly recorded?: RecordedDate;
  /** Who recorded, prescribed or performed it, as displayed. */
  readonly author?: string;
  /** `Encounter/…`. */
  readonly encounter?: string;
  /** Free text attached to the entry (annotations). */
  readonly remarks?: string;
}

export interface ProblemFact extends FactBase {
  readonly kind: 'Condition';
  readonly code: Coded;
  /** Id in `knowledge.conditions`. */
  readonly concept?: string;
  readonly category?: 'problem-list-item' | 'encounter-diagnosis' | 'health-concern' | 'other';
  readonly onset?: RecordedDate;
  readonly abatement?: RecordedDate;
  readonly severity?: string;
  readonly bodySite?: string;
}

export interface AllergyFact extends FactBase {
  readonly kind: 'AllergyIntolerance';
  readonly code: Coded;
  /** True for "no known allergies" and its kin: a statement of absence, not an allergen. */
  readonly negated: boolean;
  /** Ids in `knowledge.drugs.allergyGroups`. */
  readonly groups: readonly string[];
  /** Ids of `knowledge.drugs.ingredients`. */
  readonly ingredients: readonly string[];
  readonly type?: 'allergy' | 'intolerance';
  readonly criticality?: 'low' | 'high' | 'unable-to-assess';
  readonly reactions: readonly { readonly manifestation: string; readonly severity?: string }[];
}

export interface MedicationFact extends FactBase {
  readonly kind: 'MedicationRequest' | 'MedicationStatement';
  readonly code: Coded;
  /** Ids of `knowledge.drugs.ingredients`; empty when unknown. */
  readonly ingredients: readonly string[];
  /** "1000 mg by mouth twice daily", as recorded. */
  readonly dosage?: string;
  readonly asNeeded?: boolean;
  readonly started?: RecordedDate;
  readonly ended?: RecordedDate;
  /** Why it is given. */
  readonly reason?: string;
  readonly reasonReferences?: readonly string[];
  /** Why it was stopped. */
  readonly statusReason?: string;
  readonly intent?: string;
}

/** A measured value as recorded, and in the concept's canonical unit when the conversion is known. */
export interface Measured {
  readonly text: string;
  readonly value?: number;
  readonly unit?: string;
  readonly comparator?: '<' | '<=' | '>' | '>=' | 'ad';
  readonly canonical?: { readonly value: number; readonly unit: string };
}

export interface ReferenceRange {
  readonly text: string;
  readonly low?: number;
  readonly high?: number;
}

/** Against the reference range or by the laboratory's own flag; `abnormal` when only "not normal" is known. */
export type Flag = 'normal' | 'low' | 'high' | 'critical-low' | 'critical-high' | 'abnormal';

export interface ObservationComponent {
  readonly code: Coded;
  readonly concept?: string;
  readonly value?: Measured;
  readonly absentReason?: string;
  readonly flag?: Flag;
  readonly range?: ReferenceRange;
}

export interface ObservationFact extends FactBase {
  readonly kind: 'Observation';
  readonly code: Coded;
  /** Id in `knowledge.observations`. */
  readonly concept?: string;
  readonly category?: 'laboratory' | 'vital-signs' | 'imaging' | 'survey' | 'social-history' | 'exam' | 'procedure' | 'other';
  readonly value?: Measured;
  readonly absentReason?: string;
  readonly range?: ReferenceRange;
  readonly flag?: Flag;
  /** True when the flag stands in the resource; false when we compared with its range. */
  readonly flagRecorded?: boolean;
  readonly components: readonly ObservationComponent[];
  readonly bodySite?: string;
}

export interface ReportFact extends FactBase {
  readonly kind: 'DiagnosticReport';
  readonly code: Coded;
  readonly category?: 'laboratory' | 'imaging' | 'pathology' | 'other';
  readonly conclusion?: string;
  /** Observation references. */
  readonly results: readonly string[];
}

export interface ProcedureFact extends FactBase {
  readonly kind: 'Procedure';
  readonly code: Coded;
  readonly concept?: string;
  readonly outcome?: string;
  readonly bodySite?: string;
  readonly reason?: string;
}

export interface ImmunizationFact extends FactBase {
  readonly kind: 'Immunization';
  readonly code: Coded;
  readonly concept?: string;
  readonly given: boolean;
  readonly statusReason?: string;
  readonly dose?: string;
}

export interface EncounterFact extends FactBase {
  readonly kind: 'Encounter';
  readonly type: Coded;
  readonly class: 'ambulatory' | 'emergency' | 'inpatient' | 'virtual' | 'home' | 'other';
  readonly period?: Period;
  readonly reason?: string;
  readonly participants: readonly string[];
  readonly place?: string;
  readonly disposition?: string;
}

export interface PlanFact extends FactBase {
  readonly kind: 'CarePlan' | 'Goal' | 'ServiceRequest' | 'Appointment' | 'Coverage' | 'CareTeam';
  readonly code: Coded;
  readonly period?: Period;
  readonly participants: readonly string[];
  /** Goal target, plan activities, payer: whatever else the entry says, as recorded. */
  readonly says?: string;
  readonly intent?: string;
  readonly reason?: string;
}

export interface FamilyHistoryFact extends FactBase {
  readonly kind: 'FamilyMemberHistory';
  readonly relationship: string;
  readonly conditions: readonly { readonly code: Coded; readonly concept?: string; readonly onset?: string }[];
  readonly deceased?: string;
}

/** How free text means what it mentions. */
export type Assertion = 'affirmed' | 'negated' | 'uncertain' | 'historical' | 'planned' | 'stopped' | 'other-person';

export interface Mention {
  /** In the note's text. */
  readonly span: Span;
  readonly kind: 'condition' | 'drug' | 'observation' | 'procedure' | 'vaccine' | 'allergy';
  /** Id in the knowledge of that kind (`drugs.ingredients` for drugs). */
  readonly concept: string;
  readonly assertion: Assertion;
  /** "father", when it is about someone else. */
  readonly subject?: string;
  /** The sentence it stands in. */
  readonly sentence: Span;
}

export interface NoteFact extends FactBase {
  readonly kind: 'DocumentReference';
  readonly type: Coded;
  readonly title: string;
  /** Decoded text; also the text of its evidence. */
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export type Fact =
  | ProblemFact
  | AllergyFact
  | MedicationFact
  | ObservationFact
  | ReportFact
  | ProcedureFact
  | ImmunizationFact
  | EncounterFact
  | PlanFact
  | FamilyHistoryFact
  | NoteFact;

/** Who the chart is about: what the banner shows. */
export interface PatientIdentity {
  /** `Patient/…`. */
  readonly reference: string;
  readonly name: string;
  /** The name used, when it differs from the legal one. */
  readonly preferredName?: string;
  readonly mrn?: string;
  readonly birthDate?: RecordedDate;
  readonly sex?: string;
  readonly deceased?: RecordedDate | true;
}

/** A part of the chart that could not be read: absence may not be claimed of it. */
export interface Missing {
  /** FHIR resource type, or a reference when a single entry was unreadable. */
  readonly kind: string;
  readonly reason: 'unavailable' | 'timeout' | 'forbidden' | 'invalid' | 'unsupported' | 'truncated';
  /** A sentence for the clinician; no patient data. */
  readonly detail: string;
}

/** One kind of resource as it was read. */
export interface Searched {
  readonly kind: string;
  readonly count: number;
  readonly complete: boolean;
}

/**
 * The chart of one patient as it was read under one permit. Entries that are refuted or entered in error are only in `setAside`;
 * entries behind a restricted label are only counted, unless the permit opened them. Lists are newest first.
 */
export interface ChartFile {
  readonly patient: PatientIdentity;
  /** When the chart was read, ISO instant; for a bundle on disk, when it was exported. */
  readonly asOf: string;
  /** The clinical date. */
  readonly today: Day;
  readonly problems: readonly ProblemFact[];
  readonly allergies: readonly AllergyFact[];
  readonly medications: readonly MedicationFact[];
  readonly observations: readonly ObservationFact[];
  readonly reports: readonly ReportFact[];
  readonly procedures: readonly ProcedureFact[];
  readonly immunizations: readonly ImmunizationFact[];
  readonly encounters: readonly EncounterFact[];
  readonly plans: readonly PlanFact[];
  readonly familyHistory: readonly FamilyHistoryFact[];
  readonly notes: readonly NoteFact[];
  readonly setAside: readonly Fact[];
  readonly missing: readonly Missing[];
  readonly searched: readonly Searched[];
  readonly restricted: { readonly count: number; readonly kinds: Readonly<Record<string, number>>; readonly opened: boolean };
  /** One passage for each entry above, and for the patient, by id. */
  readonly evidence: ReadonlyMap<string, Evidence>;
}
