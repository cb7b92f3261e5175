import type { AllergyFact, Coded } from '../../domain/chart';
import { baseOf } from './base';
import { codesOf, readCoded, readCodedTexts, readConcept } from './coded';
import type { FactContext } from './context';
import { firstDate } from './dates';
import { defined } from './defined';
import type { Fields } from './fields';
import { linkedName } from './links';
import { clinicalStanding } from './standing';

// SNOMED CT situations that say there is no allergy, as US Core uses them; their words are recognised as well, because the code is often missing.
const absenceCodes: ReadonlySet<string> = new Set(['716186003', '160244002', '409137002', '428607008', '429625007']);
const absenceWords =
  /^(no (known )?((drug|medication|food|environmental|latex|insect) )?allerg(y|ies)\b|no known .*allerg|nka$|nkda$|denies .*allerg)/i;

const criticalities = ['low', 'high', 'unable-to-assess'] as const;
const types = ['allergy', 'intolerance'] as const;

/** An allergy, an intolerance, or the statement that there is none. */
export function readAllergy(entry: Fields, context: FactContext): AllergyFact {
  const code = readCoded(entry, 'code') ?? substanceOf(entry) ?? { text: 'Unnamed substance', codings: [] };
  const negated = absenceWords.test(code.text) || code.codings.some((coding) => absenceCodes.has(coding.code ?? ''));
  const { standing, status } = clinicalStanding(codesOf(entry, 'clinicalStatus')[0], codesOf(entry, 'verificationStatus')[0], false);
  const recorded = firstDate(entry, 'recordedDate');
  const { vocabulary } = context;
  return defined(
    baseOf(entry, context, {
      standing,
      status,
      date: firstDate(entry, 'onsetDateTime') ?? recorded,
      recorded,
      author: linkedName(entry, entry.object('recorder'), context) ?? linkedName(entry, entry.object('asserter'), context),
    }),
    {
      kind: 'AllergyIntolerance' as const,
      code,
      negated,
      groups: negated ? [] : vocabulary.allergyGroupsOf(code.codings, code.text).map((group) => group.id),
      ingredients: negated ? [] : vocabulary.drugsOf(code.codings, code.text).map((drug) => drug.id),
      type: types.find((known) => known === entry.text('type')),
      criticality: criticalities.find((known) => known === entry.text('criticality')),
      reactions: entry.list('reaction').flatMap((reaction) => {
        const manifestation = readCodedTexts(reaction, 'manifestation') ?? reaction.text('description');
        return manifestation === undefined ? [] : [defined({ manifestation, severity: reaction.text('severity') })];
      }),
    },
  );
}

const substanceOf = (entry: Fields): Coded | undefined => {
  for (const reaction of entry.list('reaction')) {
    const substance = readConcept(reaction.object('substance'));
    if (substance) return substance;
  }
  return undefined;
};
