import type { Clock } from '../../domain/calendar';
import type { Store } from '../../domain/ports';

const collection = 'teams-messages';
const keptMs = 90 * 24 * 60 * 60 * 1000;

/** Which message answered which turn: feedback names the message only. */
export interface SentMessages {
  remember(message: string, turn: string): Promise<void>;
  turnOf(message: string): Promise<string | undefined>;
}

/** Remembers for 90 days; ids only. */
export function createSentMessages(store: Store, clock: Clock): SentMessages {
  return {
    async remember(message, turn) {
      await store.put(collection, message, { turn }, { expiresAt: new Date(clock.now().getTime() + keptMs) });
    },
    async turnOf(message) {
      return (await store.get<{ turn: string }>(collection, message))?.value.turn;
    },
  };
}
