// Reads what is checked in, so that the suites judge the files that ship and not what the generator would write.
import type * as fhir from 'fhir/r4';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const home = join(__dirname, '../../data/demo-hospital');

/** The text of a file below data/demo-hospital. */
export const readText = (path: string): string => readFileSync(join(home, path), 'utf8');

const readEntries = (path: string): fhir.FhirResource[] => {
  const bundle = JSON.parse(readText(path)) as fhir.Bundle<fhir.FhirResource>;
  return (bundle.entry ?? []).flatMap(({ resource }) => (resource ? [resource] : []));
};

export interface ManifestPatient {
  patient: string;
  file: string;
  name: string;
  mrn: string;
  birthDate: string;
  teaches: string;
}

export interface ManifestClinician {
  entraObjectId: string;
  practitioner: string;
  name: string;
  mayOrder: boolean;
  sees: { patient: string; because: string }[];
}

export interface MustKnowFact {
  id: string;
  fact: string;
  why: string;
  kind: 'chart' | 'absence' | 'restricted';
  resources: string[];
  kinds?: string[];
  shows: string[];
}

/** The manifest as it is on disk. */
export const manifest = JSON.parse(readText('manifest.json')) as {
  today: string;
  timezone: string;
  entraIdentifierSystem: string;
  clinicians: ManifestClinician[];
  patients: ManifestPatient[];
};

/** The must-know lists by patient reference. */
export const mustKnow = new Map(
  (JSON.parse(readText('must-know.json')) as { patients: { patient: string; mustKnow: MustKnowFact[] }[] }).patients.map((list) => [
    list.patient,
    list.mustKnow,
  ]),
);

/** Resources shared by every chart. */
export const hospital = readEntries('hospital.json');

/** Every patient's resources by slug. */
export const charts = new Map(
  readdirSync(join(home, 'patients')).map((name) => [name.replace('.json', ''), readEntries(`patients/${name}`)]),
);

/** One patient's resources of one type. */
export function of<T extends fhir.FhirResource['resourceType']>(slug: string, type: T): Extract<fhir.FhirResource, { resourceType: T }>[] {
  const chart = charts.get(slug);
  if (!chart) throw new Error(`The demo hospital has no ${slug}`);
  return chart.filter((resource): resource is Extract<fhir.FhirResource, { resourceType: T }> => resource.resourceType === type);
}

/** `Observation/…` of a resource. */
export const referenceOf = (resource: fhir.FhirResource): string => `${resource.resourceType}/${resource.id ?? ''}`;

/** The resource as lower-case text, attachments decoded. */
export function wordsOf(resource: fhir.FhirResource): string {
  const decoded = JSON.stringify(resource).replaceAll(/"data":"([^"]*)"/g, (_, data: string) =>
    JSON.stringify(Buffer.from(data, 'base64').toString('utf8')),
  );
  return decoded.toLowerCase();
}

/** Names of the active orders of a chart. */
export const activeOrders = (slug: string): string[] =>
  of(slug, 'MedicationRequest')
    .filter(({ status }) => status === 'active')
    .map(({ medicationCodeableConcept }) => medicationCodeableConcept?.text ?? '');

/** Values of a chart for one LOINC code, final only, oldest first. */
export const values = (slug: string, loinc: string): fhir.Observation[] =>
  of(slug, 'Observation')
    .filter(({ status, code }) => status === 'final' && code.coding?.some(({ code: found }) => found === loinc))
    .sort((a, b) => (a.effectiveDateTime ?? '').localeCompare(b.effectiveDateTime ?? ''));
