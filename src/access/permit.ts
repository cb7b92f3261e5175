import type { Permit } from '../domain/access';

/** The only place where a permit comes into being. */
export function makePermit(facts: Pick<Permit, 'clinician' | 'patient' | 'basis' | 'ground' | 'restricted'>): Permit {
  return Object.freeze({ ...facts }) as Permit;
}
