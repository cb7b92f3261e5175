// A server stops when its last connection does, and clients keep theirs open for longer than anybody waits for a stop.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** How long a client may take for the rest of a request once the house closes, in milliseconds: nothing was promised to it yet. */
const halfRequestMs = 1_000;

/** Watches a server from its start; the function it gives closes it, and resolves when no connection is left: `graceMs` after the call at the latest. */
export function closeable(server: Server): (graceMs: number) => Promise<void> {
  const running = new Map<ServerResponse, IncomingMessage>();
  let closing = false;
  // Before restify's own listener, which may answer at once.
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    running.set(response, request);
    response.once('close', () => running.delete(response));
    if (closing) sayGoodbye(response);
  });
  return async (graceMs) => {
    closing = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const response of running.keys()) sayGoodbye(response);
    server.closeIdleConnections();
    const half = setTimeout(
      () => {
        if (![...running.values()].some(({ complete }) => complete)) server.closeAllConnections();
      },
      Math.min(halfRequestMs, graceMs),
    );
    const all = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(half);
    clearTimeout(all);
  };
}

function sayGoodbye(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
