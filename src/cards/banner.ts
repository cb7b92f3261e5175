import type { PatientIdentity } from '../domain/chart';
import { ageAt, formatDay } from '../text/dates';
import { type CardElement, group, line, run } from './adaptive-card';
import { short } from './json-size';
import { limits } from './limits';

/** Two identifiers and what else tells people apart: "68 years · female · born 12 Mar 1958 · MRN 100234". */
export function identifiers(patient: PatientIdentity, today: string): string {
  const { birthDate, sex, mrn, deceased } = patient;
  return [
    birthDate && !deceased && ageAt(birthDate, today)?.text,
    sex,
    birthDate && `born ${formatDay(birthDate)}`,
    mrn && `MRN ${mrn}`,
    deceased && (deceased === true ? 'deceased' : `died ${formatDay(deceased)}`),
  ]
    .filter(Boolean)
    .map((part) => short(String(part), limits.title))
    .join(' · ');
}

/** Name as it is spoken and as it stands in the record. */
export function fullName(patient: PatientIdentity): string {
  const preferred = patient.preferredName && patient.preferredName !== patient.name ? ` (“${patient.preferredName}”)` : '';
  return short(`${patient.name}${preferred}`, limits.name);
}

/** Whose chart this is; on top of every card about a patient. */
export function banner(patient: PatientIdentity, today: string, remarks: readonly string[]): CardElement {
  return group(
    [
      line([run(fullName(patient), { bold: true, size: 'Large' })]),
      line([run(identifiers(patient, today))], { spacing: 'None' }),
      ...remarks.map((remark) => line([run(short(remark, limits.shortLine), { subtle: true, size: 'Small' })], { spacing: 'None' })),
    ],
    { id: 'patient', style: 'emphasis' },
  );
}
