// A local stand-in for the Bot Connector: it takes what a bot sends, and says when it came.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message that a bot sent. */
export interface Arrival {
  /** `performance.now()` when its last byte was here. */
  readonly at: number;
  /** Whether it cites anything: a card that answers does, a card that refuses or fails does not. */
  readonly cited: boolean;
  /** Its text or summary, for a report of what came instead of an answer. */
  readonly summary: string;
}

export interface Connector {
  /** The `serviceUrl` of activities. */
  readonly url: string;
  /** The next message into a conversation; rejects after `timeoutMs`, or when it is no longer waited for. One waits at a time. */
  nextMessage(conversation: string, timeoutMs: number, signal?: AbortSignal): Promise<Arrival>;
  close(): Promise<void>;
}

interface Sent {
  readonly type?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly entities?: readonly { readonly citation?: readonly unknown[] }[];
}

/** Answers `POST /v3/conversations/{conversation}/activities[/{replyTo}]`, and the same with PUT, as the Connector does; typing is taken and not reported. */
export async function openConnector(): Promise<Connector> {
  const waiting = new Map<string, (arrival: Arrival) => void>();
  let count = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const at = performance.now();
      const conversation = /^\/v3\/conversations\/([^/]+)\/activities/.exec(request.url ?? '')?.[1];
      response.writeHead(conversation === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ id: `sent-${(count += 1)}` }));
      const sent = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Sent;
      if (conversation === undefined || sent.type !== 'message') return;
      const cited = (sent.entities ?? []).some(({ citation }) => (citation?.length ?? 0) > 0);
      waiting.get(decodeURIComponent(conversation))?.({ at, cited, summary: sent.summary ?? sent.text ?? '' });
    });
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    nextMessage: (conversation, timeoutMs, signal) =>
      new Promise((resolve, reject) => {
        const stop = (why: string): void => {
          clearTimeout(late);
          waiting.delete(conversation);
          reject(new Error(why));
        };
        const late = setTimeout(() => stop('no message came in time'), timeoutMs);
        signal?.addEventListener('abort', () => stop('it was not waited for'), { once: true });
        waiting.set(conversation, (arrival) => {
          clearTimeout(late);
          waiting.delete(conversation);
          resolve(arrival);
        });
      }),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
