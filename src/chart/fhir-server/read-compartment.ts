import type { Missing } from '../../domain/chart';
import type { RawResource } from '../source';
import type { Capabilities } from './capabilities';
import type { FhirClient } from './fhir-client';
import { missingKind } from './missing-kind';
import { searchAll, type SearchLimits } from './search';

/** Everything the server gave of a patient, before it is sorted by whose it is. */
export interface Compartment {
  readonly resources: readonly RawResource[];
  readonly missing: readonly Missing[];
}

export interface CompartmentRequest {
  readonly client: FhirClient;
  readonly capabilities: Capabilities;
  /** `Patient/…`. */
  readonly patient: string;
  readonly kinds: readonly string[];
  readonly pageSize: number;
  readonly limits: SearchLimits;
  readonly limited: <T>(task: () => Promise<T>) => Promise<T>;
  readonly signal?: AbortSignal;
}

/**
 * Reads with `$everything` where it is offered, else kind by kind in parallel. Kinds of which `$everything` brought nothing are searched as well:
 * servers differ in what they put into it, and nothing found must mean that there is nothing.
 */
export async function readCompartment(request: CompartmentRequest): Promise<Compartment> {
  const { capabilities, client, kinds, limits, pageSize, patient, signal } = request;
  if (!capabilities.everything) return readByKind(request, kinds);
  const offered = kinds.filter((kind) => capabilities.offers(kind));
  const found = await searchAll(
    client,
    `${patient}/$everything?_count=${pageSize}&_type=${['Patient', ...offered].join(',')}`,
    limits,
    signal,
  );
  if (found.failed !== undefined) return readByKind(request, kinds);
  const brought = new Set(found.resources.map(({ resourceType }) => resourceType));
  const rest = await readByKind(
    request,
    kinds.filter((kind) => !brought.has(kind)),
  );
  return { resources: [...found.resources, ...rest.resources], missing: rest.missing };
}

async function readByKind(request: CompartmentRequest, kinds: readonly string[]): Promise<Compartment> {
  const parts = await Promise.all(
    kinds.map((kind) => (request.capabilities.offers(kind) ? request.limited(() => readKind(request, kind)) : unoffered(kind))),
  );
  return { resources: parts.flatMap(({ resources }) => resources), missing: parts.flatMap(({ missing }) => missing) };
}

const unoffered = (kind: string): Promise<Compartment> => Promise.resolve({ resources: [], missing: [missingKind(kind, 'unsupported')] });

async function readKind(
  { client, capabilities, patient, pageSize, limits, signal }: CompartmentRequest,
  kind: string,
): Promise<Compartment> {
  const include = kind === 'MedicationRequest' || kind === 'MedicationStatement' ? `${kind}:medication` : undefined;
  const including = include !== undefined && capabilities.includes(kind, include) ? `&_include=${include}` : '';
  // With its type: a bare id is as right by the standard, but some servers then find nothing, silently.
  const found = await searchAll(client, `${kind}?patient=${encodeURIComponent(patient)}&_count=${pageSize}${including}`, limits, signal);
  return { resources: found.resources, missing: found.failed === undefined ? [] : [missingKind(kind, found.failed)] };
}
