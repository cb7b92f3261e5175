import type { EncounterFact, NoteFact } from '../../domain/chart';
import type { ProposedClaim } from '../../domain/claim';
import { citeWhole } from '../../text/quotes';
import { describePeriod } from '../writing/absence';
import { counted } from '../writing/computed';
import { toldSentences } from '../writing/note-sentences';
import { dayOf, inPeriod } from '../writing/period-of';
import { quoteFact, quoteSpan } from '../writing/quote-fact';
import type { Asked, Part } from './asked';
import { conditionsBelow } from './condition-tree';
import { holds, stems } from './measurements';
import { absentPart, listSection, partOf } from './part';

const kinds = ['Encounter'];
const settings = { emergency: 'emergency visit', inpatient: 'admission', ambulatory: 'clinic visit', virtual: 'virtual visit' } as const;

/** Visits: the last and why, how many, with whom; a past and a future one are different things. */
export function answerEncounters(asked: Asked): Part {
  const { file, question } = asked;
  const known = encountersFor(asked);
  const what = question.setting ? settings[question.setting] : 'visit';
  const [latest] = known;
  if (!latest) return absentPart(asked, what, kinds, lastOfAny(asked));
  if (question.aggregate === 'count') {
    const evidence = counted(
      file,
      known.map((fact) => fact.id),
      `${what}${known.length === 1 ? '' : 's'}${describePeriod(asked.period)}`,
    );
    return partOf(
      {
        text: evidence.text,
        citations: [citeWhole(evidence), ...known.slice(0, 8).flatMap((fact) => quoteFact(file, fact.id).citations)],
        importance: 'must-know',
      },
      { evidence: [evidence], sections: [list(asked, known, 'Which')] },
    );
  }
  const first =
    question.aggregate === 'first' || question.aggregate === 'started'
      ? (known.at(-1) ?? latest)
      : (known[Math.max(0, question.offset ?? 0)] ?? latest);
  const rest =
    question.aggregate === 'all' || asked.period
      ? known.filter((fact) => fact !== first)
      : known.filter((fact) => fact !== first).slice(0, 3);
  return partOf(quoteFact(file, first.id), {
    sections: [listSection('happened', 'What was recorded then', recordedAt(asked, first)), list(asked, rest, 'Other visits')],
  });
}

export function encountersFor(asked: Asked): EncounterFact[] {
  const { file, question, period, beside, knowledge, subject } = asked;
  const topics = [subject, ...beside].filter((each) => each.kind === 'condition' || each.kind === 'words' || each.kind === 'procedure');
  return file.encounters.filter((fact) => {
    if (fact.standing === 'planned' || (dayOf(fact.date) ?? '') > file.today) return false;
    if (question.setting && fact.class !== question.setting) return false;
    if (!inPeriod(fact.date, period)) return false;
    return topics.every((topic) => {
      const concept = topic.concept;
      const below = topic.kind === 'condition' && concept ? conditionsBelow(knowledge, concept) : undefined;
      const said = `${fact.type.text} ${fact.reason ?? ''} ${fact.participants.join(' ')} ${fact.place ?? ''}`;
      return (
        (below && below.has(knowledge.conditionOf(undefined, fact.reason ?? '')?.id ?? '')) ||
        holds(said, stems(topic.words)) ||
        (topic.words.length >= 5 && said.toLowerCase().includes(topic.words.toLowerCase()))
      );
    });
  });
}

/** Diagnoses made, notes written and what was done at a visit. */
function recordedAt({ file }: Asked, encounter: EncounterFact): ProposedClaim[] {
  const at = <T extends { id: string; encounter?: string }>(facts: readonly T[]) =>
    facts.filter((fact) => fact.encounter === encounter.id).map((fact) => quoteFact(file, fact.id));
  const written = file.notes
    .filter((note) => note.encounter === encounter.id)
    .flatMap((note) => assessment(note).map((span) => quoteSpan(file, note.id, span)));
  return [...at(file.problems), ...written, ...at(file.procedures), ...at(file.medications)].slice(0, 8);
}

/** The sentences of a note's assessment and plan, else its first ones. */
function assessment(note: NoteFact) {
  const { text } = note;
  const all = toldSentences(note);
  const heading = /(?:^|\n)\s*(?:assessment(?: and plan|\/plan)?|a\/p|impression|plan)\b[^\n]*/i.exec(text);
  const from = heading ? all.filter((span) => span.start >= heading.index) : all;
  return from.slice(0, 3);
}

function lastOfAny({ file, period, question }: Asked): ProposedClaim[] {
  const [last] = file.encounters.filter((fact) => fact.standing !== 'planned' && (!question.setting || fact.class === question.setting));
  return period && last ? [quoteFact(file, last.id)] : [];
}

const list = ({ file }: Asked, facts: readonly EncounterFact[], title: string) =>
  listSection(
    `visits-${title}`,
    title,
    facts.map((fact) => quoteFact(file, fact.id)),
  );
