/** `audit-unavailable`: an entry could not be made durable. `audit-broken`: the trail does not follow from what is known of it, so nothing may be added. */
export type AuditProblem = 'audit-unavailable' | 'audit-broken';

/** The trail refuses to go on: whoever wanted to record something must not do it. Holds no patient data; `remedy` is for an operator. */
export class AuditUnavailable extends Error {
  readonly code: AuditProblem;
  readonly remedy: string;

  constructor(code: AuditProblem, message: string, remedy: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'AuditUnavailable';
    this.code = code;
    this.remedy = remedy;
  }
}
