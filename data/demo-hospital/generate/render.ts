import type * as fhir from 'fhir/r4';
import type { Chart } from './builder/chart';
import { listName } from './builder/patient';
import { clinicians, displayName, practitionerReference, type ClinicianKey } from './catalog/people';
import { createHospital, entraIdentifierSystem, hospitalName } from './hospital';
import { stories } from './stories';
import { timezone, today } from './today';
import { accessRule, whyVisible } from './visibility';

/** Every file of the demo hospital by its path below data/demo-hospital, as it has to be on disk. */
export function renderDemoHospital(): Map<string, string> {
  const charts = stories.map((tell) => tell());
  return new Map([
    ['hospital.json', renderBundle(createHospital())],
    ...charts.map((chart): [string, string] => [`patients/${chart.person.slug}.json`, renderBundle(chart.entries)]),
    ['manifest.json', `${JSON.stringify(createManifest(charts), null, 2)}\n`],
    [
      'must-know.json',
      `${JSON.stringify({ version: 1, patients: charts.map((chart) => ({ patient: `Patient/${chart.person.slug}`, mustKnow: chart.mustKnow })) }, null, 2)}\n`,
    ],
  ]);
}

/** A collection bundle, one entry a line so that a change shows as that line. */
function renderBundle(resources: fhir.FhirResource[]): string {
  const head = `{"resourceType":"Bundle","type":"collection","timestamp":"${today}T06:00:00${timezone}","entry":[`;
  return `${head}\n${resources.map((resource) => JSON.stringify({ resource })).join(',\n')}\n]}\n`;
}

function createManifest(charts: Chart[]): object {
  return {
    today,
    timezone,
    hospital: hospitalName,
    entraIdentifierSystem,
    accessRule,
    clinicians: clinicians.map((clinician) => ({
      entraObjectId: clinician.entra,
      practitioner: practitionerReference(clinician.key as ClinicianKey),
      name: displayName(clinician.key as ClinicianKey),
      role: clinician.role,
      mayOrder: clinician.mayOrder,
      note: clinician.note,
      sees: charts.flatMap((chart) => {
        const because = whyVisible(chart.entries, practitionerReference(clinician.key as ClinicianKey));
        return because ? [{ patient: `Patient/${chart.person.slug}`, because }] : [];
      }),
    })),
    patients: charts.map((chart) => ({
      patient: `Patient/${chart.person.slug}`,
      file: `patients/${chart.person.slug}.json`,
      name: listName(chart.person),
      ...(chart.person.preferred ? { preferredName: chart.person.preferred } : {}),
      mrn: chart.person.mrn,
      birthDate: chart.person.birthDate,
      resources: chart.entries.length,
      teaches: chart.teaches,
    })),
  };
}
