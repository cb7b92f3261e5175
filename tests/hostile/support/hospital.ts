// A FHIR server of the attacker's own: two patients, one clinician, and any way of answering wrongly that a test asks for.
import { createServer, type ServerResponse } from 'node:http';
import type { Config } from '../../../src/config';
import { listen, raman } from './door';

export type Resource = Readonly<Record<string, unknown>> & { readonly resourceType: string; readonly id: string };
/** Answers by itself and returns true, or leaves it to the honest server. */
export type Mischief = (url: URL, response: ServerResponse, honest: () => readonly Resource[]) => boolean;

export const entraSystem = 'urn:test:entra';
const me = { reference: 'Practitioner/p1', display: 'Dr. Raman' };
const about = (id: string) => ({ reference: `Patient/${id}` });
const code = (system: string, value: string, text: string) => ({ text, coding: [{ system, code: value, display: text }] });
const loinc = 'http://loinc.org';

export const observation = (id: string, patient: string, value: number, more: object = {}): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: about(patient),
  effectiveDateTime: '2026-11-01T08:00:00Z',
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] }],
  code: code(loinc, '2823-3', 'Potassium'),
  valueQuantity: { value, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
  ...more,
});
const patient = (id: string, given: string, family: string, mrn: string, birthDate: string): Resource => ({
  resourceType: 'Patient',
  id,
  name: [{ use: 'official', given: [given], family }],
  birthDate,
  gender: 'female',
  identifier: [
    { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] }, system: 'urn:mrn', value: mrn },
  ],
});

export const people: readonly Resource[] = [
  {
    resourceType: 'Practitioner',
    id: 'p1',
    active: true,
    identifier: [{ system: entraSystem, value: raman.aadObjectId }],
    name: [{ given: ['Priya'], family: 'Raman' }],
  },
  {
    resourceType: 'Practitioner',
    id: 'p2',
    active: true,
    identifier: [{ system: entraSystem, value: 'c0ffee00-0000-4000-8000-000000000099' }],
    name: [{ given: ['Otto'], family: 'Zwick' }],
  },
];

/** Nora is in Dr. Raman's care; Boris Strangerov is not, and nothing of him may ever be seen. */
export const chart: readonly Resource[] = [
  ...people,
  patient('nora', 'Nora', 'Quill', '770001', '1970-02-03'),
  patient('boris', 'Boris', 'Strangerov', '880002', '1966-06-06'),
  { resourceType: 'CareTeam', id: 'ct-nora', status: 'active', subject: about('nora'), participant: [{ member: me }] },
  {
    resourceType: 'CareTeam',
    id: 'ct-boris',
    status: 'active',
    subject: about('boris'),
    participant: [{ member: { reference: 'Practitioner/p2' } }],
  },
  observation('k1', 'nora', 4.1),
  observation('k9', 'boris', 6.66, { effectiveDateTime: '2026-11-19T08:00:00Z' }),
  {
    resourceType: 'Condition',
    id: 'dm',
    subject: about('nora'),
    clinicalStatus: { coding: [{ code: 'active', system: 'http://terminology.hl7.org/CodeSystem/condition-clinical' }] },
    code: code('http://snomed.info/sct', '38341003', 'Hypertension'),
  },
  {
    resourceType: 'Condition',
    id: 'gout',
    subject: about('boris'),
    clinicalStatus: { coding: [{ code: 'active', system: 'http://terminology.hl7.org/CodeSystem/condition-clinical' }] },
    code: code('http://snomed.info/sct', '90560007', 'Goutstrangerov'),
  },
  {
    resourceType: 'AllergyIntolerance',
    id: 'pen',
    patient: about('nora'),
    clinicalStatus: { coding: [{ code: 'active', system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical' }] },
    criticality: 'high',
    code: code('http://www.nlm.nih.gov/research/umls/rxnorm', '7980', 'Penicillin'),
  },
  {
    resourceType: 'MedicationRequest',
    id: 'mr',
    status: 'active',
    intent: 'order',
    subject: about('nora'),
    authoredOn: '2026-01-01',
    medicationCodeableConcept: code('http://www.nlm.nih.gov/research/umls/rxnorm', '29046', 'Lisinopril'),
    requester: { reference: 'Practitioner/p1' },
    dosageInstruction: [{ text: '10 mg once daily' }],
  },
];

/** Whatever would give Boris away. */
export const boris = /boris|strangerov|880002|1966|Jun(e)? 6|6 Jun|6\.66|goutstrangerov/i;
export const nora = /Nora|Quill|770001|1970-02-03|3 Feb(ruary)? 1970|lisinopril|hypertension|penicillin|Patient\/nora/i;

export const bundle = (resources: readonly unknown[], more: object = {}): object => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
  ...more,
});

export function reply(response: ServerResponse, body: unknown, status = 200, type = 'application/fhir+json'): true {
  response.writeHead(status, { 'content-type': type });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
  return true;
}

export interface Hospital {
  readonly config: Config['chart'];
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts the server; `mischief` is asked first, and may be exchanged by the test that made it. */
export async function openHospital(
  mischief: Mischief = () => false,
  resources: readonly Resource[] = chart,
  timeoutMs = 3_000,
): Promise<Hospital> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://server');
    asked.push(url.pathname + url.search);
    const honest = (): readonly Resource[] => found(resources, url);
    if (mischief(url, response, honest)) return;
    const path = url.pathname.slice('/fhir/'.length);
    if (!path.includes('/')) return void (path === 'metadata' ? reply(response, {}, 404) : reply(response, bundle(honest())));
    const one = honest()[0];
    reply(response, one ?? { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] }, one ? 200 : 404);
  });
  const port = await listen(server);
  return {
    asked,
    config: {
      kind: 'fhir',
      baseUrl: `http://127.0.0.1:${port}/fhir`,
      authorization: { kind: 'none' },
      timeoutMs,
      entraIdentifierSystem: entraSystem,
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function found(resources: readonly Resource[], { pathname, searchParams }: URL): readonly Resource[] {
  const path = decodeURIComponent(pathname.slice('/fhir/'.length));
  const [kind, id] = path.split('/');
  const of = resources.filter((each) => each.resourceType === kind);
  if (id !== undefined) return of.filter((each) => each.id === id);
  const about = searchParams.get('patient');
  const ids = searchParams.get('_id')?.split(',');
  const identifier = searchParams.get('identifier')?.split('|').at(-1);
  const names = searchParams.getAll('name').map((name) => name.toLowerCase());
  return of.filter((each) => {
    const text = JSON.stringify(each);
    return (
      (about === null || text.includes(`"${about}"`)) &&
      (!ids || ids.includes(each.id)) &&
      (identifier === undefined || text.includes(`"${identifier}"`)) &&
      names.every((name) => text.toLowerCase().includes(name))
    );
  });
}
