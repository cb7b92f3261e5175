import type { ProposedClaim } from '../../domain/claim';

/** One part of a summary in full; `limit`: how many of its claims one screen shows when they are not must-know. */
export interface Part {
  readonly section?: { readonly id: string; readonly title: string; readonly claims: readonly ProposedClaim[] };
  readonly limit?: number;
  /** What could not be said, and why. */
  readonly notAddressed?: string;
}

/** The claim with what belongs under it. */
export const withDetails = (claim: ProposedClaim, details: readonly ProposedClaim[]): ProposedClaim =>
  details.length > 0 ? { ...claim, details } : claim;
