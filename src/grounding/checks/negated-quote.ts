import { normalize } from '../../text/normalize';
import type { Check } from '../examined';
import { contradicted } from '../examined';

const cue = /(?<![\p{L}\p{N}])(?:no|not|never|denies|denied|without|neither|nor|none|cannot|n['’]t)(?![\p{L}\p{N}]) ?/giu;
const folded = (text: string): string =>
  ` ${normalize(text)
    .text.trim()
    .replace(/[.;,:]+$/, '')} `;
const withoutCues = (text: string): string => text.replace(cue, '');

/** A quote with a "not" put in or taken out is no quote: what stands in the source but for its negations must stand there with them. */
export const checkNegatedQuote: Check = ({ claim, grounds }) => {
  const said = folded(claim.text);
  const bare = withoutCues(said);
  if (bare.trim().split(' ').length < 3) return undefined;
  const sources = grounds.filter(({ kind }) => kind === 'entry' || kind === 'narrative').map((ground) => folded(ground.reading.text));
  if (sources.some((source) => source.includes(said.trimEnd()))) return undefined;
  return sources.some((source) => withoutCues(source).includes(bare.trimEnd()))
    ? contradicted('its sources say the same with another negation')
    : undefined;
};
