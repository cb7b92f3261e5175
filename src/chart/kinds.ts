/** Kinds of resource that become facts, in the order in which a server is asked for them (the largest first). */
export const readKinds = [
  'Observation',
  'DocumentReference',
  'Encounter',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'AllergyIntolerance',
  'DiagnosticReport',
  'Procedure',
  'Immunization',
  'ServiceRequest',
  'CarePlan',
  'Goal',
  'CareTeam',
  'Appointment',
  'Coverage',
  'FamilyMemberHistory',
] as const;

export type ReadKind = (typeof readKinds)[number];

/** Kinds that only stand behind other entries: looked up when an entry refers to them, never listed on their own. */
export const supportingKinds = [
  'Medication',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'RelatedPerson',
  'Binary',
] as const;

/** Kinds met in charts that Curbside does not read; said on request, so that silence about them is not taken for absence. */
export const unreadKinds = [
  'Claim',
  'ExplanationOfBenefit',
  'Provenance',
  'AuditEvent',
  'ImagingStudy',
  'Media',
  'Device',
  'DeviceUseStatement',
  'Specimen',
  'QuestionnaireResponse',
  'Questionnaire',
  'MedicationDispense',
  'MedicationAdministration',
  'Composition',
  'Endpoint',
  'Library',
] as const;

const known: ReadonlySet<string> = new Set(readKinds);

/** Whether entries of this kind become facts. */
export const isReadKind = (kind: string): kind is ReadKind => known.has(kind);
