// Hides: a quick FHIR search server over bundles, with real paging: it exists to be measured against, not to be complete.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface PagingServerOptions {
  /** Files of bundles. */
  readonly files: readonly string[];
  /** The most entries a page holds, whatever `_count` asks for. */
  readonly pageSize: number;
  /** Added to every answer. */
  readonly latencyMs: number;
  /** Whether `Patient/…/$everything` is offered. */
  readonly everything?: boolean;
}

export interface PagingServer {
  readonly url: string;
  /** How many requests were answered so far. */
  requests(): number;
  close(): Promise<void>;
}

type Resource = Readonly<Record<string, unknown>> & { readonly resourceType: string; readonly id: string };

/** Starts the server on a free port of the loopback address. Answers `Type/id`, `Type?patient=…`, `Type?_id=a,b`, `Type?identifier=…`, with `participant=` or `actor=`; other parameters are ignored. */
export async function startPagingFhirServer({
  files,
  pageSize,
  latencyMs,
  everything = false,
}: PagingServerOptions): Promise<PagingServer> {
  const resources = new Map<string, Resource>();
  for (const file of files) {
    const bundle = JSON.parse(readFileSync(file, 'utf8')) as { entry?: { resource: Resource }[] };
    for (const { resource } of bundle.entry ?? []) resources.set(`${resource.resourceType}/${resource.id}`, resource);
  }
  // Each resource is written once: a server does not spend its time on JSON either.
  const written = new Map<string, string>();
  const byPatient = new Map<string, string[]>();
  const byType = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, id: string): void => void (map.get(key)?.push(id) ?? map.set(key, [id]));
  for (const [id, resource] of resources) {
    written.set(id, JSON.stringify(resource));
    put(byType, resource.resourceType, id);
    for (const patient of new Set(
      [...JSON.stringify(resource).matchAll(/"reference":"(Patient\/[^"]+)"/g)].map((match) => match[1] ?? ''),
    )) {
      put(byPatient, `${resource.resourceType}|${patient}`, id);
      put(byPatient, patient, id);
    }
  }
  let answered = 0;

  const capability = (): string =>
    JSON.stringify({
      resourceType: 'CapabilityStatement',
      rest: [
        {
          mode: 'server',
          resource: [...new Set([...byType.keys(), ...kinds])].map((type) => ({ type })),
          ...(everything
            ? { operation: [{ name: 'everything', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything' }] }
            : {}),
        },
      ],
    });

  function idsFor(path: string, query: URLSearchParams): readonly string[] {
    const patientOf = /^(Patient\/[^/]+)\/\$everything$/.exec(path)?.[1];
    if (patientOf) return [patientOf, ...(byPatient.get(patientOf) ?? [])];
    const all = byType.get(path) ?? [];
    const ids = query.get('_id');
    if (ids !== null)
      return ids
        .split(',')
        .map((id) => `${path}/${id}`)
        .filter((id) => resources.has(id));
    const patient = query.get('patient');
    if (patient !== null) {
      const theirs = byPatient.get(`${path}|Patient/${patient.replace(/^Patient\//, '')}`) ?? [];
      const actors = (query.get('participant') ?? query.get('actor'))?.split(',');
      return actors ? theirs.filter((id) => actors.some((actor) => (written.get(id) ?? '').includes(JSON.stringify(actor)))) : theirs;
    }
    const identifier = query.get('identifier');
    if (identifier !== null) return all.filter((id) => (written.get(id) ?? '').includes(JSON.stringify(identifier.split('|').at(-1))));
    return all;
  }

  function answer(url: URL, base: string): { status: number; body: string } {
    const path = decodeURIComponent(url.pathname.replace(/^\/fhir\//, ''));
    if (path === 'metadata') return { status: 200, body: capability() };
    const one = written.get(path);
    if (one !== undefined) return { status: 200, body: one };
    if (path.includes('/') && !path.endsWith('$everything'))
      return { status: 404, body: '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found"}]}' };
    const ids = idsFor(path, url.searchParams);
    const offset = Number(url.searchParams.get('_offset') ?? 0);
    const count = Math.min(Number(url.searchParams.get('_count') ?? 20), pageSize);
    const page = ids.slice(offset, offset + count);
    const next = new URL(url);
    next.searchParams.set('_offset', String(offset + count));
    const link = offset + count < ids.length ? `[{"relation":"next","url":${JSON.stringify(`${base}/${path}${next.search}`)}}]` : '[]';
    const entry = page.map((id) => `{"fullUrl":"${base}/${id}","resource":${written.get(id) ?? '{}'},"search":{"mode":"match"}}`).join(',');
    return { status: 200, body: `{"resourceType":"Bundle","type":"searchset","total":${ids.length},"link":${link},"entry":[${entry}]}` };
  }

  const server = createServer((request, response) => {
    void (async () => {
      answered += 1;
      if (latencyMs > 0) await pause(latencyMs);
      const base = `http://${request.headers.host ?? ''}/fhir`;
      const { status, body } = answer(new URL(request.url ?? '/', base), base);
      response.writeHead(status, { 'content-type': 'application/fhir+json' });
      response.end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`,
    requests: () => answered,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Offered even when the bundles hold none. */
const kinds = [
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Observation',
  'DocumentReference',
  'Encounter',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'AllergyIntolerance',
  'DiagnosticReport',
  'Procedure',
  'Immunization',
  'ServiceRequest',
  'CarePlan',
  'Goal',
  'CareTeam',
  'Appointment',
  'Coverage',
  'FamilyMemberHistory',
];
