import { whence } from '../medicines';
import type { AllergyFact } from '../../domain/chart';
import type { Severity } from '../../domain/claim';
import { allergyConflicts, type AllergyConflict } from '../../knowledge/allergies';
import type { Knowledge } from '../../knowledge/knowledge';
import type { ExaminedChart } from '../examined-chart';
import { finding } from '../finding';
import { citeMedicines } from '../medicine-citations';
import { whyMedicinesUnknown } from '../medicine-gaps';
import type { Medicine } from '../medicines';
import { notedAllergies } from '../noted-allergies';
import { publication } from '../publication';
import type { Found, Rule } from '../rule';
import { isWhole, searchEvidence } from '../searched';
import { sources } from '../sources';
import { capital } from '../wording';

const id = 'allergy-against-medicine';

/** "anaphylaxis" of what was recorded, for the sentence. */
const reactionOf = ({ reactions }: AllergyFact): string => {
  const words = reactions.map(({ manifestation }) => manifestation).filter((manifestation) => manifestation !== '');
  return words.length > 0 ? ` (${words.join(', ')})` : '';
};

const isGrave = ({ criticality, reactions }: AllergyFact): boolean =>
  criticality === 'high' ||
  reactions.some(
    ({ manifestation, severity }) => severity === 'severe' || /anaphyla|angioedema|stevens|necrolysis|dress/i.test(manifestation),
  );

/** A mild intolerance speaks against the same drug only. */
const isMild = ({ type, criticality, reactions }: AllergyFact): boolean =>
  type === 'intolerance' && (criticality === 'low' || reactions.every(({ severity }) => severity === undefined || severity === 'mild'));

function severityOf(allergy: AllergyFact, conflict: AllergyConflict): Severity {
  if (conflict.kind !== 'cross-reactive') return isGrave(allergy) && allergy.standing === 'current' ? 'critical' : 'warning';
  return /^(?:low|rare|none|very low)/i.test(conflict.reaction.strength) ? 'information' : 'warning';
}

/** What the drug has to do with the allergen, as our sentence on the publication. */
function relationOf(conflict: AllergyConflict) {
  const { drug } = conflict;
  if (conflict.kind === 'same-drug')
    return publication(
      id,
      `same-drug:${drug.id}`,
      `${capital(drug.name)}: a recorded allergy or intolerance to the same drug is a conflict.`,
      sources.drugAllergy,
    );
  const { group } = conflict;
  if (conflict.kind === 'same-group')
    return publication(
      id,
      `${group.id}:${drug.id}`,
      `${capital(drug.name)} is one of the ${group.name}: a recorded allergy to this group is a conflict.`,
      group.source ?? sources.drugAllergy,
    );
  const { strength, advice, source } = conflict.reaction;
  return publication(
    id,
    `${group.id}:cross:${drug.id}`,
    `${capital(drug.name)} after an allergy to ${group.name}: cross-reaction ${strength}. ${advice}`,
    source,
  );
}

const rank = ({ kind }: AllergyConflict): number => ['same-drug', 'same-group', 'cross-reactive'].indexOf(kind);

function conflictOf(knowledge: Knowledge, allergy: AllergyFact, medicine: Medicine): AllergyConflict | undefined {
  const conflicts = medicine.ingredients.flatMap((drug) =>
    allergyConflicts(knowledge.drugs, { codings: allergy.code.codings, text: allergy.code.text }, drug),
  );
  return conflicts.filter(({ kind }) => kind === 'same-drug' || !isMild(allergy)).sort((left, right) => rank(left) - rank(right))[0];
}

function recorded(chart: ExaminedChart, knowledge: Knowledge): Found[] {
  const standing = chart.file.allergies.filter(
    (allergy) => !allergy.negated && (allergy.standing === 'current' || allergy.standing === 'unconfirmed'),
  );
  return [...chart.listed, ...chart.noted].flatMap((medicine) => {
    const hits = standing.flatMap((allergy) => {
      const conflict = conflictOf(knowledge, allergy, medicine);
      return conflict ? [{ allergy, conflict }] : [];
    });
    const hit = hits.sort((left, right) => rank(left.conflict) - rank(right.conflict))[0];
    if (!hit) return [];
    const { allergy, conflict } = hit;
    const relation = relationOf(conflict);
    const cited = citeMedicines(chart, [medicine]);
    const kind = allergy.type === 'intolerance' ? 'intolerance' : 'allergy';
    const doubt = allergy.standing === 'unconfirmed' ? 'unconfirmed ' : '';
    const why = conflict.kind === 'cross-reactive' ? `: cross-reaction ${conflict.reaction.strength}` : '';
    return [
      finding({ id }, chart, {
        severity: severityOf(allergy, conflict),
        text: `${capital(medicine.name)}${whence(medicine)} is active with a recorded ${doubt}${kind} to ${allergy.code.text}${reactionOf(allergy)}${why}`,
        entries: [...cited.entries, allergy.id],
        sentences: cited.sentences,
        evidence: [relation],
        details: [{ text: relation.text, evidence: [relation] }],
      }),
    ];
  });
}

/** Allergies that only notes tell of, against the medicines. */
function onlyNoted(chart: ExaminedChart, knowledge: Knowledge): Found[] {
  const noted = notedAllergies(chart.file, knowledge);
  return [...chart.listed, ...chart.noted].flatMap((medicine) =>
    noted.flatMap(({ group, citation, uncertain, date }) => {
      const drug = medicine.ingredients.find(
        (ingredient) =>
          group.conflicts &&
          (group.conflicts.ingredients.includes(ingredient.id) ||
            group.conflicts.classes.some((each) => knowledge.drugs.inClass(ingredient, each))),
      );
      if (!drug) return [];
      const relation = relationOf({ kind: 'same-group', drug, group });
      const cited = citeMedicines(chart, [medicine]);
      const search = searchEvidence(chart.file, `allergy to ${group.name}`, ['AllergyIntolerance']);
      return [
        finding({ id }, chart, {
          severity: 'warning',
          text: `${capital(medicine.name)}${whence(medicine)} is active, and the note of ${date} names ${uncertain ? 'a possible' : 'an'} allergy to one of the ${group.name}, ${search ? 'which is not among the recorded allergies' : 'and the recorded allergies could not be read completely'}`,
          entries: cited.entries,
          sentences: [...cited.sentences, ...citation],
          evidence: [...(search ? [search] : []), relation],
          details: [{ text: relation.text, evidence: [relation] }],
        }),
      ];
    }),
  );
}

/** A medicine against an allergy: the same drug, its group, or a known cross-reaction. Refuted, resolved and erroneous allergies never count. */
export const allergyRule: Rule = {
  id,
  title: 'Allergies against medicines',
  source: sources.drugAllergy,
  needs: ['AllergyIntolerance', 'MedicationRequest', 'MedicationStatement', 'DocumentReference'],
  examine(chart, knowledge) {
    const { allergies } = chart.file;
    const found = [...recorded(chart, knowledge), ...onlyNoted(chart, knowledge)];
    const unknown = allergies.filter(
      ({ negated, standing, groups, ingredients }) => !negated && standing === 'current' && groups.length === 0 && ingredients.length === 0,
    ).length;
    const gap =
      allergies.length === 0 && isWhole(chart.file, ['AllergyIntolerance'])
        ? 'Allergies are not recorded, which is not the same as no known allergies.'
        : unknown > 0
          ? `${unknown} recorded ${unknown === 1 ? 'allergen is' : 'allergens are'} not known to the allergy table.`
          : whyMedicinesUnknown(chart);
    return { found, ...(gap !== undefined && { couldNotRun: gap }) };
  },
};
