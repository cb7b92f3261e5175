import type { ProposedClaim } from '../../domain/claim';
import type { Absence } from '../writing/absence';
import type { View } from './view';

/** "Problems not documented", on the ground of the search; without a name, as the search says it. */
export function notDocumented(what: string | undefined, { sources }: View, absence: Absence): ProposedClaim {
  sources.add(absence.evidence);
  return what === undefined ? absence.claim : { ...absence.claim, text: `${what} not documented` };
}
