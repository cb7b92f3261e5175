import type { Clinician, PatientLookup, PatientQuery } from '../domain/access';
import type { Clarification, Refusal } from '../domain/reply';
import type { Request, Turn } from '../domain/request';
import type { Conversation } from './conversation';
import type { ConsultParts } from './parts';

export type ResolvedPatient =
  | { readonly kind: 'patient'; readonly patient: string; readonly request: Request }
  | { readonly kind: 'reply'; readonly body: Clarification | Refusal };

interface Resolving {
  readonly turn: Turn;
  readonly clinician: Clinician;
  readonly conversation: Conversation;
  /** Readings of the same words, likeliest first. */
  readonly requests: readonly [Request, ...Request[]];
}

/** Finds the one patient meant, or asks; never guesses between two, and never names a patient the clinician may not see. */
export async function resolvePatient(parts: Pick<ConsultParts, 'access' | 'audit'>, resolving: Resolving): Promise<ResolvedPatient> {
  const { turn, conversation, requests } = resolving;
  const chosen = turn.choice?.patient;
  if (chosen) return { kind: 'patient', patient: chosen, request: requests.at(-1) ?? requests[0] };
  for (const request of requests) {
    if (request.patient.kind === 'context') return fromContext(conversation, request);
    const found = await lookUp(parts, resolving, request.patient.query);
    if (found.kind !== 'nobody') return settle(found, request, request.patient.words);
  }
  const asked = requests[0].patient.words;
  return reply({
    kind: 'refusal',
    text: `None of the patients in your care matches “${asked}”.`,
    remedy:
      'Check the spelling, or give two exact identifiers (full name, MRN, date of birth); for a patient outside your care that opens emergency access.',
  });
}

function settle(found: Exclude<PatientLookup, { kind: 'nobody' }>, request: Request, words: string): ResolvedPatient {
  if (found.kind === 'break-glass') return { kind: 'patient', patient: found.patient, request };
  const [only, ...others] = found.patients;
  if (only && others.length === 0) return { kind: 'patient', patient: only.reference, request };
  return reply({
    kind: 'clarification',
    question: `${found.patients.length} of your patients match “${words}”. Which one?`,
    patients: found.patients,
    words: request.words,
    suggestions: [],
  });
}

async function lookUp(
  { access, audit }: Pick<ConsultParts, 'access' | 'audit'>,
  { turn, clinician }: Resolving,
  query: PatientQuery,
): Promise<PatientLookup> {
  const shared = { agent: clinician.practitioner, turn: turn.id, conversation: turn.conversation };
  await audit.record({ ...shared, action: 'look-up', outcome: 'success', detail: { by: Object.keys(query) } });
  return access.lookup(clinician, query);
}

function fromContext(conversation: Conversation, request: Request): ResolvedPatient {
  if (conversation.patient) return { kind: 'patient', patient: conversation.patient.reference, request };
  const why = conversation.expired ? 'More than half an hour has passed since the last question, so I no longer assume who is meant. ' : '';
  return reply({
    kind: 'clarification',
    question: `${why}Which patient? A name, an MRN or a date of birth will do.`,
    patients: [],
    words: request.words,
    suggestions: [],
  });
}

function reply(body: Clarification | Refusal): ResolvedPatient {
  return { kind: 'reply', body };
}
