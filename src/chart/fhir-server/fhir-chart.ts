import type { ChartReader, Directory } from '../../domain/ports';
import { createChartReader, type ChartReaderOptions } from '../chart-reader';
import { createDirectory } from '../directory';
import { noAuthorization, type Authorization } from './authorization/authorization';
import { createFhirClient } from './fhir-client';
import { createFhirPeople } from './fhir-people';
import { createFhirSource } from './fhir-source';

export interface FhirChartOptions extends Omit<ChartReaderOptions, 'source'> {
  /** The FHIR R4 base, `https://fhir.example/r4`. */
  readonly baseUrl: string;
  readonly entraIdentifierSystem: string;
  /** Default: none. */
  readonly authorization?: Authorization;
  readonly fetch?: typeof fetch;
  /** One attempt of one request; default 5 s. */
  readonly timeoutMs?: number;
  /** One whole read; default 15 s. */
  readonly deadlineMs?: number;
  readonly retries?: number;
  /** `_count` of a page; servers give fewer when they want to. */
  readonly pageSize?: number;
  readonly concurrency?: number;
  readonly maxPages?: number;
  readonly maxBytes?: number;
  /** For tests: no waiting between attempts. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Charts and directory over a FHIR R4 server. */
export function createFhirChart(options: FhirChartOptions): { readonly reader: ChartReader; readonly directory: Directory } {
  const now = (): Date => options.clock.now();
  const {
    timeoutMs = 5_000,
    deadlineMs = 15_000,
    retries = 3,
    pageSize = 1_000,
    concurrency = 6,
    maxPages = 200,
    maxBytes = 64_000_000,
  } = options;
  const client = createFhirClient({
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    authorization: options.authorization ?? noAuthorization,
    fetch: options.fetch ?? fetch,
    timeoutMs,
    retries,
    maxBytes,
    now,
    ...(options.sleep ? { sleep: options.sleep } : {}),
  });
  const source = createFhirSource({ client, now, deadlineMs, pageSize, concurrency, maxPages });
  const people = createFhirPeople({ client, deadlineMs, pageSize, now });
  return {
    reader: createChartReader({ ...options, source }),
    directory: createDirectory({ source: people, entraIdentifierSystem: options.entraIdentifierSystem }),
  };
}
