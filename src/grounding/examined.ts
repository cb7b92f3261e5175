import type { ProposedClaim } from '../domain/claim';
import type { Ground, Grounds } from './ground';
import type { Reading } from './reading';

/** A claim laid beside what it cites. */
export interface Examined {
  readonly claim: ProposedClaim;
  readonly reading: Reading;
  /** What it cites, in order. */
  readonly cited: readonly Ground[];
  /** What it cites, and the inputs of the computations among it. */
  readonly grounds: readonly Ground[];
  readonly around: Grounds;
  /** The title it stands under, in lower case: "past medicines" says of each line that it is past. */
  readonly title: string;
}

/** Why a claim may not be shown. */
export interface Problem {
  readonly verdict: 'unsupported' | 'contradicted';
  readonly reason: string;
}

/** Undefined when there is nothing against the claim. */
export type Check = (examined: Examined) => Problem | undefined;

export const unsupported = (reason: string): Problem => ({ verdict: 'unsupported', reason });
export const contradicted = (reason: string): Problem => ({ verdict: 'contradicted', reason });
