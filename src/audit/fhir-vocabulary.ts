import type * as fhir from 'fhir/r4';
import type { AuditEvent } from '../domain/audit';

const dicom = 'http://dicom.nema.org/resources/ontology/DCM';
const interaction = 'http://hl7.org/fhir/restful-interaction';

const applicationActivity: fhir.Coding = { system: dicom, code: '110100', display: 'Application Activity' };
const patientRecord: fhir.Coding = { system: dicom, code: '110110', display: 'Patient Record' };
const query: fhir.Coding = { system: dicom, code: '110112', display: 'Query' };
const securityAlert: fhir.Coding = { system: dicom, code: '110113', display: 'Security Alert' };
const read: fhir.Coding = { system: interaction, code: 'read', display: 'read' };

interface Kind {
  /** https://hl7.org/fhir/R4/valueset-audit-event-type.html */
  readonly type: fhir.Coding;
  /** https://hl7.org/fhir/R4/valueset-audit-event-sub-type.html */
  readonly subtype?: fhir.Coding;
  /** https://hl7.org/fhir/R4/valueset-audit-event-action.html */
  readonly action: 'R' | 'E';
}

const activity: Kind = { type: applicationActivity, action: 'E' };

/** What each action of ours is in the vocabularies of DICOM (PS3.16 annex D) and FHIR R4. */
export const kinds: Readonly<Record<AuditEvent['action'], Kind>> = {
  'look-up': { type: query, subtype: { system: interaction, code: 'search', display: 'search' }, action: 'E' },
  'read-intent': { type: patientRecord, subtype: read, action: 'R' },
  answer: { type: patientRecord, subtype: read, action: 'R' },
  refusal: activity,
  clarification: activity,
  failure: activity,
  information: activity,
  'break-glass': { type: securityAlert, subtype: { system: dicom, code: '110127', display: 'Emergency Override Started' }, action: 'E' },
  'open-restricted': {
    type: securityAlert,
    subtype: { system: dicom, code: '110132', display: 'Use of Restricted Function' },
    action: 'E',
  },
  feedback: activity,
  'model-call': activity,
  start: { type: applicationActivity, subtype: { system: dicom, code: '110120', display: 'Application Start' }, action: 'E' },
  stop: { type: applicationActivity, subtype: { system: dicom, code: '110121', display: 'Application Stop' }, action: 'E' },
};

/** https://hl7.org/fhir/R4/valueset-audit-event-outcome.html */
export const outcomes: Readonly<Record<AuditEvent['outcome'], '0' | '4' | '8'>> = {
  success: '0',
  'minor-failure': '4',
  'serious-failure': '8',
};

/** https://terminology.hl7.org/CodeSystem-v3-ActReason.html */
const purposes = {
  treatment: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'TREAT', display: 'treatment' },
  breakGlass: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'BTG', display: 'break the glass' },
} as const satisfies Record<string, fhir.Coding>;

/** The name under which our own words (actions, numbers, turns) go where FHIR asks for a system. */
export const ownSystem = {
  action: 'urn:curbside:audit-action',
  entry: 'urn:curbside:audit-entry',
  turn: 'urn:curbside:turn',
  agent: 'urn:curbside:entra-object-id',
  evidence: 'urn:curbside:evidence',
} as const;

/** Why a chart was touched; what is not about a patient has no such purpose. */
export function renderPurpose({ action, patient }: AuditEvent): fhir.CodeableConcept | undefined {
  if (action === 'break-glass') return { coding: [purposes.breakGlass] };
  return patient === undefined ? undefined : { coding: [purposes.treatment] };
}

/** Whose doing it was: the directory's practitioner, or an Entra object id that no practitioner carries. */
export function renderAgent(agent: string): fhir.Reference {
  return agent.startsWith('Practitioner/') ? renderReference(agent) : { identifier: { system: ownSystem.agent, value: agent } };
}

const literalReference = /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/;

/** A chart entry by its reference; other evidence (a search, a computation) by its id. */
export function renderReference(id: string): fhir.Reference {
  return literalReference.test(id) ? { reference: id } : { identifier: { system: ownSystem.evidence, value: id } };
}
