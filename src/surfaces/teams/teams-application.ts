// The one teams-ai Application: what arrives is routed here, and nothing is decided here.
import { randomUUID } from 'node:crypto';
import { Application, type TeamsAdapter, type TurnState } from '@microsoft/teams-ai';
import { type TurnContext } from 'botbuilder';
import { consultAction, consultPlanner } from './consult-planner';
import type { Delivery } from './deliver';
import { messageActivity } from './message-activity';
import { notices } from './notices';
import { choiceVerbs, readChoice, readMore } from './read-choice';
import { readFeedback } from './read-feedback';
import { readAsker, readTurn } from './read-turn';
import { maxWords, readWords } from './read-words';
import type { SentMessages } from './sent-messages';
import type { TeamsParts } from './teams-parts';
import { createTurnStorage } from './turn-storage';

/** What Teams shows beside a button that was pressed. */
const answeredBelow = 'Answered below.';

/** teams-ai keeps one typing timer for all conversations, and starts it whatever its options say; `progress.ts` has one for each turn. */
class CurbsideApplication extends Application<TurnState> {
  override startTypingTimer(): void {
    return undefined;
  }
}

/** Builds the application on an adapter. */
export function createTeamsApplication(
  parts: TeamsParts,
  adapter: TeamsAdapter,
  delivery: Delivery,
  sent: SentMessages,
): Application<TurnState> {
  const { bot, clock, logger } = parts;
  const app = new CurbsideApplication({
    adapter,
    botAppId: bot?.id ?? '',
    storage: createTurnStorage(parts.store),
    ai: { planner: consultPlanner, enable_feedback_loop: true, feedback_loop_type: 'default', allow_looping: false },
  });
  const turnOf = (context: TurnContext) => readTurn(context, bot, clock.now());

  app.conversationUpdate('membersAdded', async (context) => {
    const self = context.activity.recipient.id;
    if (context.activity.membersAdded?.some(({ id }) => id === self))
      await context.sendActivity(messageActivity(notices.welcome(parts.examples)));
  });
  app.activity(
    isMessage(({ length }) => length === 0),
    async (context) => void (await context.sendActivity(messageActivity(notices.noText()))),
  );
  app.activity(
    isMessage(({ length }) => length > maxWords),
    async (context) => void (await context.sendActivity(messageActivity(notices.tooLong()))),
  );

  app.ai.action(consultAction, async (context) => {
    await delivery.answer(context, turnOf(context));
    return '';
  });

  for (const verb of choiceVerbs) {
    app.adaptiveCards.actionExecute(verb, async (context, _state, data: Record<string, unknown>) => {
      const choice = readChoice(verb, data);
      if (choice) await delivery.answer(context, readTurn(context, bot, clock.now(), choice));
      else await unknownButton(context);
      return answeredBelow;
    });
  }
  app.adaptiveCards.actionExecute('more', async (context, _state, data: Record<string, unknown>) => {
    const asked = readMore(data);
    if (asked) await delivery.more(context, turnOf(context), asked.answer, asked.page);
    else await unknownButton(context);
    return answeredBelow;
  });
  app.adaptiveCards.actionExecute(/./, async (context) => {
    await unknownButton(context);
    return answeredBelow;
  });

  async function unknownButton(context: TurnContext): Promise<void> {
    logger.warn({ channel: context.activity.channelId }, 'a card sent a choice that was not understood');
    await context.sendActivity(messageActivity(notices.unknownButton()));
  }

  app.feedbackLoop(async (context, _state, value) => {
    const feedback = readFeedback(value);
    if (!feedback) return logger.warn({ channel: context.activity.channelId }, 'feedback was not understood');
    const turn = feedback.message && (await sent.turnOf(feedback.message));
    await parts.recordFeedback({
      message: feedback.message ?? `unknown:${context.activity.id ?? randomUUID()}`,
      reaction: feedback.reaction,
      comment: feedback.comment,
      asker: readAsker(context.activity, bot),
      conversation: context.activity.conversation.id,
      ...(turn && { turn }),
    });
  });
  return app;
}

/** Messages whose words fit; a button's old-style submit carries none. */
function isMessage(fits: (words: string) => boolean): (context: TurnContext) => Promise<boolean> {
  return async ({ activity }) => String(activity.type) === 'message' && fits(readWords(activity.text));
}
