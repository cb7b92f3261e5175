import type { Check } from '../examined';
import { contradicted, unsupported } from '../examined';

/** Every claim cites something, every quote stands in its source, and every source is this patient's. */
export const checkCitations: Check = ({ claim, cited, around }) => {
  if (claim.citations.length === 0) return unsupported('it cites nothing');
  for (const { evidence: id, quote, span } of claim.citations) {
    const evidence = around.evidence.get(id);
    if (!evidence) return unsupported('it cites a source that is not there');
    if (evidence.source.kind === 'chart' && evidence.source.patient !== around.file.patient.reference)
      return contradicted('it cites the chart of another patient');
    if (quote === '' || evidence.text.slice(span.start, span.end) !== quote) return unsupported('its citation is not in the source');
  }
  return cited.length === claim.citations.length ? undefined : unsupported('its citation is not in the source');
};
