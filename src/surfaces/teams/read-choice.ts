import { z } from 'zod';
import type { Choice } from '../../domain/request';
import { maxWords } from './read-words';

const reference = z.string().regex(/^Patient\/[A-Za-z0-9\-.]{1,64}$/);
const words = z.string().trim().min(1).max(maxWords);
const reason = z.string().trim().min(1).max(300);

const choices = {
  ask: z.object({ words, patient: reference.optional() }),
  'choose-patient': z.object({ words, patient: reference }),
  'break-glass': z.object({ words, patient: reference, reason }),
  'open-restricted': z.object({ words, patient: reference, reason }),
};
const more = z.object({ answer: z.string().min(1).max(200), page: z.number().int().min(1).max(10_000) });

export type ChoiceVerb = keyof typeof choices;
export const choiceVerbs: readonly ChoiceVerb[] = ['ask', 'choose-patient', 'break-glass', 'open-restricted'];

/** What a card's button sent, checked field by field: it may be old, replayed or made up. Undefined when it is not what we put on a card. */
export function readChoice(verb: ChoiceVerb, data: unknown): Choice | undefined {
  switch (verb) {
    case 'ask': {
      const parsed = choices.ask.safeParse(data);
      return parsed.success
        ? { kind: 'ask', words: parsed.data.words, ...(parsed.data.patient && { patient: parsed.data.patient }) }
        : undefined;
    }
    case 'choose-patient': {
      const parsed = choices['choose-patient'].safeParse(data);
      return parsed.success ? { kind: 'choose-patient', ...parsed.data } : undefined;
    }
    case 'break-glass':
    case 'open-restricted': {
      const parsed = choices[verb].safeParse(data);
      return parsed.success ? { kind: verb, ...parsed.data } : undefined;
    }
  }
}

/** Which page of which stored answer is asked for. */
export function readMore(data: unknown): { readonly answer: string; readonly page: number } | undefined {
  const parsed = more.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}
