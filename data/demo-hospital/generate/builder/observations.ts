import type * as fhir from 'fhir/r4';
import { bedside, labs, type BedsideKey, type LabKey, type Measure } from '../catalog/measures';
import type { ClinicianKey } from '../catalog/people';
import { vitalProfiles } from '../catalog/vital-profiles';
import { instant } from '../today';
import { concept, hl7, profile, systems } from './coding';
import { by, compact, meta, type ChartCore, type Sensitivity } from './core';

/** How one measured value differs from a final adult one; `range` replaces the printed reference range. */
export interface ValueOptions {
  time?: string;
  status?: fhir.Observation['status'];
  range?: [low: number | undefined, high: number | undefined];
  flag?: 'N' | 'H' | 'L' | 'HH' | 'LL';
  note?: string;
  by?: ClinicianKey;
  /** Instead of a value: why there is none. */
  absent?: ['not-performed' | 'unknown' | 'error', string];
  /** "<" for a result below the limit of detection. */
  comparator?: '<' | '>';
  sensitivity?: Sensitivity;
}

/** Adds a laboratory value; returns `Observation/…`. */
export function addLab(chart: ChartCore, key: LabKey, date: string, value: number, options: ValueOptions = {}): string {
  const resource = measured(chart, labs[key], date, value, options, 'laboratory', 'Laboratory', 'us-core-observation-lab');
  return chart.add(resource, `obs-${key}-${date}`);
}

/** Adds a bedside measure; returns `Observation/…`. */
export function addVital(chart: ChartCore, key: BedsideKey, date: string, value: number, options: ValueOptions = {}): string {
  const resource = measured(chart, bedside[key], date, value, options, 'vital-signs', 'Vital Signs', vitalProfiles[key]);
  return chart.add(resource, `obs-${key}-${date}`);
}

/** Adds a blood pressure with two components; a missing diastolic carries a data-absent reason. Returns `Observation/…`. */
export function addBloodPressure(
  chart: ChartCore,
  date: string,
  systolic: number,
  diastolic: number | undefined,
  options: ValueOptions = {},
): string {
  const component = (text: string, loinc: string, value: number | undefined): fhir.ObservationComponent => ({
    code: concept(text, [systems.loinc, loinc]),
    ...(value === undefined
      ? { dataAbsentReason: hl7('data-absent-reason', 'unknown', 'Unknown') }
      : { valueQuantity: { value, unit: 'mmHg', system: systems.ucum, code: 'mm[Hg]' } }),
  });
  const high = systolic >= 130 || (diastolic ?? 0) >= 80;
  const low = systolic < 90;
  return chart.add(
    compact<fhir.Observation>({
      resourceType: 'Observation',
      meta: profile('us-core-blood-pressure'),
      status: options.status ?? 'final',
      category: [hl7('observation-category', 'vital-signs', 'Vital Signs')],
      code: concept('Blood pressure', [systems.loinc, '85354-9']),
      subject: chart.subject,
      encounter: chart.encounterOn(date),
      effectiveDateTime: instant(date, options.time),
      interpretation: high ? [interpretation('H')] : low ? [interpretation('L')] : [interpretation('N')],
      note: options.note ? [{ text: options.note }] : undefined,
      component: [component('Systolic blood pressure', '8480-6', systolic), component('Diastolic blood pressure', '8462-4', diastolic)],
    }),
    `obs-bp-${date}`,
  );
}

function measured(
  chart: ChartCore,
  measure: Measure,
  date: string,
  value: number,
  options: ValueOptions,
  category: string,
  categoryText: string,
  profileName: string,
): fhir.Observation {
  const [low, high] = options.range ?? [measure.low, measure.high];
  const flag = options.flag ?? flagOf(value, low, high, measure.critical);
  const range: fhir.ObservationReferenceRange | undefined =
    low === undefined && high === undefined
      ? undefined
      : { ...(low === undefined ? {} : { low: quantity(low, measure) }), ...(high === undefined ? {} : { high: quantity(high, measure) }) };
  return compact<fhir.Observation>({
    resourceType: 'Observation',
    meta: meta(profile(profileName), options.sensitivity),
    status: options.status ?? 'final',
    category: [hl7('observation-category', category, categoryText)],
    code: concept(measure.text, [systems.loinc, measure.loinc]),
    subject: chart.subject,
    encounter: chart.encounterOn(date),
    effectiveDateTime: instant(date, options.time),
    performer: options.by ? [by(options.by)] : undefined,
    valueQuantity: options.absent
      ? undefined
      : { ...quantity(value, measure), ...(options.comparator ? { comparator: options.comparator } : {}) },
    dataAbsentReason: options.absent ? hl7('data-absent-reason', options.absent[0], options.absent[1]) : undefined,
    interpretation: options.absent || !range ? undefined : [interpretation(flag)],
    note: options.note ? [{ text: options.note }] : undefined,
    referenceRange: range ? [range] : undefined,
  });
}

function flagOf(value: number, low: number | undefined, high: number | undefined, critical: [number, number] | undefined): string {
  if (critical && value >= critical[1]) return 'HH';
  if (critical && value <= critical[0]) return 'LL';
  if (high !== undefined && value > high) return 'H';
  if (low !== undefined && value < low) return 'L';
  return 'N';
}

const flagText: Record<string, string> = {
  N: 'Normal',
  H: 'High',
  L: 'Low',
  HH: 'Critical high',
  LL: 'Critical low',
  A: 'Abnormal',
  POS: 'Positive',
};

/** One HL7 interpretation flag with its word. */
export const interpretation = (flag: string): fhir.CodeableConcept => hl7('v3-ObservationInterpretation', flag, flagText[flag]);

const quantity = (value: number, measure: Measure): fhir.Quantity => ({
  value,
  ...(measure.unit ? { unit: measure.unit } : {}),
  system: systems.ucum,
  code: measure.ucum,
});
