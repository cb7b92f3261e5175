import type { ProposedSection } from '../../domain/answer';
import type { ProposedClaim } from '../../domain/claim';
import type { Evidence } from '../../domain/evidence';
import { absenceOf, unreadable } from '../writing/absence';
import { quoteFact } from '../writing/quote-fact';
import type { Asked, Part } from './asked';

/** Longest list shown before the rest is only counted. */
const listLimit = 12;

/** A part from a headline and the claims below it. */
export function partOf(
  headline: ProposedClaim,
  options: {
    sections?: readonly ProposedSection[];
    evidence?: readonly Evidence[];
    notAddressed?: readonly string[];
    suggestions?: readonly string[];
  } = {},
): Part {
  const { sections = [], evidence = [], notAddressed = [], suggestions } = options;
  const short = shortened(headline.text);
  const whole = short === headline.text ? [] : [listSection('entry', 'In full', [headline])];
  return {
    headline: { ...headline, text: short, importance: 'must-know' },
    sections: [...whole, ...sections].filter((section) => section.claims.length > 0 || section.kind === 'trend'),
    evidence,
    notAddressed,
    ...(suggestions && { suggestions }),
  };
}

export function listSection(id: string, title: string, claims: readonly ProposedClaim[], limit = listLimit): ProposedSection {
  const shown = claims.slice(0, limit);
  const hidden = claims.slice(limit);
  return {
    kind: 'claims',
    id,
    title,
    claims: shown,
    shown: {
      shown: shown.length,
      total: claims.length,
      hiddenImportant: hidden.filter((claim) => claim.importance === 'must-know').length,
    },
  };
}

/** "Not documented" with its search, or the plain statement that it cannot be known. `also` says what was found instead: refuted, a relative's, only a mention. */
export function absentPart(
  { file, period }: Asked,
  lookedFor: string,
  kinds: readonly string[],
  also: readonly ProposedClaim[] = [],
  within = period,
): Part {
  const absence = absenceOf(file, lookedFor, kinds, within);
  const sections = [listSection('instead', 'What the record does say', also)];
  if (absence) return partOf(absence.claim, { evidence: [absence.evidence], sections });
  const patient = quoteFact(file, file.patient.reference);
  return partOf(also[0] ?? patient, { sections, notAddressed: [unreadable(file, lookedFor, kinds)] });
}

/** At most 140 characters, cut where a passage separates its parts; what is cut stands in full below. */
export function shortened(text: string): string {
  if (text.length <= 140) return text;
  const head = text.slice(0, 140);
  const cut = Math.max(head.lastIndexOf('; '), head.lastIndexOf(' — '), head.lastIndexOf('. '));
  return cut > 30 ? head.slice(0, cut) : `${head.slice(0, head.lastIndexOf(' '))}`;
}
