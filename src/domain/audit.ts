/** What happened, without patient text: references, kinds, counts and hashes only. */
export interface AuditEvent {
  readonly action:
    | 'look-up'
    | 'read-intent'
    | 'answer'
    | 'refusal'
    | 'clarification'
    | 'failure'
    | 'information'
    | 'break-glass'
    | 'open-restricted'
    | 'feedback'
    | 'model-call'
    | 'start'
    | 'stop';
  readonly outcome: 'success' | 'minor-failure' | 'serious-failure';
  /** `Practitioner/…` when known, else the Entra object id. */
  readonly agent: string;
  readonly patient?: string;
  readonly turn?: string;
  readonly conversation?: string;
  readonly skill?: string;
  /** Permit basis, break-glass reason, refusal code, …; values are never clinical text. */
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** References of what was shown. */
  readonly entities?: readonly string[];
}

/** One entry of the chain: `hash` is the HMAC of everything else in it, as canonical JSON. */
export interface AuditEntry {
  readonly sequence: number;
  /** ISO instant. */
  readonly at: string;
  readonly event: AuditEvent;
  readonly previous: string;
  readonly hash: string;
}

/** Proof that an entry is durably in the trail. */
export interface AuditReceipt {
  readonly sequence: number;
  readonly hash: string;
  readonly at: string;
}
