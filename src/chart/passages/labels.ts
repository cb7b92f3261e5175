import type { Fact } from '../../domain/chart';

const labels: Readonly<Record<Fact['kind'], string>> = {
  Condition: 'Problem',
  AllergyIntolerance: 'Allergy',
  MedicationRequest: 'Medication order',
  MedicationStatement: 'Reported medication',
  Observation: 'Observation',
  DiagnosticReport: 'Report',
  Procedure: 'Procedure',
  Immunization: 'Immunization',
  Encounter: 'Visit',
  DocumentReference: 'Note',
  CarePlan: 'Care plan',
  Goal: 'Goal',
  ServiceRequest: 'Order',
  Appointment: 'Appointment',
  Coverage: 'Coverage',
  CareTeam: 'Care team',
  FamilyMemberHistory: 'Family history',
};
const observations: Readonly<Record<string, string>> = {
  laboratory: 'Laboratory result',
  'vital-signs': 'Vital sign',
  imaging: 'Imaging finding',
  survey: 'Survey answer',
  'social-history': 'Social history',
  exam: 'Examination finding',
  procedure: 'Procedure finding',
};
const reports: Readonly<Record<string, string>> = {
  laboratory: 'Laboratory report',
  imaging: 'Imaging report',
  pathology: 'Pathology report',
};

/** What a reader calls the source: "Laboratory result", "Medication order", "Telephone note". */
export function labelOf(fact: Fact): string {
  switch (fact.kind) {
    case 'Observation':
      return observations[fact.category ?? ''] ?? labels.Observation;
    case 'DiagnosticReport':
      return reports[fact.category ?? ''] ?? labels.DiagnosticReport;
    case 'Condition':
      return fact.category === 'encounter-diagnosis' ? 'Visit diagnosis' : labels.Condition;
    case 'DocumentReference':
      return fact.type.text;
    default:
      return labels[fact.kind];
  }
}
