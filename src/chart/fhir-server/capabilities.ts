import { Fields } from '../facts/fields';
import type { FhirClient } from './fhir-client';

/** What the server says it can do. */
export interface Capabilities {
  /** Whether a kind of resource is offered; yes when the server does not say. */
  offers(kind: string): boolean;
  /** `Patient/…/$everything`. */
  readonly everything: boolean;
  /** Whether a search may ask for this `_include`, `MedicationRequest:medication`. */
  includes(kind: string, include: string): boolean;
}

const unknown: Capabilities = { offers: () => true, everything: false, includes: () => false };
const lifetimeMs = 3_600_000;

/** Asks for the CapabilityStatement once an hour; a server without a readable one is taken to offer every kind and nothing special. */
export function createCapabilityReader(client: FhirClient, now: () => Date): (signal?: AbortSignal) => Promise<Capabilities> {
  let kept: { readonly capabilities: Capabilities; readonly until: number } | undefined;
  let coming: Promise<Capabilities> | undefined;
  return async (signal) => {
    if (kept && now().getTime() < kept.until) return kept.capabilities;
    coming ??= readCapabilities(client, signal)
      .then((capabilities) => {
        if (capabilities !== unknown) kept = { capabilities, until: now().getTime() + lifetimeMs };
        return capabilities;
      })
      .finally(() => (coming = undefined));
    return coming;
  };
}

async function readCapabilities(client: FhirClient, signal?: AbortSignal): Promise<Capabilities> {
  const result = await client.get('metadata', signal);
  if (result.kind === 'failed' || result.resource.resourceType !== 'CapabilityStatement') return unknown;
  const servers = new Fields(result.resource).list('rest').filter((rest) => (rest.text('mode') ?? 'server') === 'server');
  const resources = new Map(servers.flatMap((rest) => rest.list('resource')).map((resource) => [resource.text('type') ?? '', resource]));
  if (resources.size === 0) return unknown;
  const operations = [...servers, ...[resources.get('Patient')]].flatMap((part) => part?.list('operation') ?? []);
  return {
    offers: (kind) => resources.has(kind),
    everything: operations.some(isEverything),
    includes(kind, include) {
      const offered = resources.get(kind)?.texts('searchInclude') ?? [];
      return offered.includes(include) || offered.includes('*');
    },
  };
}

const isEverything = (operation: Fields): boolean =>
  ['everything', 'patient-everything'].includes(operation.text('name') ?? '') ||
  /\/Patient-everything(\||$)/.test(operation.text('definition') ?? '');
