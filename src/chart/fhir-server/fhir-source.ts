import type { Missing } from '../../domain/chart';
import { ChartUnavailable } from '../chart-unavailable';
import { patientsOf } from '../compartment';
import { isReadKind } from '../kinds';
import { throwIfCancelled } from '../throw-if-cancelled';
import { decodeBase64 } from '../notes/decode';
import { isId } from '../rewrite-references';
import type { AttachmentBody, PatientRecord, RawResource, ResourceSource } from '../source';
import { createCapabilityReader } from './capabilities';
import type { FhirClient } from './fhir-client';
import type { FhirResult } from './fhir-result';
import { createLimiter } from './limiter';
import { readCompartment } from './read-compartment';
import { readReferenced } from './read-referenced';

export interface FhirSourceOptions {
  readonly client: FhirClient;
  readonly now: () => Date;
  /** The whole of one read, in milliseconds; what has not come by then is missing. */
  readonly deadlineMs: number;
  readonly pageSize: number;
  readonly concurrency: number;
  readonly maxPages: number;
}

/** Charts from a FHIR R4 server. */
export function createFhirSource(options: FhirSourceOptions): ResourceSource {
  const { client, now, deadlineMs, pageSize, maxPages } = options;
  const capabilitiesOf = createCapabilityReader(client, now);
  const within = (signal?: AbortSignal): AbortSignal =>
    signal ? AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]) : AbortSignal.timeout(deadlineMs);

  return {
    async readRecord(patient, kinds, given) {
      const asOf = now().toISOString();
      const signal = within(given?.signal);
      const limited = createLimiter(options.concurrency);
      // The entries do not wait for the patient: each round to the server is dear.
      const [person, compartment] = await Promise.all([
        client.get(patient, signal),
        capabilitiesOf(signal).then((capabilities) =>
          readCompartment({ client, capabilities, patient, kinds, pageSize, limits: { maxPages }, limited, signal }),
        ),
      ]);
      // Whoever gave up is told so, and not that the record system was slow.
      throwIfCancelled(given?.signal);
      const identity = thePatient(person, patient);
      const sorted = sortOut([identity, ...compartment.resources], patient, new Set(kinds));
      const referenced = await readReferenced(client, [...sorted.own.values(), ...sorted.around.values()], limited, signal);
      throwIfCancelled(given?.signal);
      return {
        patient,
        resources: [...sorted.own.values()],
        missing: [...compartment.missing, ...sorted.missing, ...referenced.missing],
        asOf,
        incomplete: new Set(compartment.missing.map(({ kind }) => kind)),
        resolve: (reference) => sorted.own.get(reference) ?? sorted.around.get(reference) ?? referenced.resources.get(reference),
      } satisfies PatientRecord;
    },
    async readAttachments(addresses, given) {
      const signal = within(given?.signal);
      const limited = createLimiter(options.concurrency);
      const bodies = await Promise.all(
        addresses.map(async (address) => [address, await limited(() => readAttachment(client, address, signal))] as const),
      );
      throwIfCancelled(given?.signal);
      return new Map(bodies);
    },
  };
}

function thePatient(result: FhirResult, patient: string): RawResource {
  if (result.kind === 'resource') {
    if (`${String(result.resource.resourceType)}/${String(result.resource.id)}` === patient) return result.resource;
    throw new ChartUnavailable('The record system answered with something else than the patient. Try again, or open the chart there.');
  }
  if (result.status === 404 || result.status === 410)
    throw new ChartUnavailable('The record system has no such patient. Ask for the patient by name or record number.', 'chart-not-found');
  if (result.reason === 'forbidden')
    throw new ChartUnavailable(
      'The record system did not let Curbside read this chart. Ask its administrator to check the access that Curbside was given.',
      'chart-forbidden',
    );
  if (result.reason === 'timeout')
    throw new ChartUnavailable(
      'The record system did not answer in time. Try again in a moment, or open the chart there.',
      'chart-timeout',
    );
  throw new ChartUnavailable('The record system could not be read. Try again in a moment, or open the chart there.');
}

/** What is the patient's, and what stands around it. Entries of other patients, which a server that ignores the search gives as well, are dropped. */
function sortOut(resources: readonly RawResource[], patient: string, kinds: ReadonlySet<string>) {
  const own = new Map<string, RawResource>();
  const around = new Map<string, RawResource>();
  const missing: Missing[] = [];
  for (const resource of resources) {
    const kind = String(resource.resourceType);
    const id = `${kind}/${String(resource.id)}`;
    const whose = patientsOf(resource);
    if (!isId(resource.id))
      missing.push({ kind: isReadKind(kind) ? kind : 'Bundle', reason: 'invalid', detail: 'An entry without an id could not be read.' });
    else if (whose.includes(patient)) {
      if (kind === 'Patient' || kinds.has(kind)) own.set(id, resource);
    } else if (!kinds.has(kind) && kind !== 'Patient') around.set(id, resource);
    else if (whose.length === 0) missing.push({ kind: id, reason: 'invalid', detail: 'This entry does not say whose it is.' });
  }
  return { own, around, missing };
}

/** A Binary as FHIR JSON or as it is; only ever from this server. */
async function readAttachment(client: FhirClient, address: string, signal: AbortSignal): Promise<AttachmentBody> {
  const result = await client.getBytes(address, signal);
  if (result.kind === 'failed') return { kind: 'missing', reason: result.reason };
  const { bytes, contentType } = result;
  if (!/\bjson\b/i.test(contentType)) return contentType === '' ? { kind: 'body', bytes } : { kind: 'body', contentType, bytes };
  try {
    const binary = JSON.parse(bytes.toString('utf8')) as { resourceType?: unknown; contentType?: unknown; data?: unknown };
    const data = binary.resourceType === 'Binary' && typeof binary.data === 'string' ? decodeBase64(binary.data) : undefined;
    if (!data) return { kind: 'missing', reason: 'invalid' };
    return typeof binary.contentType === 'string'
      ? { kind: 'body', contentType: binary.contentType, bytes: data }
      : { kind: 'body', bytes: data };
  } catch {
    return { kind: 'missing', reason: 'invalid' };
  }
}
