import type { Answer } from './answer';
import type { AuditReceipt } from './audit';
import type { PatientIdentity } from './chart';

export interface Refusal {
  readonly kind: 'refusal';
  /** What is refused and why, one sentence. */
  readonly text: string;
  readonly remedy: string;
  /** Set when break-glass may be offered for this patient, with the words to repeat. */
  readonly breakGlass?: { readonly patient: string; readonly words: string };
}

export interface Clarification {
  readonly kind: 'clarification';
  readonly question: string;
  /** Patients the clinician may see, told apart by two identifiers; empty for an open question. */
  readonly patients: readonly PatientIdentity[];
  /** The words that will be answered once the question is settled. */
  readonly words: string;
  readonly suggestions: readonly string[];
}

/** Something went wrong that is nobody's choice; `code` stands in docs/errors.md. */
export interface Failure {
  readonly kind: 'failure';
  readonly code: string;
  readonly text: string;
  readonly remedy: string;
}

/** What Curbside can do, or "forgotten": words about itself; no patient data, unless it is `fromContext`. */
export interface Information {
  readonly kind: 'information';
  readonly title: string;
  readonly lines: readonly string[];
  readonly suggestions: readonly string[];
  /** Made out of what the conversation was about, and may name the patient: nothing for a chat that others can read. */
  readonly fromContext?: boolean;
}

export type ReplyBody = Answer | Refusal | Clarification | Failure | Information;

/** Every reply carries the receipt of the audit entry that recorded it; only the failure of the trail itself has none. */
export type Reply = (ReplyBody & { readonly receipt: AuditReceipt }) | (Failure & { readonly receipt: null });
