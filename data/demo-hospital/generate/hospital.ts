import type * as fhir from 'fhir/r4';
import { clinicians, displayName, practitionerReference, type ClinicianKey } from './catalog/people';
import { concept, profile, systems } from './builder/coding';

/** The identifier system under which a Practitioner carries the directory object id of their sign-in. */
export const entraIdentifierSystem = 'https://curbside.example/entra-object-id';

/** The name of the demo hospital. */
export const hospitalName = 'Harbor Street Hospital';

/** Organizations, places and people shared by every chart. */
export function createHospital(): fhir.FhirResource[] {
  const organization = (id: string, name: string): fhir.Organization => ({
    resourceType: 'Organization',
    id,
    meta: profile('us-core-organization'),
    active: true,
    name,
  });
  const location = (id: string, name: string, owner: string): fhir.Location => ({
    resourceType: 'Location',
    id,
    meta: profile('us-core-location'),
    status: 'active',
    name,
    managingOrganization: { reference: `Organization/${owner}` },
  });
  return [
    organization('harbor-street-hospital', hospitalName),
    organization('harbor-street-laboratory', 'Harbor Street Laboratory'),
    organization('harbor-health-plan', 'Harbor Health Plan (demo payer)'),
    organization('lakeside-clinic', 'Lakeside Clinic'),
    location('harbor-street-hospital', hospitalName, 'harbor-street-hospital'),
    location('harbor-street-clinic', 'Harbor Street Clinic', 'harbor-street-hospital'),
    location('lakeside-clinic', 'Lakeside Clinic', 'lakeside-clinic'),
    ...clinicians.flatMap((clinician, index): fhir.FhirResource[] => [
      {
        resourceType: 'Practitioner',
        id: clinician.key,
        meta: profile('us-core-practitioner'),
        identifier: [
          { system: entraIdentifierSystem, value: clinician.entra },
          // A demo number, not an NPI: real ones never start with 0.
          { system: 'https://harborstreet.example/practitioner-number', value: `00000000${String(index + 10)}` },
        ],
        active: true,
        name: [
          {
            use: 'official',
            text: displayName(clinician.key as ClinicianKey),
            family: clinician.family,
            given: [clinician.given],
            ...(clinician.prefix ? { prefix: [clinician.prefix] } : {}),
            suffix: [clinician.suffix],
          },
        ],
      },
      {
        resourceType: 'PractitionerRole',
        id: `${clinician.key}-role`,
        meta: profile('us-core-practitionerrole'),
        active: true,
        practitioner: {
          reference: practitionerReference(clinician.key as ClinicianKey),
          display: displayName(clinician.key as ClinicianKey),
        },
        organization: { reference: clinician.site === 'lakeside' ? 'Organization/lakeside-clinic' : 'Organization/harbor-street-hospital' },
        code: [{ text: clinician.role }],
        specialty: [concept(clinician.specialty[1], [systems.snomed, clinician.specialty[0] || undefined])],
        location: [{ reference: clinician.site === 'lakeside' ? 'Location/lakeside-clinic' : 'Location/harbor-street-clinic' }],
        // us-core requires a way to reach the role
        telecom: [{ system: 'phone', value: `555-01${String(10 + index)}`, use: 'work' }],
      },
    ]),
  ];
}
