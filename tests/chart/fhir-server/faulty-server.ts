import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL, count: number) => void;

export interface FaultyServer {
  readonly url: string;
  readonly requests: { readonly path: string; readonly authorization: string | undefined; readonly body: string }[];
  close(): Promise<void>;
}

/** A server that does whatever a test wants it to do wrong. `count` is how often that path was asked for, from 1. */
export async function startFaultyServer(answer: Answer): Promise<FaultyServer> {
  const requests: { path: string; authorization: string | undefined; body: string }[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://server');
    counts.set(url.pathname, (counts.get(url.pathname) ?? 0) + 1);
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      requests.push({ path: url.pathname + url.search, authorization: request.headers.authorization, body });
      answer(request, response, url, counts.get(url.pathname) ?? 1);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Sends a FHIR resource. */
export function send(response: ServerResponse, resource: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json', ...headers });
  response.end(typeof resource === 'string' ? resource : JSON.stringify(resource));
}

/** A search result with these resources. */
export const searchset = (resources: readonly unknown[], next?: string): unknown => ({
  resourceType: 'Bundle',
  type: 'searchset',
  ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
  entry: resources.map((resource) => ({ resource })),
});
