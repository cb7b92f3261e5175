import type { Standing } from '../../domain/chart';

/**
 * Where an entry stands, by its status word and kind. What did not happen (a cancelled visit or test, an order withdrawn before anything was given) stands as refuted, so that nobody counts it as having been. Words: the R4 status value sets, e.g. https://hl7.org/fhir/R4/valueset-request-status.html.
 */
const standings: Readonly<Record<string, Readonly<Record<string, Standing>>>> = {
  Observation: {
    registered: 'planned',
    preliminary: 'unconfirmed',
    final: 'current',
    amended: 'current',
    corrected: 'current',
    appended: 'current',
    cancelled: 'refuted',
  },
  DiagnosticReport: {
    registered: 'planned',
    partial: 'unconfirmed',
    preliminary: 'unconfirmed',
    final: 'current',
    amended: 'current',
    corrected: 'current',
    appended: 'current',
    cancelled: 'refuted',
  },
  MedicationRequest: {
    active: 'current',
    'on-hold': 'planned',
    draft: 'planned',
    completed: 'past',
    stopped: 'past',
    ended: 'past',
    cancelled: 'refuted',
  },
  MedicationStatement: {
    active: 'current',
    recorded: 'current',
    intended: 'planned',
    'on-hold': 'planned',
    completed: 'past',
    stopped: 'past',
    'not-taken': 'past',
  },
  Procedure: {
    preparation: 'planned',
    'in-progress': 'current',
    'on-hold': 'planned',
    stopped: 'past',
    completed: 'past',
    'not-done': 'past',
  },
  Immunization: { completed: 'past', 'not-done': 'past' },
  Encounter: {
    planned: 'planned',
    arrived: 'current',
    triaged: 'current',
    'in-progress': 'current',
    onleave: 'current',
    finished: 'past',
    cancelled: 'refuted',
  },
  DocumentReference: { current: 'current', superseded: 'past' },
  CarePlan: { draft: 'planned', active: 'current', 'on-hold': 'planned', revoked: 'past', completed: 'past' },
  Goal: {
    proposed: 'planned',
    planned: 'planned',
    accepted: 'current',
    active: 'current',
    'on-hold': 'planned',
    completed: 'past',
    cancelled: 'past',
    rejected: 'past',
  },
  ServiceRequest: { draft: 'planned', active: 'current', 'on-hold': 'planned', revoked: 'past', completed: 'past' },
  Appointment: {
    proposed: 'planned',
    pending: 'planned',
    booked: 'planned',
    waitlist: 'planned',
    arrived: 'current',
    'checked-in': 'current',
    fulfilled: 'past',
    noshow: 'past',
    cancelled: 'past',
  },
  Coverage: { draft: 'planned', active: 'current', cancelled: 'past' },
  CareTeam: { proposed: 'planned', active: 'current', suspended: 'past', inactive: 'past' },
  FamilyMemberHistory: { partial: 'current', completed: 'current', 'health-unknown': 'unknown' },
};

/** The standing of an entry of this kind with this status; `unknown` for words that the standard does not have. */
export function standingOf(kind: string, status: string | undefined): Standing {
  if (status === 'entered-in-error') return 'entered-in-error';
  return (status === undefined ? undefined : standings[kind]?.[status]) ?? 'unknown';
}

const verification: Readonly<Record<string, Standing>> = {
  'entered-in-error': 'entered-in-error',
  refuted: 'refuted',
  unconfirmed: 'unconfirmed',
  provisional: 'unconfirmed',
  differential: 'unconfirmed',
};
const clinical: Readonly<Record<string, Standing>> = {
  active: 'current',
  recurrence: 'current',
  relapse: 'current',
  inactive: 'past',
  remission: 'past',
  resolved: 'past',
};

/** The standing of a problem or allergy: verification decides first (an error is an error even when "active"), and doubt only matters while it lasts. */
export function clinicalStanding(
  clinicalStatus: string | undefined,
  verificationStatus: string | undefined,
  abated: boolean,
): { standing: Standing; status: string | undefined } {
  const verified = verificationStatus === undefined ? undefined : verification[verificationStatus];
  const lasting = (clinicalStatus === undefined ? undefined : clinical[clinicalStatus]) ?? (abated ? 'past' : 'unknown');
  const decided = verified === 'refuted' || verified === 'entered-in-error' || (verified !== undefined && lasting !== 'past');
  return decided ? { standing: verified, status: verificationStatus } : { standing: lasting, status: clinicalStatus };
}
