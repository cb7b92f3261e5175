// The one owner of what a conversation is about: the patient in context, the last request, and the question that waits for a patient.
import { createHash } from 'node:crypto';
import type { Clock } from '../domain/calendar';
import type { Store } from '../domain/ports';
import type { Request, Turn } from '../domain/request';

/** How long "she" keeps meaning the same patient without another question about her. */
export const contextLifetimeMs = 30 * 60_000;

export interface Conversation {
  readonly patient?: { readonly reference: string; readonly name: string };
  readonly request?: Request;
  /** Words that were asked before it was clear of whom. */
  readonly pending?: string;
  /** True when there was a patient and the half hour ran out. */
  readonly expired?: boolean;
}

interface Kept {
  readonly patient?: { readonly reference: string; readonly name: string };
  readonly request?: Request;
  readonly pending?: string;
  /** Epoch milliseconds of the turn it is from. */
  readonly at: number;
}

export interface Conversations {
  /** As it stood when the turn arrived. */
  of(turn: Turn): Promise<Conversation>;
  /** A turn that arrived earlier than what is kept does not overwrite it. */
  remember(
    turn: Turn,
    before: Conversation,
    now: { patient?: Conversation['patient']; request?: Request; pending?: string },
  ): Promise<void>;
  forget(turn: Turn): Promise<void>;
}

const collection = 'conversations';

export function createConversations(store: Store, clock: Clock): Conversations {
  return {
    async of(turn) {
      const kept = (await store.get<Kept>(collection, idOf(turn)))?.value;
      if (!kept) return {};
      if (turn.receivedAt.getTime() - kept.at > contextLifetimeMs) return kept.patient ? { expired: true } : {};
      const { at: _at, ...conversation } = kept;
      return conversation;
    },

    async remember(turn, before, now) {
      const id = idOf(turn);
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const there = await store.get<Kept>(collection, id);
        const at = turn.receivedAt.getTime();
        if (there && there.value.at > at) return;
        const patient = now.patient ?? before.patient;
        const request = now.request ?? (now.patient ? undefined : before.request);
        const next: Kept = {
          at,
          ...(patient && { patient }),
          ...(request && { request }),
          ...(now.pending !== undefined && { pending: now.pending }),
        };
        const expiresAt = new Date(clock.now().getTime() + 2 * contextLifetimeMs);
        if ((await store.put(collection, id, next, { expected: there?.version ?? 0, expiresAt })) !== undefined) return;
      }
    },

    async forget(turn) {
      await store.remove(collection, idOf(turn));
    },
  };
}

/** Per user and conversation: what one clinician means by "she" is nobody else's. */
function idOf(turn: Turn): string {
  return createHash('sha256').update(`${turn.audience}\n${turn.conversation}\n${turn.asker.entraObjectId}`).digest('hex');
}
