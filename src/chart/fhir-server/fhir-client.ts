// Hides: one request to a FHIR server: token, timeouts, repetition, and everything that can come back instead of what was asked for.
import { setTimeout as pause } from 'node:timers/promises';
import type { Missing } from '../../domain/chart';
import type { Authorization } from './authorization/authorization';
import { waitMs } from './backoff';
import { readBody } from './body';
import type { BytesResult, FhirFailure, FhirResult } from './fhir-result';
import { readOutcome } from './outcome';

export interface FhirClientOptions {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly authorization: Authorization;
  readonly fetch: typeof fetch;
  /** One attempt, in milliseconds. */
  readonly timeoutMs: number;
  /** Repetitions after the first attempt. */
  readonly retries: number;
  readonly maxBytes: number;
  readonly now: () => Date;
  readonly random?: () => number;
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface FhirClient {
  readonly baseUrl: string;
  /** One resource. `path` is relative to the base, or an absolute address on the same server. Never throws: what went wrong is the result. */
  get(path: string, signal?: AbortSignal): Promise<FhirResult>;
  getBytes(path: string, signal?: AbortSignal): Promise<BytesResult>;
}

type Attempt = BytesResult & { readonly again?: boolean; readonly retryAfter?: string | null };

const sleepFor = (ms: number, signal?: AbortSignal): Promise<void> => pause(ms, undefined, signal ? { signal } : {});

/** Builds a client. It only ever talks to the server of `baseUrl`, so that the token goes nowhere else. */
export function createFhirClient(options: FhirClientOptions): FhirClient {
  const { baseUrl, authorization, retries, random = Math.random, sleep = sleepFor, now } = options;
  const origin = new URL(baseUrl).origin;

  async function getBytes(path: string, signal?: AbortSignal): Promise<BytesResult> {
    const url = /^https?:/i.test(path) ? path : `${baseUrl}/${path}`;
    if (!URL.canParse(url) || new URL(url).origin !== origin) return { kind: 'failed', reason: 'forbidden' };
    let refused = false;
    for (let attempt = 0; ; attempt += 1) {
      const result = await once(url, signal);
      if (result.kind === 'bytes') return result;
      // A token may have been withdrawn before its time: one new one, then it is the server's word.
      const renew = result.status === 401 && !refused;
      if (renew) {
        refused = true;
        authorization.forget();
        continue;
      }
      if (!result.again || attempt >= retries || signal?.aborted) return failure(result, signal);
      try {
        await sleep(waitMs(attempt + 1, result.retryAfter ?? null, now(), random), signal);
      } catch {
        return failure(result, signal);
      }
    }
  }

  async function once(url: string, signal?: AbortSignal): Promise<Attempt> {
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
    try {
      const token = await authorization.header(either);
      const response = await options.fetch(url, {
        headers: { accept: 'application/fhir+json', ...(token === undefined ? {} : { authorization: token }) },
        redirect: 'manual',
        signal: either,
      });
      if (!response.ok) {
        await response.body?.cancel();
        return { kind: 'failed', status: response.status, ...meaningOf(response.status), retryAfter: response.headers.get('retry-after') };
      }
      const bytes = await readBody(response, options.maxBytes);
      if (bytes === 'too-large') return { kind: 'failed', reason: 'truncated' };
      return { kind: 'bytes', bytes, contentType: response.headers.get('content-type') ?? '' };
    } catch {
      return { kind: 'failed', reason: either.aborted ? 'timeout' : 'unavailable', again: true };
    }
  }

  return {
    baseUrl,
    getBytes,
    async get(path, signal) {
      for (let attempt = 0; ; attempt += 1) {
        const answer = await getBytes(path, signal);
        const result = answer.kind === 'bytes' ? readResource(answer, baseUrl) : answer;
        // Half an answer is a broken connection: worth one more.
        if (result.kind !== 'half') return result;
        if (attempt > 0 || signal?.aborted) return { kind: 'failed', reason: 'invalid' };
      }
    },
  };
}

const failure = ({ reason, status }: FhirFailure, signal?: AbortSignal): FhirFailure => ({
  kind: 'failed',
  reason: signal?.aborted ? 'timeout' : reason,
  ...(status === undefined ? {} : { status }),
});

function meaningOf(status: number): { reason: Missing['reason']; again?: boolean } {
  if (status === 401 || status === 403) return { reason: 'forbidden' };
  if (status === 408 || status === 504) return { reason: 'timeout', again: true };
  if (status === 501) return { reason: 'unsupported' };
  if (status === 429 || status >= 500) return { reason: 'unavailable', again: true };
  // A redirection would leave the server that the token is for; other refusals mean that this is not offered here.
  return { reason: status < 400 ? 'unavailable' : 'unsupported' };
}

function readResource({ bytes, contentType }: { bytes: Buffer; contentType: string }, baseUrl: string): FhirResult | { kind: 'half' } {
  if (/\bhtml\b/i.test(contentType)) return { kind: 'failed', reason: 'invalid' };
  const resource = readOutcome(bytes.toString('utf8'), baseUrl);
  return resource === 'half' ? { kind: 'half' } : resource;
}
