import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { Asker } from '../../domain/access';
import type { Audience, Choice, Turn } from '../../domain/request';
import type { BotRegistration } from './teams-parts';
import { readWords } from './read-words';

type Activity = TurnContext['activity'];

/** Channels on which Microsoft, not the client, says who is writing; elsewhere `from` can be made up by anybody. */
const vouched: readonly string[] = ['msteams', 'outlook', 'm365extensions'];

/** Who writes, as the channel vouches for it; an empty object id where it does not, which the consult refuses. */
export function readAsker(activity: Activity, bot: BotRegistration | undefined): Asker {
  const channelData = activity.channelData as { tenant?: { id?: unknown } } | undefined;
  const tenant = activity.conversation.tenantId ?? (typeof channelData?.tenant?.id === 'string' ? channelData.tenant.id : undefined);
  const trusted = !bot || (vouched.includes(activity.channelId) && tenant?.toLowerCase() === bot.tenant.toLowerCase());
  const id = trusted && typeof activity.from.aadObjectId === 'string' ? activity.from.aadObjectId : '';
  return { entraObjectId: id, ...(tenant && { tenant }), ...(activity.from.name && { name: activity.from.name }) };
}

/** Who can read the answer. A Teams conversation that does not say it is personal counts as shared. */
export function readAudience(activity: Activity): Audience {
  const { conversationType, isGroup } = activity.conversation;
  if (conversationType) return conversationType === 'personal' ? 'private' : 'shared';
  return activity.channelId === 'msteams' || isGroup ? 'shared' : 'private';
}

/** A message, or a button's choice, as the core takes it. */
export function readTurn({ activity }: TurnContext, bot: BotRegistration | undefined, receivedAt: Date, choice?: Choice): Turn {
  return {
    id: activity.id ?? randomUUID(),
    asker: readAsker(activity, bot),
    conversation: activity.conversation.id,
    audience: readAudience(activity),
    words: choice?.words ?? readWords(activity.text),
    ...(choice && { choice }),
    receivedAt,
  };
}
