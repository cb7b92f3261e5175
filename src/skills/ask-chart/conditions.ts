import type { FamilyHistoryFact, ProblemFact } from '../../domain/chart';
import type { ProposedClaim } from '../../domain/claim';
import { compareRecorded } from '../../text/dates';
import { citeWhole } from '../../text/quotes';
import { describePeriod } from '../writing/absence';
import { counted } from '../writing/computed';
import { inPeriod } from '../writing/period-of';
import { quoteFact, quoteSpan } from '../writing/quote-fact';
import type { Asked, Part } from './asked';
import { conditionsBelow } from './condition-tree';
import { holds, stems } from './measurements';
import { sentencesAbout } from './medications';
import { absentPart, listSection, partOf } from './part';

const kinds = ['Condition', 'DocumentReference'];

/** "Has he ever had …", since when, how often: from the problem list, and what notes and relatives' histories say beside it. */
export function answerCondition(asked: Asked): Part {
  const { file, question, period, name } = asked;
  const wanted = matcher(asked);
  const known = file.problems.filter((fact) => wanted(fact) && within(fact, asked));
  const others = otherVoices(asked);
  const [latest] = known;
  if (question.aggregate === 'count' && latest) {
    const evidence = counted(
      file,
      known.map((fact) => fact.id),
      `${name} ${known.length === 1 ? 'entry' : 'entries'} recorded, current and past${describePeriod(period)}`,
    );
    return partOf(
      {
        text: evidence.text,
        citations: [citeWhole(evidence), ...known.slice(0, 5).flatMap((fact) => quoteFact(file, fact.id).citations)],
        importance: 'must-know',
      },
      { evidence: [evidence], sections: [list(asked, known, 'Entries')] },
    );
  }
  if (!latest) {
    const word = asked.subject.words.toLowerCase();
    const near = word.length >= 5 ? file.problems.filter((fact) => fact.code.text.toLowerCase().includes(word)) : [];
    return absentPart(asked, name, kinds, [...near.map((fact) => quoteFact(file, fact.id)), ...others.all]);
  }
  const sorted =
    question.aggregate === 'started' || question.aggregate === 'first'
      ? [...known].sort((a, b) => compareRecorded(a.onset ?? a.date, b.onset ?? b.date))
      : current(known);
  const [first = latest, ...rest] = sorted;
  if (question.aggregate === 'current' && first.standing !== 'current' && !period)
    return absentPart(asked, `current ${name}`, kinds, [...known.map((fact) => quoteFact(file, fact.id, 'must-know')), ...others.all]);
  return partOf(quoteFact(file, first.id), {
    sections: [list(asked, rest, 'Other entries'), listSection('voices', 'Also in the record', others.all)],
  });
}

function matcher({ subject, knowledge }: Asked): (fact: ProblemFact) => boolean {
  const wanted = conditionsBelow(knowledge, subject.concept ?? '');
  const words = stems(subject.corrected ?? subject.words);
  return (fact) =>
    (fact.concept !== undefined && wanted.has(fact.concept)) || (words.some((word) => word.length > 3) && holds(fact.code.text, words));
}

function within(fact: ProblemFact, { period }: Asked): boolean {
  if (!period) return true;
  const onset = fact.onset ?? fact.date;
  if (fact.standing === 'current') return !period.end || !onset || onset.slice(0, 10) <= period.end;
  return inPeriod(onset, period) || inPeriod(fact.abatement, period);
}

/** Refuted entries, entries in error, relatives, and what notes affirm or deny. */
function otherVoices(asked: Asked): { all: ProposedClaim[] } {
  const { file, subject, knowledge } = asked;
  const wanted = matcher(asked);
  const below = conditionsBelow(knowledge, subject.concept ?? '');
  const setAside = file.setAside
    .filter((fact): fact is ProblemFact => fact.kind === 'Condition')
    .filter(wanted)
    .map((fact) => quoteFact(file, fact.id));
  const relatives = file.familyHistory
    .filter((fact) => relativeHas(fact, below, stems(subject.words)))
    .map((fact) => quoteFact(file, fact.id));
  const mentioned = sentencesAbout(file.notes, (mention) => mention.kind === 'condition' && below.has(mention.concept)).map(
    ({ note, span }) => quoteSpan(file, note.id, span),
  );
  return { all: [...setAside, ...relatives, ...mentioned] };
}

export function relativeHas(fact: FamilyHistoryFact, concepts: ReadonlySet<string>, words: readonly string[]): boolean {
  return fact.conditions.some(
    (each) => (each.concept !== undefined && concepts.has(each.concept)) || (words.length > 0 && holds(each.code.text, words)),
  );
}

/** Current entries before past ones, each newest first. */
function current(facts: readonly ProblemFact[]): ProblemFact[] {
  return [...facts.filter((fact) => fact.standing === 'current'), ...facts.filter((fact) => fact.standing !== 'current')];
}

const list = ({ file }: Asked, facts: readonly ProblemFact[], title: string) =>
  listSection(
    `problems-${title}`,
    title,
    facts.map((fact) => quoteFact(file, fact.id)),
  );
