// One turn from here to the consult and back: progress while it lasts, one message when it is done, later if it takes too long.
import { type CloudAdapter, TurnContext } from 'botbuilder';
import { loadTrendPainter, renderReply, type RenderedReply } from '../../cards';
import type { Reply } from '../../domain/reply';
import type { Turn } from '../../domain/request';
import type { AnswerShelf } from './answer-shelf';
import { messageActivity, type Stream } from './message-activity';
import { notices } from './notices';
import { showProgress } from './progress';
import type { SentMessages } from './sent-messages';
import { defaultPatience, type TeamsParts } from './teams-parts';

export interface Delivery {
  /** Asks and answers; resolves when the answer is sent, or when the request was let go and the answer will follow by itself. */
  answer(context: TurnContext, turn: Turn): Promise<void>;
  /** Another page of an answer given before. */
  more(context: TurnContext, turn: Turn, id: string, page: number): Promise<void>;
  /** Resolves when no answer is outstanding. */
  settled(): Promise<void>;
}

type Parts = TeamsParts & { readonly adapter: CloudAdapter; readonly shelf: AnswerShelf; readonly sent: SentMessages };

/** Builds the way out; `parts.consult` does not throw, sending may. */
export function createDelivery(parts: Parts): Delivery {
  const { adapter, consult, logger, shelf, sent, clock } = parts;
  const patience = parts.patience ?? defaultPatience;
  const outstanding = new Set<Promise<void>>();
  const stopping = new AbortController();

  const send = async (context: TurnContext, turn: Turn, rendered: RenderedReply, stream?: Stream): Promise<void> => {
    const plain = messageActivity(rendered);
    // A stream that Teams closed by itself (two minutes, or another client) refuses its last message: then it goes out as a message of its own.
    const response = stream
      ? await context.sendActivity(messageActivity(rendered, stream)).catch(() => context.sendActivity(plain))
      : await context.sendActivity(plain);
    if (response?.id) await sent.remember(response.id, turn.id);
  };
  const sendReply = async (context: TurnContext, turn: Turn, reply: Reply, stream?: Stream): Promise<void> => {
    if (turn.audience === 'shared' && !isAboutItself(reply)) {
      logger.error({ kind: reply.kind }, 'a reply that may name a patient was held back from a shared chat');
      return send(context, turn, notices.notHere(), stream);
    }
    const rendered = await render(reply, turn);
    if (reply.kind === 'answer' && rendered.hasMore) await shelf.put(reply, turn);
    await send(context, turn, rendered, stream);
  };
  const render = async (reply: Reply, turn: Turn, page = 0): Promise<RenderedReply> => {
    const drawTrend = reply.kind === 'answer' && reply.sections.some(({ kind }) => kind === 'trend') ? await loadTrendPainter() : undefined;
    return renderReply(reply, {
      words: turn.words,
      today: clock.today(),
      page,
      ...(drawTrend && { drawTrend }),
      ...(parts.remark && { remark: parts.remark }),
    });
  };
  const later = (context: TurnContext, work: (later: TurnContext) => Promise<void>): void => {
    const reference = TurnContext.getConversationReference(context.activity);
    const done = adapter
      .continueConversationAsync(parts.bot?.id ?? '', reference, work)
      .catch((error: unknown) => logger.error({ error: error instanceof Error ? error.name : 'unknown' }, 'an answer could not be sent'))
      .finally(() => outstanding.delete(done));
    outstanding.add(done);
  };

  return {
    async answer(context, turn) {
      const progress = showProgress(context, patience);
      const pending = consult(turn, { signal: stopping.signal, onProgress: (line) => progress.report(line) });
      let reply: Reply | undefined;
      let stream: Stream | undefined;
      try {
        reply = await inTime(pending, patience.answerLaterAfterMs);
      } finally {
        stream = await progress.finish();
      }
      if (reply) return sendReply(context, turn, reply, stream);
      later(context, async (again) => sendReply(again, turn, await pending, stream));
    },
    async more(context, turn, id, page) {
      const kept = turn.audience === 'private' ? await shelf.get(id, turn) : undefined;
      if (!kept) return send(context, turn, notices.answerGone());
      try {
        const patient = kept.answer.patient?.reference;
        await parts.recordPage?.({
          asker: turn.asker,
          conversation: turn.conversation,
          turn: turn.id,
          answer: id,
          page,
          ...(patient && { patient }),
        });
      } catch (error) {
        logger.error(
          { error: error instanceof Error ? error.name : 'unknown', turn: turn.id },
          'a page could not be recorded and was not shown',
        );
        return send(context, turn, notices.pageNotRecorded());
      }
      // The receipt is the one that the first page carries; a page shows nothing of it.
      const reply: Reply = { ...kept.answer, receipt: { sequence: 0, hash: '', at: '' } };
      await send(context, turn, await render(reply, { ...turn, words: kept.words }, page));
    },
    async settled() {
      stopping.abort(Object.assign(new Error('Curbside is stopping.'), { name: 'AbortError', code: 'cancelled' }));
      await Promise.all(outstanding);
    },
  };
}

/** What the promise resolves to, or undefined when it takes longer. */
async function inTime<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What may be said where others read along: a closed list, so that a new kind of reply is held back until somebody thinks of it. */
function isAboutItself(reply: Reply): boolean {
  switch (reply.kind) {
    case 'failure':
      return true;
    case 'refusal':
      return reply.breakGlass === undefined;
    case 'information':
      return reply.fromContext !== true;
    default:
      return false;
  }
}
