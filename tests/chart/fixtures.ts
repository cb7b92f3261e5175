import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/domain/calendar';
import type { Permit } from '../../src/domain/access';
import { readKnowledge, type Knowledge } from '../../src/knowledge/knowledge';

/** A resource as a test writes it. */
export type Json = Record<string, unknown>;

let known: Knowledge | undefined;

/** The real knowledge base, read once for each test file. */
export const knowledge = (): Knowledge => (known ??= readKnowledge(join(__dirname, '../../data/knowledge')));

/** The clinical day of every test. */
export const clock: Clock = { now: () => new Date('2026-11-20T12:00:00Z'), today: () => '2026-11-20' };

/** A permit as access/ would make it: tests of the chart do not decide who may read. */
export const permitFor = (patient: string, opened = false): Permit =>
  ({
    clinician: { practitioner: 'Practitioner/raman', name: 'Dr. Priya Raman' },
    patient,
    basis: 'care-team',
    ground: 'CareTeam/team',
    restricted: opened ? { open: true, reason: 'test' } : { open: false },
  }) as unknown as Permit;

/** The folder of the demo hospital. */
export const demoHospital = join(__dirname, '../../data/demo-hospital');

/** Folder of the public data to measure against; undefined when it is not on this machine. */
export function benchmarkFolder(...parts: readonly string[]): string {
  return join(process.env.CURBSIDE_BENCHMARK_DATA ?? join(__dirname, '../../../shared/data'), ...parts);
}

/** Writes resources as one collection bundle and returns its file. */
export function bundleFile(resources: readonly unknown[], extra: Json = {}): string {
  const file = join(mkdtempSync(join(tmpdir(), 'curbside-chart-')), 'bundle.json');
  writeFileSync(
    file,
    JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })), ...extra }),
  );
  return file;
}

const loinc = (code: string, text: string): Json => ({ coding: [{ system: 'http://loinc.org', code, display: text }], text });
const status = (system: string, code: string): Json => ({ coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] });
const ann = { reference: 'Patient/ann' };
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

export const entraSystem = 'https://hospital.example/entra';

