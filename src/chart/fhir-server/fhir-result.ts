import type { Missing } from '../../domain/chart';
import type { RawResource } from '../source';

/** What went wrong with a request. */
export type FhirFailure = { readonly kind: 'failed'; readonly reason: Missing['reason']; readonly status?: number };
/** One resource, or what went wrong. */
export type FhirResult = { readonly kind: 'resource'; readonly resource: RawResource } | FhirFailure;
/** An answer as it came, or what went wrong. */
export type BytesResult = { readonly kind: 'bytes'; readonly bytes: Buffer; readonly contentType: string } | FhirFailure;
