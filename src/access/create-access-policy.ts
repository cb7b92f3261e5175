import type { AccessDecision, Permit } from '../domain/access';
import type { Clock } from '../domain/calendar';
import type { AccessPolicy, CareRelation, Directory } from '../domain/ports';
import { defaultAccessRules, holdsToday, type AccessRules } from './access-rules';
import { countExactIdentifiers } from './exact-identifiers';
import { makePermit } from './permit';
import { readReason } from './read-reason';
import { createShortMemory } from './short-memory';

export interface AccessPolicyOptions {
  readonly directory: Directory;
  /** `today` decides which relations hold; `now` how long break-glass lasts. */
  readonly clock: Clock;
  readonly rules?: Partial<AccessRules>;
}

const firstOf: readonly CareRelation['basis'][] = ['care-team', 'encounter', 'appointment'];
const patientReference = /^Patient\/[A-Za-z0-9.-]{1,64}$/;

const denied = (reason: string, remedy: string, breakGlass = false): AccessDecision => ({ kind: 'denied', reason, remedy, breakGlass });

/**
 * Denies unless the directory shows a relation that holds today, or the clinician named the patient by two exact identifiers and gave
 * a reason (break-glass). What it says of a patient whom the clinician may not see does not depend on whether there is such a patient.
 * Offers and break-glass live in this process; after a restart they are asked for again. An error of the directory passes through: no permit.
 */
export function createAccessPolicy({ directory, clock, rules: given = {} }: AccessPolicyOptions): AccessPolicy {
  const rules: AccessRules = { ...defaultAccessRules, ...given };
  const offers = createShortMemory<true>(clock, rules.breakGlassMinutes);
  const opened = createShortMemory<string>(clock, rules.breakGlassMinutes);

  async function relationOf(practitioner: string, patient: string): Promise<CareRelation | undefined> {
    const today = clock.today();
    const holding = (await directory.relations(practitioner, patient)).filter((relation) => holdsToday(relation, today, rules));
    return firstOf.flatMap((basis) => holding.find((relation) => relation.basis === basis) ?? [])[0];
  }

  async function groundOf(practitioner: string, patient: string): Promise<Pick<Permit, 'basis' | 'ground'> | undefined> {
    const relation = await relationOf(practitioner, patient);
    if (relation) return { basis: relation.basis, ground: relation.reference };
    const reason = opened.recall(practitioner, patient);
    return reason === undefined ? undefined : { basis: 'break-glass', ground: reason };
  }

  return {
    identify: async ({ entraObjectId }) => (entraObjectId === '' ? undefined : directory.clinician(entraObjectId)),

    async lookup({ practitioner }, query) {
      const asked = [query.reference, query.name, query.mrn, query.birthDate].some((field) => field !== undefined && field.trim() !== '');
      if (!asked) return { kind: 'nobody' };
      const candidates = await directory.patients(query);
      const grounds = await Promise.all(candidates.map(({ reference }) => groundOf(practitioner, reference)));
      const patients = candidates.filter((_, index) => grounds[index] !== undefined);
      if (patients.length > 0) return { kind: 'matches', patients };

      const [named, ...others] = candidates.filter((candidate) => countExactIdentifiers(query, candidate) >= 2);
      if (!named || others.length > 0) return { kind: 'nobody' };
      offers.remember(practitioner, named.reference, true);
      return { kind: 'break-glass', patient: named.reference };
    },

    async decide(clinician, { patient, breakGlassReason, restrictedReason }) {
      const { practitioner } = clinician;
      if (!patientReference.test(patient)) return denied('No patient was named.', 'Ask again with the name of the patient.');
      const known = await groundOf(practitioner, patient);
      const permit = (ground: Pick<Permit, 'basis' | 'ground'>): AccessDecision => {
        const facts = { clinician, patient, ...ground };
        if (restrictedReason === undefined) return { kind: 'permit', permit: makePermit({ ...facts, restricted: { open: false } }) };
        const reason = readReason(restrictedReason, rules.leastReasonLength);
        if (reason === undefined) return denied('Restricted entries need a reason.', tellReason);
        return { kind: 'permit', permit: makePermit({ ...facts, restricted: { open: true, reason } }) };
      };
      if (known) return permit(known);

      const offered = offers.recall(practitioner, patient) === true;
      if (breakGlassReason === undefined || !offered) return denied(noRelation, offered ? tellReason : nameExactly, offered);
      const reason = readReason(breakGlassReason, rules.leastReasonLength);
      if (reason === undefined) return denied('Opening this chart without a care relation needs a reason.', tellReason, true);
      const decision = permit({ basis: 'break-glass', ground: reason });
      if (decision.kind === 'permit') opened.remember(practitioner, patient, reason);
      return decision;
    },
  };
}

const noRelation = 'The record shows no current care team, encounter or appointment between you and this patient.';
const nameExactly = 'If you care for this patient, ask with two of full name, record number and birth date, then give the reason.';
const tellReason = 'Say in a few words why you need it; the reason is recorded.';
