import type { PatientIdentity } from './chart';

/** Who asks, as the channel vouches for it. */
export interface Asker {
  readonly entraObjectId: string;
  readonly tenant?: string;
  readonly name?: string;
}

/** The asker, found in the hospital's own directory. */
export interface Clinician {
  /** `Practitioner/…`. */
  readonly practitioner: string;
  readonly name: string;
  readonly role?: string;
}

declare const permitted: unique symbol;

/** The right to read one chart for one consult. Only `access/` makes one; `ChartSource.read` needs it. */
export interface Permit {
  readonly [permitted]: true;
  readonly clinician: Clinician;
  /** `Patient/…`. */
  readonly patient: string;
  readonly basis: 'care-team' | 'encounter' | 'appointment' | 'break-glass';
  /** The resource that shows the relation, or the reason given. */
  readonly ground: string;
  /** Whether entries behind a restricted label may be opened, and why. */
  readonly restricted: { readonly open: false } | { readonly open: true; readonly reason: string };
}

/** How a patient may be asked for; every given field must match. */
export interface PatientQuery {
  readonly reference?: string;
  readonly name?: string;
  readonly mrn?: string;
  readonly birthDate?: string;
}

export type PatientLookup =
  /** Patients this clinician may see that match; never anybody else. */
  | { readonly kind: 'matches'; readonly patients: readonly PatientIdentity[] }
  /** Nobody the clinician may see matches, but two exact identifiers name this one patient: break-glass may be offered. */
  | { readonly kind: 'break-glass'; readonly patient: string }
  | { readonly kind: 'nobody' };

export type AccessDecision =
  | { readonly kind: 'permit'; readonly permit: Permit }
  | { readonly kind: 'denied'; readonly reason: string; readonly remedy: string; readonly breakGlass: boolean };

export interface AccessRequest {
  readonly patient: string;
  /** A reason typed into the break-glass form. */
  readonly breakGlassReason?: string;
  /** A reason typed to open restricted entries. */
  readonly restrictedReason?: string;
}
