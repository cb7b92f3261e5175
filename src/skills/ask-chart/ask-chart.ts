import type { Draft } from '../../domain/answer';
import type { ProposedClaim } from '../../domain/claim';
import type { Subject } from '../../domain/request';
import type { Skill, SkillInput } from '../../domain/skill';
import { conceptName } from '../../knowledge/concept-name';
import type { Knowledge } from '../../knowledge/knowledge';
import { machineDirectedNotices } from '../writing/note-sentences';
import { periodOf } from '../writing/period-of';
import { answererFor } from './answerer-for';
import type { Asked, Part } from './asked';

/** Free questions on the record of one patient, answered without a model. */
export function createAskChart(knowledge: Knowledge): Skill {
  return {
    id: 'ask-chart',
    title: 'Questions about the record',
    description:
      'Latest values and trends, when something started or stopped and why, visits, vaccines, allergies, what was ever recorded, and what was not.',
    examples: [
      'what was her last potassium?',
      'trend of creatinine in the past 3 years',
      'is he on any blood thinners?',
      'when did we stop the lisinopril and why?',
      'has she ever had a stroke?',
      'allergies?',
      'last colonoscopy?',
    ],
    needs: 'patient',
    queries: () => [],
    write: (input) => writeAnswer(input, knowledge),
  };
}

function writeAnswer({ request, file }: SkillInput, knowledge: Knowledge): Draft {
  const question = request.question;
  if (!question) throw new Error('A question on the record has no question.');
  const period = periodOf(file, question.period);
  const against = periodOf(file, question.against);
  const anchorless = question.period?.anchor !== undefined && period === undefined;
  const askedOf = (subject: Subject): Asked => ({
    question,
    subject,
    beside: question.subjects.filter((each) => each !== subject),
    period,
    against,
    file,
    knowledge,
    name: nameOf(subject, knowledge),
  });
  const parts = leading(question.subjects).map((subject) => answererFor(subject)(askedOf(subject)));
  const [first, ...rest] = parts;
  if (!first) throw new Error('A question on the record has no subject.');
  return {
    kind: 'draft',
    skill: 'ask-chart',
    headline: first.headline,
    sections: [...first.sections, ...rest.flatMap(asSections)].map((section, index) => ({ ...section, id: `${index}-${section.id}` })),
    notAddressed: [
      ...(parts.some((part) =>
        part.sections.some((section) =>
          section.claims.some((claim) => claim.citations.some((citation) => citation.evidence.startsWith('DocumentReference/'))),
        ),
      )
        ? machineDirectedNotices(file)
        : []),
      ...parts.flatMap((part) => part.notAddressed),
      ...(anchorless ? ['The record holds no earlier visit to count from, so the whole record was searched.'] : []),
    ],
    evidence: unique(parts.flatMap((part) => part.evidence)),
    suggestions: suggestionsFor(parts, question.subjects),
  };

  /** The second subject of a question gets a section of its own, its headline first. */
  function asSections(part: Part) {
    const headline: ProposedClaim = part.headline;
    return [{ kind: 'claims' as const, id: 'also', title: 'Also asked', claims: [headline] }, ...part.sections];
  }
}

/** Subjects that only narrow another ("allergic to penicillin") are not answered by themselves. */
function leading(subjects: readonly Subject[]): readonly Subject[] {
  const frame = subjects.find((subject) =>
    ['allergies', 'family-history', 'encounters', 'appointments', 'notes', 'orders', 'care-team', 'demographics'].includes(subject.kind),
  );
  if (frame) return [frame];
  const medications = subjects.find((subject) => subject.kind === 'medications');
  if (medications && subjects.some((subject) => subject.kind === 'condition' || subject.kind === 'observation')) return [medications];
  return subjects;
}

function suggestionsFor(parts: readonly Part[], subjects: readonly Subject[]): readonly string[] {
  const own = parts.flatMap((part) => part.suggestions ?? []);
  const [first] = subjects;
  const more = first?.kind === 'drug' ? [`why is the patient on ${first.words}?`] : [];
  return [...new Set([...own, ...more, 'summarize the record', 'allergies?', 'current medicines?'])].slice(0, 3);
}

function nameOf(subject: Subject, knowledge: Knowledge): string {
  if (subject.kind === 'medications') return 'medicines';
  return conceptName(knowledge, subject.kind, subject.concept) ?? subject.words;
}

function unique<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
