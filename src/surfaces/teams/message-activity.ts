import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { RenderedReply } from '../../cards';

/** The stream that showed progress; its last message must name it. */
export interface Stream {
  readonly id: string;
}

/** A rendered reply as a Bot Framework message: card, AI label, citations, feedback buttons; on a card submit as well, where Teams forgets the label otherwise. */
export function messageActivity({ card, text, summary, entities }: RenderedReply, stream?: Stream): Partial<Activity> {
  const streamInfo = stream ? { streamId: stream.id, streamType: 'final' } : undefined;
  return {
    type: ActivityTypes.Message,
    ...(text && { text }),
    summary,
    attachments: [CardFactory.adaptiveCard(card)],
    entities: [...entities, ...(streamInfo ? [{ type: 'streaminfo', ...streamInfo }] : [])],
    channelData: { feedbackLoop: { type: 'default' }, ...streamInfo },
  };
}
