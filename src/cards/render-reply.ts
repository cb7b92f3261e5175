import type { Answer } from '../domain/answer';
import type { Reply, ReplyBody } from '../domain/reply';
import type { AdaptiveCard } from './adaptive-card';
import { pageOf } from './answer-pages';
import { fullName } from './banner';
import { citationMarks } from './claim-lines';
import { clarificationCard } from './clarification-card';
import { jsonBytes, short } from './json-size';
import { limits } from './limits';
import { messageEntity, type MessageEntity } from './message-entities';
import { numberEvidence } from './numbering';
import { failureCard, informationCard } from './plain-cards';
import { refusalCard } from './refusal-card';
import type { RenderOptions } from './render-options';
import { escapeMarkdown } from './showable-text';

/** One message, ready for a surface. */
export interface RenderedReply {
  readonly card: AdaptiveCard;
  /** Markdown, escaped: the one sentence above the card, with the numbers that the citations carry. Empty when the card says it all. */
  readonly text: string;
  /** For notifications and lock screens: no patient data. */
  readonly summary: string;
  /** Exactly one. */
  readonly entities: readonly [MessageEntity];
  /** More follows on page `page + 1`. */
  readonly hasMore: boolean;
}

/** A reply as an Adaptive Card 1.5 message under Teams' limits; pure. */
export function renderReply(reply: Reply, options: RenderOptions): RenderedReply {
  return reply.kind === 'answer' ? renderAnswer(reply, options) : plain(reply, otherCard(reply, options.today));
}

/** A card about Curbside itself or a failure before there was a receipt, such as a welcome. */
export function renderNotice(body: Extract<ReplyBody, { kind: 'information' | 'failure' }>): RenderedReply {
  return plain(body, body.kind === 'failure' ? failureCard(body) : informationCard(body));
}

function otherCard(reply: Exclude<Reply, Answer>, today: string): AdaptiveCard {
  switch (reply.kind) {
    case 'refusal':
      return refusalCard(reply);
    case 'clarification':
      return clarificationCard(reply, today);
    case 'failure':
      return failureCard(reply);
    case 'information':
      return informationCard(reply);
  }
}

const summaries: Record<ReplyBody['kind'], string> = {
  answer: 'Curbside has an answer, with its sources.',
  refusal: 'Curbside could not show this.',
  clarification: 'Curbside has a question.',
  failure: 'Curbside ran into a problem.',
  information: 'Curbside: what it can do.',
};

function plain(body: ReplyBody, card: AdaptiveCard): RenderedReply {
  return { card, text: '', summary: summaries[body.kind], entities: [messageEntity(undefined, undefined, false)], hasMore: false };
}

function renderAnswer(answer: Answer, options: RenderOptions): RenderedReply {
  const numbering = numberEvidence(answer);
  const name = answer.patient ? `**${escapeMarkdown(fullName(answer.patient))}**: ` : '';
  const text = `${name}${escapeMarkdown(short(answer.headline.text, limits.headline))} ${citationMarks(answer.headline, numbering)}`.trim();
  const summary = summaries.answer;
  const aboutPatient = answer.patient !== undefined;
  const first = { text, summary, entities: [messageEntity(answer.headline, numbering, aboutPatient)] as const };
  // Every page is cut for the heaviest message, the first: so a page is the same whichever one is asked for.
  const { card, hasMore, number } = pageOf(answer, numbering, options, limits.message - jsonBytes(first));
  return number === 0
    ? { card, ...first, hasMore }
    : { card, text: '', summary, entities: [messageEntity(undefined, numbering, aboutPatient)], hasMore };
}
