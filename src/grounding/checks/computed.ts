import { repeatComputation } from '../repeat-computation';
import type { Check } from '../examined';
import { contradicted } from '../examined';

/** Every cited computation comes out as stated when it is repeated, from this patient's values. */
export const checkComputed: Check = ({ cited, grounds, around }) => {
  const stranger = grounds.find(({ evidence: { source } }) => source.kind === 'chart' && source.patient !== around.file.patient.reference);
  if (stranger) return contradicted('it computes with the chart of another patient');
  return cited.map((ground) => repeatComputation(ground, around)).find((problem) => problem !== undefined);
};