/** A small hospital: everything that a reader and a directory have to get right, in two charts. */
export const smallHospital: readonly Json[] = [
  { resourceType: 'Organization', id: 'lab', name: 'Central Laboratory' },
  { resourceType: 'Location', id: 'ward', name: 'Ward 3', status: 'active' },
  {
    resourceType: 'Practitioner',
    id: 'raman',
    active: true,
    identifier: [{ system: entraSystem, value: 'AAAA-1' }],
    name: [{ prefix: ['Dr.'], given: ['Priya'], family: 'Raman' }],
  },
  {
    resourceType: 'Practitioner',
    id: 'gone',
    active: false,
    identifier: [{ system: entraSystem, value: 'bbbb-2' }],
    name: [{ given: ['Gone'], family: 'Away' }],
  },
  {
    resourceType: 'Practitioner',
    id: 'berg',
    active: true,
    identifier: [{ system: entraSystem, value: 'cccc-3' }],
    name: [{ text: 'Dr. Samuel Berg' }],
  },
  {
    resourceType: 'PractitionerRole',
    id: 'raman-role',
    active: true,
    practitioner: { reference: 'Practitioner/raman' },
    code: [{ text: 'Internal medicine' }],
  },
  {
    resourceType: 'Medication',
    id: 'metformin',
    code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '6809' }], text: 'Metformin 500 mg tablet' },
  },
  {
    resourceType: 'Patient',
    id: 'ann',
    identifier: [
      { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'SS' }] }, value: '999-00-0001' },
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        system: 'https://hospital.example/mrn',
        value: '100001',
      },
    ],
    name: [
      { use: 'official', given: ['Ann', 'Renée'], family: 'Núñez-Smith' },
      { use: 'maiden', given: ['Ann'], family: "O'Brien" },
      { use: 'nickname', given: ['Annie'], family: 'Núñez-Smith' },
    ],
    gender: 'female',
    birthDate: '1962-03-14',
  },
  {
    resourceType: 'Patient',
    id: 'bob',
    identifier: [{ type: { text: 'MRN' }, value: '100002' }],
    name: [{ given: ['Bob'], family: 'Smith' }],
    gender: 'male',
    birthDate: '1950',
  },
  {
    resourceType: 'Condition',
    id: 'dm',
    subject: ann,
    clinicalStatus: status('condition-clinical', 'active'),
    verificationStatus: status('condition-ver-status', 'confirmed'),
    code: { coding: [{ system: 'http://snomed.info/sct', code: '44054006' }], text: 'Type 2 diabetes mellitus' },
    onsetDateTime: '2014',
    recordedDate: '2014-03-03',
    recorder: { reference: 'Practitioner/raman' },
  },
  {
    resourceType: 'Condition',
    id: 'pe',
    subject: ann,
    clinicalStatus: status('condition-clinical', 'active'),
    verificationStatus: status('condition-ver-status', 'refuted'),
    code: { text: 'Pulmonary embolism' },
    onsetDateTime: '2020-01-01',
  },
  {
    resourceType: 'Condition',
    id: 'secret',
    subject: ann,
    meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }] },
    clinicalStatus: status('condition-clinical', 'active'),
    code: { coding: [{ system: 'http://snomed.info/sct', code: '35489007' }], text: 'Depression' },
    onsetDateTime: '2021-01-01',
  },
  {
    resourceType: 'AllergyIntolerance',
    id: 'pcn',
    patient: ann,
    type: 'allergy',
    criticality: 'high',
    clinicalStatus: status('allergyintolerance-clinical', 'active'),
    verificationStatus: status('allergyintolerance-verification', 'confirmed'),
    code: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '70618' }], text: 'penicillin' },
    recordedDate: '2009-05-18',
    reaction: [{ manifestation: [{ text: 'anaphylaxis' }], severity: 'severe' }],
  },
  {
    resourceType: 'MedicationRequest',
    id: 'metformin',
    subject: ann,
    status: 'active',
    intent: 'order',
    medicationReference: { reference: 'Medication/metformin' },
    authoredOn: '2024-03-03',
    requester: { reference: 'Practitioner/raman' },
    reasonReference: [{ reference: 'Condition/dm' }],
    dosageInstruction: [{ text: '500 mg by mouth twice daily' }],
  },
  {
    resourceType: 'MedicationRequest',
    id: 'sertraline',
    subject: ann,
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: 'Sertraline 50 mg tablet' },
    authoredOn: '2021-02-01',
    reasonReference: [{ reference: 'Condition/secret', display: 'Depression' }],
    dosageInstruction: [{ text: 'once daily' }],
  },
  {
    resourceType: 'Observation',
    id: 'k1',
    subject: ann,
    status: 'final',
    category: [status('observation-category', 'laboratory')],
    code: loinc('2823-3', 'Potassium'),
    effectiveDateTime: '2026-11-06T08:40:00-05:00',
    performer: [{ reference: 'Organization/lab' }],
    valueQuantity: { value: 5.9, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
    referenceRange: [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.1, unit: 'mmol/L' } }],
    interpretation: [status('v3-ObservationInterpretation', 'H')],
  },
  {
    resourceType: 'Observation',
    id: 'k2',
    subject: ann,
    status: 'entered-in-error',
    code: loinc('2823-3', 'Potassium'),
    effectiveDateTime: '2026-11-07',
    valueQuantity: { value: 9.9, unit: 'mmol/L' },
  },
  {
    resourceType: 'Observation',
    id: 'hiv',
    subject: ann,
    meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'HIV' }] },
    status: 'final',
    code: { text: 'HIV 1 RNA' },
    effectiveDateTime: '2026-05-01',
    valueString: 'not detected',
  },
  {
    resourceType: 'DiagnosticReport',
    id: 'panel',
    subject: ann,
    status: 'final',
    code: { text: 'Basic metabolic panel' },
    effectiveDateTime: '2026-11-06',
    result: [{ reference: 'Observation/k1' }],
    conclusion: 'Potassium high.',
  },
  {
    resourceType: 'DiagnosticReport',
    id: 'hiv-report',
    subject: ann,
    status: 'final',
    code: { text: 'HIV monitoring panel' },
    effectiveDateTime: '2026-05-01',
    result: [{ reference: 'Observation/hiv' }],
    conclusion: 'Suppressed.',
  },
  {
    resourceType: 'Encounter',
    id: 'visit',
    subject: ann,
    status: 'finished',
    class: { code: 'AMB' },
    type: [{ text: 'Office visit' }],
    period: { start: '2026-11-06T08:30:00-05:00', end: '2026-11-06T09:00:00-05:00' },
    participant: [{ individual: { reference: 'PractitionerRole/raman-role' } }],
    location: [{ location: { reference: 'Location/ward' } }],
  },
  {
    resourceType: 'Encounter',
    id: 'cancelled',
    subject: ann,
    status: 'cancelled',
    class: { code: 'AMB' },
    period: { start: '2026-10-01' },
    participant: [{ individual: { reference: 'Practitioner/berg' } }],
  },
  {
    resourceType: 'DocumentReference',
    id: 'note',
    subject: ann,
    status: 'current',
    type: { text: 'Telephone note' },
    date: '2026-11-07T10:00:00-05:00',
    author: [{ reference: 'Practitioner/raman' }],
    content: [{ attachment: { contentType: 'text/plain', data: base64('Denies chest pain. Father had MI at 52. Taking ibuprofen.') } }],
  },
  {
    resourceType: 'DocumentReference',
    id: 'scan',
    subject: ann,
    status: 'current',
    type: { text: 'Scanned letter' },
    date: '2026-11-01',
    content: [{ attachment: { contentType: 'application/pdf', data: 'JVBERi0xLjQ=' } }],
  },
  {
    resourceType: 'DocumentReference',
    id: 'far',
    subject: ann,
    status: 'current',
    type: { text: 'Discharge summary' },
    date: '2026-10-01',
    content: [{ attachment: { contentType: 'text/plain', url: 'Binary/far-text' } }],
  },
  { resourceType: 'Binary', id: 'far-text', contentType: 'text/plain', data: base64('Discharged in good condition.') },
  {
    resourceType: 'CareTeam',
    id: 'team',
    subject: ann,
    status: 'active',
    name: 'Primary care',
    participant: [{ member: { reference: 'Practitioner/raman' } }, { member: ann }],
    period: { start: '2016-01-01' },
  },
  {
    resourceType: 'CareTeam',
    id: 'old-team',
    subject: ann,
    status: 'inactive',
    participant: [{ member: { reference: 'Practitioner/berg' } }],
  },
  {
    resourceType: 'Appointment',
    id: 'soon',
    status: 'booked',
    description: 'Follow-up',
    start: '2026-12-10T14:00:00-05:00',
    end: '2026-12-10T14:30:00-05:00',
    participant: [
      { actor: ann, status: 'accepted' },
      { actor: { reference: 'Practitioner/raman' }, status: 'accepted' },
    ],
  },
  {
    resourceType: 'Observation',
    id: 'bobs',
    subject: { reference: 'Patient/bob' },
    status: 'final',
    code: loinc('2823-3', 'Potassium'),
    effectiveDateTime: '2026-11-10',
    valueQuantity: { value: 4.1, unit: 'mmol/L' },
  },
];
