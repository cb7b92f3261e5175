import type * as fhir from 'fhir/r4';
import { drugs, type Drug } from '../catalog/drugs';
import type { ClinicianKey } from '../catalog/people';
import { concept, hl7, profile, systems } from './coding';
import { by, compact, meta, type ChartCore, type Sensitivity } from './core';

/** How a prescription is taken, why, and how it ended. */
export interface MedicineOptions {
  /** Words of the instruction, "1 tablet by mouth twice daily". */
  sig: string;
  dose?: [value: number, unit: string];
  /** Times per period: `[2, 1, 'd']` is twice a day. */
  timing?: [frequency: number, period: number, unit: 'h' | 'd' | 'wk' | 'mo'];
  asNeeded?: boolean;
  by?: ClinicianKey;
  status?: fhir.MedicationRequest['status'];
  ended?: string;
  reason?: string;
  reasonText?: string;
  stopReason?: string;
  note?: string;
  sensitivity?: Sensitivity;
}

const ucum: Record<string, string> = {
  mg: 'mg',
  mcg: 'ug',
  tablet: '{tablet}',
  capsule: '{capsule}',
  units: '[iU]',
  mL: 'mL',
  puff: '{puff}',
  g: 'g',
  drop: '[drp]',
};

/** Adds an order; returns `MedicationRequest/…`. */
export function addMedicine(chart: ChartCore, key: keyof typeof drugs, authored: string, options: MedicineOptions): string {
  const resource: fhir.MedicationRequest = {
    resourceType: 'MedicationRequest',
    meta: meta(profile('us-core-medicationrequest'), options.sensitivity),
    status: options.status ?? 'active',
    statusReason: options.stopReason ? { text: options.stopReason } : undefined,
    intent: 'order',
    category: [hl7('medicationrequest-category', 'community', 'Community')],
    medicationCodeableConcept: medication(drugs[key]),
    subject: chart.subject,
    encounter: chart.encounterOn(authored),
    authoredOn: authored,
    requester: by(options.by ?? 'raman'),
    reasonReference: options.reason ? [{ reference: options.reason }] : undefined,
    reasonCode: options.reasonText ? [{ text: options.reasonText }] : undefined,
    dosageInstruction: [dosage(authored, options)],
    note: options.note ? [{ text: options.note }] : undefined,
  };
  return chart.add(compact(resource), `med-${key.toLowerCase()}`);
}

/** Adds what the patient is said to take without an order here (over the counter, other prescribers); returns `MedicationStatement/…`. */
export function addMedicationStatement(
  chart: ChartCore,
  key: keyof typeof drugs,
  asserted: string,
  options: {
    sig: string;
    status?: fhir.MedicationStatement['status'];
    note?: string;
    ended?: string;
    started?: string;
    sensitivity?: Sensitivity;
  },
): string {
  const resource: fhir.MedicationStatement = {
    resourceType: 'MedicationStatement',
    meta: options.sensitivity ? meta({}, options.sensitivity) : undefined,
    status: options.status ?? 'active',
    medicationCodeableConcept: medication(drugs[key]),
    subject: chart.subject,
    effectivePeriod: { start: options.started ?? asserted, ...(options.ended ? { end: options.ended } : {}) },
    dateAsserted: asserted,
    informationSource: chart.subject,
    dosage: [{ text: options.sig }],
    note: options.note ? [{ text: options.note }] : undefined,
  };
  return chart.add(compact(resource), `takes-${key.toLowerCase()}`);
}

const medication = (drug: Drug): fhir.CodeableConcept => concept(drug.text, [systems.rxnorm, drug.rxcui]);

function dosage(authored: string, options: MedicineOptions): fhir.Dosage {
  const repeat = options.timing
    ? {
        boundsPeriod: { start: authored.slice(0, 10), ...(options.ended ? { end: options.ended } : {}) },
        frequency: options.timing[0],
        period: options.timing[1],
        periodUnit: options.timing[2],
      }
    : undefined;
  return {
    text: options.sig,
    ...(repeat ? { timing: { repeat } } : {}),
    ...(options.asNeeded ? { asNeededBoolean: true } : {}),
    ...(options.dose
      ? {
          doseAndRate: [
            {
              doseQuantity: {
                value: options.dose[0],
                unit: options.dose[1],
                system: systems.ucum,
                code: ucum[options.dose[1]] ?? options.dose[1],
              },
            },
          ],
        }
      : {}),
  };
}
