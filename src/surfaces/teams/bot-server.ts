import { createServer, plugins, type Next, type Request, type Response, type Server } from 'restify';
import type { TeamsLogger } from './teams-parts';

const maxBodyBytes = 256 * 1024;

/** A problem as RFC 9457 words it. */
export function sendProblem(response: Response, status: number, title: string, detail: string): void {
  if (response.headersSent) return;
  response.sendRaw(status, JSON.stringify({ type: 'about:blank', title, status, detail }), { 'Content-Type': 'application/problem+json' });
}

/** A restify server with the bot's one route and a sign of life; bodies over 256 KB and anything broken are answered as problems. */
export function createBotServer(receive: (request: Request, response: Response) => Promise<void>, logger: TeamsLogger): Server {
  const server = createServer({ name: 'curbside' });
  // Longer than the minute that load balancers keep a connection, so that they close it and not we, in the middle of a request.
  (server.server as { keepAliveTimeout?: number }).keepAliveTimeout = 65_000;
  server.use(declineEncodedBodies);
  server.use(plugins.bodyParser({ maxBodySize: maxBodyBytes, mapParams: false, rejectUnknown: true }));
  server.on('restifyError', (_request: Request, response: Response, error: { statusCode?: number; name?: string }, done: () => void) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logger.error({ error: error.name ?? 'unknown' }, 'a request failed');
    sendProblem(response, status, problemTitle(status), 'The request was not accepted.');
    done();
  });
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.json(200, { status: 'ok' });
  });
  server.post('/api/messages', async (request: Request, response: Response) => receive(request, response));
  return server;
}

/** A body that has to be unpacked may be a bomb, and a broken one ends restify's reader with an error nobody can catch. */
function declineEncodedBodies(request: Request, response: Response, next: Next): void {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase();
  if (encoding === undefined || encoding === 'identity') {
    // restify's reader takes only bodies that do not speak of an encoding at all.
    delete request.headers['content-encoding'];
    return next();
  }
  // What is left of the body is not waited for.
  response.setHeader('Connection', 'close');
  sendProblem(response, 415, 'Unsupported content encoding', 'The body must be sent as it is, without a content encoding.');
  next(false);
}

function problemTitle(status: number): string {
  const titles: Readonly<Record<number, string>> = {
    400: 'Malformed request',
    404: 'Not found',
    405: 'Method not allowed',
    413: 'Too large',
    415: 'Unsupported content type',
  };
  return titles[status] ?? (status >= 500 ? 'Something went wrong' : 'Not accepted');
}
