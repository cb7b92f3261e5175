import { TeamsAdapter } from '@microsoft/teams-ai';
import { ActivityTypes, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder';
import { keepEntities } from './keep-entities';
import { messageActivity } from './message-activity';
import { notices } from './notices';
import type { BotRegistration, TeamsLogger } from './teams-parts';

/** Bot Framework's adapter for one tenant; without a registration it lets everybody in, which is for the loopback address only. */
export function createBotAdapter(bot: BotRegistration | undefined, logger: TeamsLogger): TeamsAdapter {
  const registration = bot
    ? { MicrosoftAppId: bot.id, MicrosoftAppPassword: bot.password, MicrosoftAppTenantId: bot.tenant, MicrosoftAppType: 'SingleTenant' }
    : {};
  keepEntities();
  const adapter = new TeamsAdapter(registration);
  adapter.onTurnError = async (context: TurnContext, error: Error) => {
    // The message of an error may quote what was typed; its name does not.
    logger.error({ error: error.name, activity: context.activity.type, channel: context.activity.channelId }, 'a turn failed');
    if (String(context.activity.type) === 'invoke' && !context.turnState.get(INVOKE_RESPONSE_KEY)) {
      await context.sendActivity({
        type: ActivityTypes.InvokeResponse,
        value: {
          status: 200,
          body: {
            statusCode: 500,
            type: 'application/vnd.microsoft.error',
            value: { code: 'unexpected', message: 'That did not work. Please try again.' },
          },
        },
      });
    }
    await context
      .sendActivity(messageActivity(notices.unexpected()))
      .catch(() => logger.error({ channel: context.activity.channelId }, 'the failure could not be shown'));
  };
  return adapter;
}
