import type { PatientIdentity } from '../../domain/chart';
import { dateWords } from './dates';
import { join } from './line';

/** "Maria Alvarez, female, born 12 Mar 1962, MRN 100001". */
export const patientText = (patient: PatientIdentity): string =>
  join(
    [
      patient.name,
      patient.preferredName !== undefined && `called ${patient.preferredName}`,
      patient.sex,
      patient.birthDate !== undefined && `born ${dateWords(patient.birthDate)}`,
      patient.mrn !== undefined && `MRN ${patient.mrn}`,
      patient.deceased !== undefined && (patient.deceased === true ? 'deceased' : `died ${dateWords(patient.deceased)}`),
    ],
    ', ',
  );
