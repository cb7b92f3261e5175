import type * as fhir from 'fhir/r4';
import type { ClinicianKey } from '../catalog/people';
import { hl7, profile } from './coding';
import { by, compact, type ChartCore } from './core';

/** Adds the team that looks after the patient, the first member as the one in charge; returns `CareTeam/…`. */
export function addCareTeam(
  chart: ChartCore,
  name: string,
  since: string,
  members: [clinician: ClinicianKey, role: string][],
  status: 'active' | 'inactive' = 'active',
): string {
  return chart.add(
    compact<fhir.CareTeam>({
      resourceType: 'CareTeam',
      meta: profile('us-core-careteam'),
      status,
      name,
      subject: chart.subject,
      period: { start: since },
      participant: members.map(([key, role]) => ({ role: [{ text: role }], member: by(key) })),
    }),
    'team',
  );
}

/** Adds who pays; returns `Coverage/…`. */
export function addCoverage(chart: ChartCore, payer: string, start: string, number: string): string {
  return chart.add(
    {
      resourceType: 'Coverage',
      meta: profile('us-core-coverage'),
      status: 'active',
      type: { text: payer },
      subscriberId: number,
      beneficiary: chart.subject,
      relationship: hl7('subscriber-relationship', 'self', 'Self'),
      period: { start },
      payor: [{ reference: 'Organization/harbor-health-plan', display: payer }],
    } satisfies fhir.Coverage,
    'coverage',
  );
}

/** Adds somebody close to the patient, a caregiver or a parent; returns `RelatedPerson/…`. */
export function addRelatedPerson(chart: ChartCore, name: [given: string, family: string], relationship: string, phone: string): string {
  return chart.add(
    {
      resourceType: 'RelatedPerson',
      meta: profile('us-core-relatedperson'),
      active: true,
      patient: chart.subject,
      relationship: [{ text: relationship }],
      name: [{ given: [name[0]], family: name[1] }],
      telecom: [{ system: 'phone', value: phone }],
    } satisfies fhir.RelatedPerson,
    `related-${name[0].toLowerCase()}`,
  );
}

/** Adds who recorded or imported an entry; returns `Provenance/…`. */
export function addProvenance(chart: ChartCore, target: string, recorded: string, author: ClinicianKey, activity: string): string {
  return chart.add(
    {
      resourceType: 'Provenance',
      meta: profile('us-core-provenance'),
      target: [{ reference: target }],
      recorded,
      activity: { text: activity },
      agent: [{ type: hl7('provenance-participant-type', 'author', 'Author'), who: by(author) }],
    } satisfies fhir.Provenance,
    `prov-${recorded.slice(0, 10)}`,
  );
}
