// Turns words and the conversation into one validated request. A grammar does it; nothing here has seen a chart.
import type { Day } from '../../domain/calendar';
import type { Request, Turn } from '../../domain/request';
import type { Skill } from '../../domain/skill';
import type { Knowledge } from '../../knowledge/knowledge';
import { closest } from '../../text/spelling';
import type { Conversation } from '../conversation';
import { createConceptFinder } from './concept-finder';
import { isEnglish } from './english';
import { correctableGrammar, isGrammar, unslip } from './grammar-words';
import { createReading } from './reading';
import { asksAboutMe, asksForHelp, asksToForget, declinedTask, isGreeting, isThanks } from './skill-choice';
import { readUtterance } from './utterance';

export type Understanding =
  /** `requests`: the readings of the words, likeliest first; they differ in which words are the patient's name. */
  | { readonly kind: 'requests'; readonly requests: readonly [Request, ...Request[]] }
  | { readonly kind: 'help' | 'forget' | 'about-me' }
  | { readonly kind: 'declined'; readonly what: string }
  | { readonly kind: 'unclear'; readonly question: string; readonly words: string };

export type Understand = (turn: Pick<Turn, 'words' | 'choice'>, conversation: Conversation, today: Day) => Understanding;

export function createUnderstanding({ knowledge, skills }: { knowledge: Knowledge; skills: readonly Skill[] }): Understand {
  const concepts = createConceptFinder(knowledge);
  const read = createReading(knowledge, concepts);
  const offered = new Set(skills.map((skill) => skill.id));

  return (turn, remembered, today) => {
    // A patient chosen on a card is the one the words are about.
    const chosen = turn.choice?.patient;
    const conversation =
      chosen && !remembered.patient ? { ...remembered, patient: { reference: chosen, name: 'the patient' } } : remembered;
    const words = (turn.choice?.words ?? turn.words).trim();
    const utterance = readUtterance(words, spell);
    const { line } = utterance;
    if (line === '') return { kind: 'help' };
    if (asksToForget(line)) return { kind: 'forget' };
    if (asksAboutMe(line)) return { kind: 'about-me' };
    if (asksForHelp(line)) return { kind: 'help' };
    if (isThanks(line)) return { kind: 'declined', what: 'You are welcome' };
    if (isGreeting(line)) return { kind: 'declined', what: 'Hello' };
    const requests = read({ words, spell, conversation, today });
    const declined = declinedTask(line);
    if (declined) return { kind: 'declined', what: declined };
    const [first, ...others] = requests.filter((request) => offered.has(request.skill));
    if (first) return { kind: 'requests', requests: [first, ...others] };
    if (conversation.patient)
      return {
        kind: 'unclear',
        question: `I did not understand that. What would you like to know about ${conversation.patient.name}?`,
        words,
      };
    return { kind: 'declined', what: 'I did not find a question about a patient in that' };
  };

  /** Mends words of the grammar itself ("sumarize"); everything else is left to the vocabulary and the names. */
  function spell(typed: string): string {
    const word = unslip(typed);
    if (word.length < 5 || isGrammar(word) || isEnglish(word) || concepts.knows(word) || !/^[a-z']+$/.test(word)) return word;
    return closest(word, correctableGrammar) ?? word;
  }
}
