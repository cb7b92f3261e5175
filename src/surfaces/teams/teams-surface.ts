import type { TeamsAdapter } from '@microsoft/teams-ai';
import type { Request, Response, Server } from 'restify';
import { createAnswerShelf } from './answer-shelf';
import { createBotAdapter } from './bot-adapter';
import { createBotServer, sendProblem } from './bot-server';
import { closeable } from './close-server';
import { createDelivery } from './deliver';
import { complaintAbout } from './incoming-activity';
import { createSentMessages } from './sent-messages';
import { createTeamsApplication } from './teams-application';
import { defaultClosingGraceMs, type TeamsParts } from './teams-parts';

export interface TeamsSurface {
  /** The restify server, for other routes to be added before it listens. */
  readonly server: Server;
  /** Resolves to the port; 0 asks for any free one. Rejects when it is taken. */
  listen(port: number, host: string): Promise<number>;
  /** Takes no more requests, cancels the questions that are worked on, and waits for what is still sent; what takes longer than the grace is cut off. */
  close(): Promise<void>;
}

/** What the adapter reads of a request: restify's own type differs only in what may be undefined. */
type BotRequest = Parameters<TeamsAdapter['process']>[0];

/** The Teams surface: `POST /api/messages` on Bot Framework's adapter, one teams-ai application behind it. */
export function createTeamsSurface(parts: TeamsParts): TeamsSurface {
  const { clock, logger, store } = parts;
  const adapter = createBotAdapter(parts.bot, logger);
  const sent = createSentMessages(store, clock);
  const delivery = createDelivery({ ...parts, adapter, sent, shelf: createAnswerShelf(store, clock) });
  const application = createTeamsApplication(parts, adapter, delivery, sent);

  const receive = async (request: Request, response: Response): Promise<void> => {
    const complaint = complaintAbout(request.body);
    if (complaint) {
      logger.warn({ complaint }, 'a malformed activity was declined');
      return sendProblem(response, 400, 'Malformed activity', complaint);
    }
    try {
      await adapter.process(request as BotRequest, response, async (context) => void (await application.run(context)));
    } catch (error) {
      logger.error({ error: error instanceof Error ? error.name : 'unknown' }, 'an activity could not be processed');
      sendProblem(response, 500, 'Something went wrong', 'The activity could not be processed.');
    }
  };
  const server = createBotServer(receive, logger);
  const closeServer = closeable(server.server);

  return {
    server,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve(server.address().port));
      }),
    close: async () => {
      const graceMs = parts.closingGraceMs ?? defaultClosingGraceMs;
      const late = new Promise<void>((resolve) => setTimeout(resolve, graceMs).unref());
      await Promise.all([closeServer(graceMs), Promise.race([delivery.settled(), late])]);
    },
  };
}
