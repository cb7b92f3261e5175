import type { AllergyFact, FamilyHistoryFact, ProblemFact } from '../../domain/chart';
import { dateWords } from './dates';
import { join, line, note, statusWords } from './line';

const recordedWords = (recorded: string | undefined, author: string | undefined): string | undefined =>
  join(
    [
      recorded === undefined ? undefined : `recorded ${dateWords(recorded)}`,
      author === undefined ? undefined : `${recorded === undefined ? 'recorded ' : ''}by ${author}`,
    ],
    ' ',
  ) || undefined;

/** "Type 2 diabetes mellitus — active; onset 3 Mar 2014; recorded 3 Mar 2014 by Dr. Priya Raman". */
export const problemText = (fact: ProblemFact): string =>
  line(fact.code.text, [
    join([statusWords(fact.status), fact.severity, fact.bodySite], ', '),
    fact.onset !== undefined && `onset ${dateWords(fact.onset)}`,
    fact.abatement !== undefined && `ended ${dateWords(fact.abatement)}`,
    recordedWords(fact.recorded, fact.author),
    fact.category === 'encounter-diagnosis' && 'diagnosis of a visit',
    note(fact.remarks),
  ]);

/** "Allergy to penicillin: anaphylaxis (severe), high criticality — active; recorded …"; a statement of absence stays one. */
export function allergyText(fact: AllergyFact): string {
  const reactions = fact.reactions.map(({ manifestation, severity }) =>
    severity === undefined ? manifestation : `${manifestation} (${severity})`,
  );
  const kind = fact.type === 'intolerance' ? 'Intolerance' : 'Allergy';
  const named = fact.negated || /\b(allerg|intoleran)/i.test(fact.code.text) ? fact.code.text : `${kind} to ${fact.code.text}`;
  const criticality =
    fact.criticality === undefined
      ? undefined
      : fact.criticality === 'unable-to-assess'
        ? 'criticality not assessable'
        : `${fact.criticality} criticality`;
  return line(join([join([named, join(reactions, ', ')], ': '), criticality], ', '), [
    statusWords(fact.status),
    fact.date !== undefined && fact.date !== fact.recorded && `onset ${dateWords(fact.date)}`,
    recordedWords(fact.recorded, fact.author),
    note(fact.remarks),
  ]);
}

/** "Family history, father: myocardial infarction (at 52 a) — died at 60 a; recorded …". */
export const familyHistoryText = (fact: FamilyHistoryFact): string =>
  line(
    join(
      [
        `Family history, ${fact.relationship}`,
        join(
          fact.conditions.map(({ code, onset }) => (onset === undefined ? code.text : `${code.text} (${onset})`)),
          ', ',
        ) || 'no condition named',
      ],
      ': ',
    ),
    [
      statusWords(fact.status),
      fact.deceased !== undefined && deceasedWords(fact.deceased),
      recordedWords(fact.recorded, fact.author),
      note(fact.remarks),
    ],
  );

const deceasedWords = (deceased: string): string =>
  deceased === 'yes' ? 'deceased' : `deceased ${/^\d{4}(-|$)/.test(deceased) ? dateWords(deceased) : deceased}`;
