// What the clinician sees while a slow answer is made: typing, then lines of progress. A fast answer shows neither.
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Stream } from './message-activity';
import type { Patience } from './teams-parts';

export interface Progress {
  /** Says what is being done; shown when the wait is long enough. */
  report(line: string): void;
  /** Ends all signs of waiting; resolves to the stream that the answer must close, if one was opened. */
  finish(): Promise<Stream | undefined>;
}

/** Conversations with an open stream: Teams allows one per chat. */
const streaming = new Set<string>();

/** Starts watching the clock for one turn. Failures to show progress are nobody's business: the answer still comes. */
export function showProgress(context: TurnContext, patience: Patience): Progress {
  const conversation = context.activity.conversation.id;
  const mayStream =
    context.activity.channelId === 'msteams' &&
    context.activity.conversation.conversationType === 'personal' &&
    !streaming.has(conversation);
  let line: string | undefined;
  let shown: string | undefined;
  let stream: Stream | undefined;
  let sequence = 0;
  let last: Promise<unknown> = Promise.resolve();

  const typing = async (): Promise<void> => {
    await context.sendActivity({ type: ActivityTypes.Typing });
  };
  const inform = async (text: string): Promise<void> => {
    streaming.add(conversation);
    sequence += 1;
    const info = { streamType: 'informative', streamSequence: sequence, ...(stream && { streamId: stream.id }) };
    const sent = await context.sendActivity({
      type: ActivityTypes.Typing,
      text: text.slice(0, 1_000),
      channelData: info,
      entities: [{ type: 'streaminfo', ...info }],
    });
    if (!stream && sent?.id) stream = { id: sent.id };
  };
  const after = (work: () => Promise<void>): void => {
    last = last.then(work).catch(() => undefined);
  };
  const beat = (): void => {
    if (!mayStream || line === undefined || line === shown) return after(stream ? async () => undefined : typing);
    const text = line;
    shown = line;
    after(() => inform(text));
  };
  let interval: NodeJS.Timeout | undefined;
  const first = setTimeout(() => after(typing), patience.typingAfterMs);
  const second = setTimeout(() => {
    beat();
    interval = setInterval(beat, patience.progressEveryMs);
  }, patience.progressAfterMs);

  return {
    report: (next) => {
      line = next;
    },
    finish: async () => {
      clearTimeout(first);
      clearTimeout(second);
      clearInterval(interval);
      await last;
      if (sequence > 0) streaming.delete(conversation);
      return stream;
    },
  };
}
