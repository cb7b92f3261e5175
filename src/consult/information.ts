import type { Clarification, Information } from '../domain/reply';
import type { Skill } from '../domain/skill';
import type { Conversation } from './conversation';
import type { Understanding } from './understanding/understand';

/** What Curbside says about itself; it names only what it can do. */
export function information(
  heard: Exclude<Understanding, { kind: 'requests' }>,
  skills: readonly Skill[],
  conversation: Conversation,
): Information | Clarification {
  const suggestions = skills.flatMap((skill) => skill.examples.slice(0, 2)).slice(0, 4);
  switch (heard.kind) {
    case 'forget':
      return {
        kind: 'information',
        title: 'Forgotten',
        lines: ['I no longer know which patient or question this conversation was about. The audit trail keeps its entries.'],
        suggestions,
      };
    case 'about-me':
      return {
        kind: 'information',
        fromContext: true,
        title: 'What I know about this conversation',
        lines: aboutMe(conversation),
        suggestions: ['forget this conversation'],
      };
    case 'declined':
      return {
        kind: 'information',
        title: heard.what,
        lines: [
          'I answer questions about the record of one patient, with the source of every sentence.',
          ...skills.map((skill) => `${skill.title}: ${skill.description}`),
        ],
        suggestions,
      };
    case 'unclear':
      return { kind: 'clarification', question: heard.question, patients: [], words: heard.words, suggestions };
    case 'help':
      return {
        kind: 'information',
        title: 'What you can ask me',
        lines: [
          ...skills.map(
            (skill) =>
              `${skill.title}: ${skill.description} For example: ${skill.examples
                .slice(0, 3)
                .map((each) => `“${each}”`)
                .join(', ')}.`,
          ),
          'Name a patient once; “she”, “he” or “the patient” then means that patient for half an hour. Two patients of one name are told apart by MRN or date of birth.',
          'I show charts of patients in your care only, and every look is recorded. I support your judgement; I do not replace it.',
        ],
        suggestions,
      };
  }
}

function aboutMe(conversation: Conversation): string[] {
  if (!conversation.patient) return ['Nothing: no patient is in context here.'];
  return [
    `The patient in context is ${conversation.patient.name}.`,
    'This lapses half an hour after your last question. Your feedback and the audit trail are kept by your institution.',
  ];
}
