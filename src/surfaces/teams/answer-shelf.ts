// Answers that have more pages are kept for a while, so that "Show more" shows the same answer and reads no chart again.
import type { Answer } from '../../domain/answer';
import type { Clock } from '../../domain/calendar';
import type { Store } from '../../domain/ports';
import type { Turn } from '../../domain/request';

const collection = 'teams-answers';
/** As long as the context of a conversation lives. */
const keptMs = 30 * 60 * 1000;

type Owner = Pick<Turn, 'asker' | 'conversation'>;
interface Kept {
  readonly owner: string;
  readonly words: string;
  readonly answer: Answer;
}

export interface AnswerShelf {
  put(answer: Answer, turn: Turn): Promise<void>;
  /** Undefined when it expired, or when somebody else, or another chat, asks. */
  get(id: string, owner: Owner): Promise<{ readonly answer: Answer; readonly words: string } | undefined>;
}

const name = ({ asker, conversation }: Owner): string => JSON.stringify([asker.tenant ?? '', asker.entraObjectId, conversation]);

/** Keeps answers for half an hour, each for the one who asked and the chat it was asked in. */
export function createAnswerShelf(store: Store, clock: Clock): AnswerShelf {
  return {
    async put(answer, turn) {
      const kept: Kept = { owner: name(turn), words: turn.words, answer };
      await store.put(collection, answer.id, kept, { expiresAt: new Date(clock.now().getTime() + keptMs) });
    },
    async get(id, owner) {
      const kept = (await store.get<Kept>(collection, id))?.value;
      return kept && owner.asker.entraObjectId !== '' && kept.owner === name(owner)
        ? { answer: kept.answer, words: kept.words }
        : undefined;
    },
  };
}
