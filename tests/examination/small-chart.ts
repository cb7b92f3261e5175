import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChartFile } from '../../src/domain/chart';
import type { CheckRun, ProposedFinding } from '../../src/domain/claim';
import type { Examination } from '../../src/domain/examination';
import { makePermit } from '../../src/access/permit';
import { createBundleChart } from '../../src/chart/bundles/bundle-chart';
import { createExamination } from '../../src/examination/create-examination';
import { readKnowledge } from '../../src/knowledge/knowledge';

export const knowledge = readKnowledge('data/knowledge');
export const today = '2026-11-20';
export const clock = { now: () => new Date('2026-11-20T12:00:00Z'), today: () => today };
export const examine = createExamination(knowledge);
export const permitFor = (patient: string, open = false) =>
  makePermit({
    clinician: { practitioner: 'Practitioner/test', name: 'Dr. Test' },
    patient,
    basis: 'care-team',
    ground: 'CareTeam/test',
    restricted: open ? { open: true, reason: 'test' } : { open: false },
  });

/** A resource of the patient, without what every resource has. */
export type Entry = Readonly<Record<string, unknown>> & { readonly resourceType: string };

let count = 0;
const person = { resourceType: 'Patient', id: 'p', name: [{ text: 'Test Person' }], gender: 'female', birthDate: '1955-03-03' };

/** Reads a chart of these entries the way the product does: FHIR JSON on disk, through the chart. */
export async function chartOf(entries: readonly Entry[], patient: Readonly<Record<string, unknown>> = {}): Promise<ChartFile> {
  const folder = mkdtempSync(join(tmpdir(), 'examination-'));
  try {
    const resources = [{ ...person, ...patient }, ...entries.map((entry) => ({ id: `e${String((count += 1)).padStart(6, '0')}`, subject: { reference: 'Patient/p' }, patient: { reference: 'Patient/p' }, ...entry }))];
    const bundle = { resourceType: 'Bundle', type: 'collection', timestamp: '2026-11-20T06:00:00Z', entry: resources.map((resource) => ({ resource })) };
    writeFileSync(join(folder, 'p.json'), JSON.stringify(bundle));
    return await createBundleChart({ from: { folder }, clock, knowledge }).reader.read(permitFor('Patient/p'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const codeable = (text: string, system?: string, code?: string) => ({ text, ...(system !== undefined && { coding: [{ system, code, display: text }] }) });
const status = (system: string, code: string) => ({ coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] });

export const medicine = (text: string, more: Readonly<Record<string, unknown>> = {}): Entry => ({
  resourceType: 'MedicationRequest', status: 'active', intent: 'order', medicationCodeableConcept: codeable(text), authoredOn: '2025-01-10', ...more,
});
export const allergy = (text: string, more: Readonly<Record<string, unknown>> = {}): Entry => ({
  resourceType: 'AllergyIntolerance', clinicalStatus: status('allergyintolerance-clinical', 'active'), verificationStatus: status('allergyintolerance-verification', 'confirmed'),
  type: 'allergy', code: codeable(text), recordedDate: '2010-01-01', ...more,
});
export const refuted = { verificationStatus: status('allergyintolerance-verification', 'refuted') };
export const noKnownAllergies = allergy('No known allergies', { code: codeable('No known allergies', 'http://snomed.info/sct', '716186003') });
export const problem = (text: string, icd10: string, more: Readonly<Record<string, unknown>> = {}): Entry => ({
  resourceType: 'Condition', clinicalStatus: status('condition-clinical', 'active'), verificationStatus: status('condition-ver-status', 'confirmed'),
  category: [status('condition-category', 'problem-list-item')], code: codeable(text, 'http://hl7.org/fhir/sid/icd-10-cm', icd10), onsetDateTime: '2019-05-05', recordedDate: '2019-05-05', ...more,
});
export const result = (text: string, loinc: string, value: number, unit: string, date: string, more: Readonly<Record<string, unknown>> = {}): Entry => ({
  resourceType: 'Observation', status: 'final', category: [status('observation-category', 'laboratory')], code: codeable(text, 'http://loinc.org', loinc),
  effectiveDateTime: date, valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit }, ...more,
});
export const flagged = (code: string, low: number, high: number, unit: string) => ({ interpretation: [status('v3-ObservationInterpretation', code)], referenceRange: [{ low: { value: low, unit }, high: { value: high, unit } }] });
export const egfr = (value: number, date: string): Entry => result('eGFR', '98979-8', value, 'mL/min/1.73 m2', date);
export const potassium = (value: number, date: string, more: Readonly<Record<string, unknown>> = flagged(value > 5.1 ? 'H' : 'N', 3.5, 5.1, 'mmol/L')): Entry => result('Potassium', '2823-3', value, 'mmol/L', date, more);
export const note = (text: string, date: string): Entry => ({
  resourceType: 'DocumentReference', status: 'current', type: { text: 'Progress note' }, date: `${date}T12:00:00Z`, content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } }],
});
export const appointment = (text: string, date: string): Entry => ({
  resourceType: 'Appointment', status: 'booked', description: text, start: `${date}T09:00:00Z`, end: `${date}T09:30:00Z`, participant: [{ actor: { reference: 'Patient/p' }, status: 'accepted' }],
});
export const report = (text: string, conclusion: string, date: string): Entry => ({
  resourceType: 'DiagnosticReport', status: 'final', category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }], code: { text }, effectiveDateTime: `${date}T09:00:00Z`, conclusion,
});
export const inError = { status: 'entered-in-error' };

export const found = ({ findings }: Examination, rule: string): readonly ProposedFinding[] => findings.filter((finding) => finding.rule === rule);
export const textsOf = async (rule: string, entries: readonly Entry[], patient?: Readonly<Record<string, unknown>>): Promise<readonly string[]> =>
  found(examine(await chartOf(entries, patient)), rule).map(({ text }) => text);
export const checkOf = async (rule: string, entries: readonly Entry[], patient?: Readonly<Record<string, unknown>>): Promise<CheckRun> => {
  const check = examine(await chartOf(entries, patient)).checksRun.find((each) => each.rule === rule);
  if (!check) throw new Error(`No rule is called ${rule}.`);
  return check;
};
