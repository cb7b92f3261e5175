import type { Failure } from '../domain/reply';

interface Sentence {
  readonly text: string;
  readonly remedy: string;
}

/** What a clinician is told for each code; docs/errors.md says the same and what an administrator can do. */
export const failures = {
  'chart-unavailable': {
    text: 'The record system does not answer, so nothing about this patient can be said.',
    remedy: 'Try again in a minute, or open the chart in the record system.',
  },
  'chart-timeout': {
    text: 'The record system took too long, so nothing about this patient can be said.',
    remedy: 'Try again in a minute, or open the chart in the record system.',
  },
  'chart-forbidden': {
    text: 'The record system does not let Curbside read this chart.',
    remedy: 'Tell your administrator: the rights of Curbside at the record system need a look.',
  },
  'chart-not-found': { text: 'The record system has no such patient.', remedy: 'Check the name, MRN or date of birth.' },
  'audit-unavailable': {
    text: 'Curbside could not record this look into the chart, so it shows nothing.',
    remedy: 'Try again in a minute; if it stays, tell your administrator.',
  },
  'audit-broken': {
    text: 'The audit trail does not fit together, so Curbside shows no patient data until that is settled.',
    remedy: 'Tell your administrator to run the audit verification now.',
  },
  'store-unavailable': { text: 'Curbside’s own store cannot be used, so nothing was answered.', remedy: 'Tell your administrator.' },
  cancelled: { text: 'This was cancelled before it was finished.', remedy: 'Ask again when you want it.' },
  unexpected: {
    text: 'Something went wrong inside Curbside and nothing was answered.',
    remedy: 'Ask again; if it happens twice, tell your administrator the time and the code “unexpected”.',
  },
} as const satisfies Record<string, Sentence>;

export type FailureCode = keyof typeof failures;

/** What the clinician is told about an error: by its code, never by its message, which may quote the chart. */
export function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  return { kind: 'failure', code, ...failures[code] };
}

function codeOf(error: unknown): FailureCode {
  const code = (error as { readonly code?: unknown } | null)?.code;
  if (typeof code === 'string' && code in failures) return code as FailureCode;
  return error instanceof Error && error.name === 'AbortError' ? 'cancelled' : 'unexpected';
}
