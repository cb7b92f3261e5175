import type { AllergyFact } from '../../domain/chart';
import { absenceOf, unreadable } from '../writing/absence';
import { phraseKey } from '../../knowledge/lexicon';
import { inBrief } from './in-brief';
import type { Part } from './part';
import { notDocumented } from './not-documented';
import type { View } from './view';

const gravity = { high: 0, 'unable-to-assess': 1, low: 2 } as const;

/** Every allergy, the gravest first; a statement that there are none; what was found not to be one; or that nobody has asked. */
export function allergiesPart(view: View): Part {
  const { file } = view;
  const rank = (fact: AllergyFact) => (fact.standing === 'past' ? 9 : fact.negated ? 5 : fact.criticality ? gravity[fact.criticality] : 1);
  const seen = new Set<string>();
  const once = [...file.allergies]
    .sort((one, other) => rank(one) - rank(other))
    .filter((fact) => {
      const key = `${fact.standing}|${phraseKey(fact.code.text)}|${fact.reactions.map((reaction) => reaction.manifestation).join()}`;
      return !seen.has(key) && seen.add(key);
    });
  const refuted = file.setAside.filter((fact): fact is AllergyFact => fact.kind === 'AllergyIntolerance' && fact.standing === 'refuted');
  const claims = [...once.map((fact) => inBrief(file, fact, 'must-know')), ...refuted.map((fact) => inBrief(file, fact, 'useful'))];
  const named = claims.length > refuted.length;
  if (named) return { section: { id: 'allergies', title: 'Allergies', claims } };
  const absence = absenceOf(file, 'allergies', ['AllergyIntolerance'], undefined, 'must-know');
  const section = {
    id: 'allergies',
    title: 'Allergies',
    claims: [...(absence ? [notDocumented('Allergies', view, absence)] : []), ...claims],
  };
  return { section, ...(!absence && { notAddressed: unreadable(file, 'allergy', ['AllergyIntolerance']) }) };
}
