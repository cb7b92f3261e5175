import type { ChartFile } from '../domain/chart';
import type { ProposedClaim, Verdict } from '../domain/claim';
import type { Evidence } from '../domain/evidence';
import { normalize } from '../text/normalize';
import { checks, passageChecks } from './checks';
import type { Examined } from './examined';
import { createGrounds, withInputs, type Grounds, type GroundingOptions } from './ground';
import { read } from './reading';

export interface GroundingContext {
  readonly file: ChartFile;
  /** The title of the section that the claim stands in. */
  readonly title?: string;
  readonly options?: GroundingOptions;
}

export type Verified =
  | { readonly verdict: Exclude<Verdict, 'unsupported' | 'contradicted'> }
  | { readonly verdict: 'unsupported' | 'contradicted'; readonly reason: string };

const bare = (text: string): string =>
  normalize(text)
    .text.trim()
    .replace(/[.;,:]+$/, '');

/** Whether the sentence is, word for word, part of what a verbatim source is quoted with. */
function isQuote({ reading, cited }: Examined): boolean {
  const said = bare(reading.text);
  return cited.some(({ citation, evidence }) => {
    if (evidence.wording !== 'verbatim' || evidence.source.kind === 'search' || evidence.source.kind === 'computed') return false;
    const quote = bare(citation.quote);
    const at = quote.indexOf(said);
    return at >= 0 && !/[\p{L}\p{N}]$/u.test(quote.slice(0, at)) && !/^(?:[\p{L}\p{N}]|[.,]\d)/u.test(quote.slice(at + said.length));
  });
}

/** Whether the claim is a chart entry's passage as it stands: then its words, amounts and dates are those of its source, and its standing remains to be checked. */
const isPassage = ({ claim, cited }: Examined): boolean =>
  claim.inferredBy === undefined &&
  cited.every(({ kind, evidence }) => kind === 'entry' && evidence.wording === 'verbatim' && evidence.text === claim.text);

/** Checks one claim against grounds that are shared with the other claims of a draft. */
export function verifyAgainst(claim: ProposedClaim, around: Grounds, title = ''): Verified {
  const cited = claim.citations.flatMap((citation) => around.of(citation) ?? []);
  const examined: Examined = {
    claim,
    reading: read(claim.text, { nearestOnly: true }),
    cited,
    grounds: withInputs(cited),
    around,
    title: title.toLowerCase(),
  };
  const passage = isPassage(examined);
  for (const check of passage ? passageChecks : checks) {
    const problem = check(examined);
    if (problem) return problem;
  }
  if (claim.inferredBy !== undefined) return { verdict: 'inferred' };
  if (cited.some(({ evidence }) => evidence.source.kind === 'computed')) return { verdict: 'computed' };
  return { verdict: passage || isQuote(examined) ? 'quoted' : 'supported' };
}

/** The verdict on one claim, from the evidence it cites and nothing else. */
export const verifyClaim = (
  claim: ProposedClaim,
  evidence: ReadonlyMap<string, Evidence>,
  { file, title, options }: GroundingContext,
): Verified => verifyAgainst(claim, createGrounds(file, evidence, options), title);
