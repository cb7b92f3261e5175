// Hides the three lengths: each is the longer one with claims taken away, so that a shorter one never says more.
import type { ProposedSection } from '../../domain/answer';
import type { ProposedClaim } from '../../domain/claim';
import type { Length } from '../../domain/request';
import { citeWhole } from '../../text/quotes';
import { counted } from '../writing/computed';
import type { Part } from './part';
import type { View } from './view';

/** Claims of one part in full; more is a list to ask for, not a summary. */
const longestSection = 80;

/** The sections of a length; empty parts are left out. */
export function sectionsFor(parts: readonly Part[], length: Length, view: View): ProposedSection[] {
  if (length === 'line') return countsOnly(parts, view);
  return parts.flatMap(({ section, limit }): ProposedSection[] => {
    if (!section || section.claims.length === 0) return [];
    const claims = length === 'full' ? section.claims.slice(0, longestSection) : onScreen(section.claims, limit ?? Number.MAX_SAFE_INTEGER);
    if (claims.length === 0) return [];
    const hidden = section.claims.length - claims.length;
    return [
      {
        kind: 'claims',
        ...section,
        claims,
        ...(hidden > 0 && { shown: { shown: claims.length, total: section.claims.length, hiddenImportant: 0 } }),
      },
    ];
  });
}

/** Must-know claims always; others while there is room; details never. */
function onScreen(claims: readonly ProposedClaim[], limit: number): ProposedClaim[] {
  let room = limit - claims.filter(isMustKnow).length;
  return claims.flatMap((claim) => {
    if (!isMustKnow(claim) && (claim.importance === 'detail' || room-- <= 0)) return [];
    const details = claim.details?.flatMap((detail) => (detail.importance === 'detail' ? [] : [detail]));
    const { details: _all, ...own } = claim;
    return [{ ...own, ...(details && details.length > 0 && { details }) }];
  });
}

const isMustKnow = (claim: ProposedClaim): boolean => claim.importance === 'must-know' || (claim.details ?? []).some(isMustKnow);

/** How much there is of what one line cannot hold. */
function countsOnly(parts: readonly Part[], { file, sources, problems, current, series }: View): ProposedSection[] {
  const abnormal = [...series.values()].filter(
    ({ latest }) => latest.flag !== undefined && latest.flag !== 'normal' && latest.text !== undefined,
  );
  const counts = [
    { ids: problems.map(({ fact }) => fact.id), one: 'active problem', many: 'active problems' },
    { ids: current.map(({ fact }) => fact.id), one: 'current medicine', many: 'current medicines' },
    {
      ids: file.allergies.filter(({ negated, standing }) => !negated && standing !== 'past').map(({ id }) => id),
      one: 'allergy',
      many: 'allergies',
    },
    { ids: abnormal.map(({ latest }) => latest.fact.id), one: 'latest result out of range', many: 'latest results out of range' },
  ];
  const claims = counts.flatMap(({ ids, one, many }): ProposedClaim[] => {
    if (ids.length === 0) return [];
    const evidence = sources.add(counted(file, ids, ids.length === 1 ? one : many));
    return [{ text: evidence.text, citations: [citeWhole(evidence)], importance: 'useful' }];
  });
  if (claims.length === 0) return [];
  const all = parts.flatMap(({ section }) => section?.claims ?? []);
  return [
    {
      kind: 'claims',
      id: 'hidden',
      title: 'In the longer summary',
      claims,
      shown: { shown: claims.length, total: claims.length + all.length, hiddenImportant: all.filter(isMustKnow).length },
    },
  ];
}
