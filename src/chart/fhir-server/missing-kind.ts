import type { Missing } from '../../domain/chart';

const sentences: Readonly<Record<Missing['reason'], string>> = {
  unavailable: 'The record system could not be reached for this part.',
  timeout: 'The record system did not answer in time for this part.',
  forbidden: 'The record system did not hand over this part.',
  invalid: 'The record system answered with something that could not be read for this part.',
  unsupported: 'The record system does not offer this part.',
  truncated: 'The record system gave only some of this part.',
};

/** A part of the chart that the server did not give, for the clinician. */
export const missingKind = (kind: string, reason: Missing['reason']): Missing => ({ kind, reason, detail: sentences[reason] });
