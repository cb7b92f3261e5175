import type { Missing } from '../../domain/chart';
import { Fields } from '../facts/fields';
import { isObject, rewriteReferences } from '../rewrite-references';
import type { FhirResult } from './fhir-result';

/** Reads the text of an answer: a resource with its references made relative, the failure that an OperationOutcome tells, or `half` when it is no JSON. */
export function readOutcome(text: string, baseUrl: string): FhirResult | 'half' {
  const trimmed = text.trimStart();
  if (trimmed.startsWith('<')) return { kind: 'failed', reason: 'invalid' };
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch {
    return 'half';
  }
  if (!isObject(value) || typeof value.resourceType !== 'string') return { kind: 'failed', reason: 'invalid' };
  if (value.resourceType === 'OperationOutcome') return { kind: 'failed', reason: outcomeReason(new Fields(value)) };
  const own = `${baseUrl}/`;
  if (text.includes(own))
    rewriteReferences([value], (address) => (address.startsWith(own) && !address.includes('?') ? address.slice(own.length) : address));
  return { kind: 'resource', resource: value };
}

// https://hl7.org/fhir/R4/valueset-issue-type.html
const reasons: Readonly<Record<string, Missing['reason']>> = {
  forbidden: 'forbidden',
  security: 'forbidden',
  login: 'forbidden',
  expired: 'forbidden',
  suppressed: 'forbidden',
  'not-supported': 'unsupported',
  timeout: 'timeout',
  throttled: 'unavailable',
  transient: 'unavailable',
  'too-costly': 'unavailable',
  'no-store': 'unavailable',
  incomplete: 'truncated',
};

/** Why the server could not do what was asked, by the first issue that says so. */
export function outcomeReason(outcome: Fields): Missing['reason'] {
  for (const issue of outcome.list('issue')) {
    const reason = reasons[issue.text('code') ?? ''];
    if (reason) return reason;
  }
  return 'invalid';
}
