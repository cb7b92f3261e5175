// The whole product behind its real door: activities go in over HTTP, and a stand-in Bot Connector keeps whatever comes out.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { AuditEntry } from '../../../src/domain/audit';
import type { Config } from '../../../src/config';
import { createCurbside, type Curbside } from '../../../src/curbside';
import { productFolder } from '../../product-folder';

export interface Sent {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly conversation?: { readonly id: string };
  readonly attachments?: readonly { readonly content: Record<string, unknown> }[];
  readonly entities?: readonly Record<string, unknown>[];
}

export interface Posted {
  readonly status: number;
  readonly body: string;
  /** Messages that answer this activity. */
  readonly replies: readonly Sent[];
  /** Every word a reader of those messages could see, and all that travels with them. */
  readonly wire: string;
}

export interface Door {
  readonly curbside: Curbside;
  readonly dataFolder: string;
  readonly url: string;
  readonly serviceUrl: string;
  /** Everything that the connector received. */
  readonly sent: Sent[];
  /** Log lines, and whatever anybody wrote to the console. */
  readonly log: string[];
  post(activity: object): Promise<Posted>;
  postRaw(body: string, headers?: Record<string, string>): Promise<{ readonly status: number; readonly body: string }>;
  say(text: string, more?: object): Promise<Posted>;
  press(verb: unknown, data: unknown, more?: object): Promise<Posted>;
  trail(): Promise<readonly AuditEntry[]>;
  /** The messages of a conversation, as soon as there is one: an answer that comes late replies to no activity. */
  messagesIn(conversation: string): Promise<readonly Sent[]>;
  close(): Promise<void>;
}

export const raman = { id: '29:raman', name: 'Dr. Priya Raman', aadObjectId: 'c0ffee00-0000-4000-8000-000000000001' };
export const okafor = { id: '29:okafor', name: 'Dr. Chidi Okafor', aadObjectId: 'c0ffee00-0000-4000-8000-000000000002' };
export const tenantId = '11111111-1111-4111-8111-111111111111';
export const personal = { id: 'a:chat', conversationType: 'personal', tenantId };

export const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

/** A Bot Connector that keeps what it gets; `refuse` makes it answer like one that is down. */
export async function openConnector(refuse: () => boolean = () => false) {
  const sent: Sent[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const refused = refuse();
      if (!refused) sent.push(JSON.parse(Buffer.concat(chunks).toString() || '{}') as Sent);
      // Not chained: restify replaces `writeHead` for the whole process, and its own returns nothing.
      response.writeHead(refused ? 400 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(refused ? { error: { code: 'BadSyntax', message: 'no' } } : { id: `sent-${sent.length}` }));
      waiting.forEach((check) => check());
    });
  });
  const url = `http://127.0.0.1:${await listen(server)}/`;
  return {
    sent,
    url,
    until: <T>(found: () => T | undefined): Promise<T> =>
      new Promise((resolve) => {
        const check = (): void => {
          const value = found();
          if (value === undefined) return;
          waiting.delete(check);
          resolve(value);
        };
        waiting.add(check);
        check();
      }),
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let count = 0;

/** Field for field what Teams posts for a personal chat, with `more` over it. */
export const activityFor = (serviceUrl: string, more: object): Record<string, unknown> => ({
  id: `in-${(count += 1)}`,
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl,
  from: raman,
  recipient: { id: '28:bot', name: 'Curbside' },
  conversation: personal,
  channelData: { tenant: { id: tenantId } },
  ...more,
});

/** Opens a house of its own with the demo hospital, unless the settings name another chart. */
export async function openDoor(overrides: Partial<Config> = {}, refuse?: () => boolean): Promise<Door> {
  const dataFolder = overrides.dataFolder ?? mkdtempSync(join(tmpdir(), 'curbside-hostile-'));
  const log: string[] = [];
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    key: undefined,
    logLevel: 'debug',
    bot: undefined,
    chart: { kind: 'demo' },
    ...overrides,
    dataFolder,
  };
  const restore = overhear((line) => log.push(line));
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });
  const connector = await openConnector(refuse);
  const curbside = await createCurbside(config, { productFolder, logger });
  const url = `http://127.0.0.1:${await curbside.listen()}`;
  const answering = (id: unknown): Sent[] => connector.sent.filter((each) => each.type === 'message' && each.replyToId === id);
  let closed = false;

  const postRaw: Door['postRaw'] = async (body, headers = { 'Content-Type': 'application/json' }) => {
    const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body, signal: AbortSignal.timeout(12_000) });
    return { status: response.status, body: await response.text() };
  };
  const post: Door['post'] = async (more) => {
    const before = connector.sent.length;
    const activity = activityFor(connector.url, more);
    const answer = await postRaw(JSON.stringify(activity));
    const replies =
      typeof activity.id === 'string' && /^[ -~]{1,200}$/.test(activity.id)
        ? answering(activity.id)
        : connector.sent.slice(before).filter((each) => each.type === 'message');
    return { ...answer, replies, wire: JSON.stringify(replies) + answer.body };
  };
  return {
    curbside,
    dataFolder,
    url,
    serviceUrl: connector.url,
    sent: connector.sent,
    log,
    post,
    postRaw,
    say: (text, more = {}) => post({ type: 'message', text, ...more }),
    press: (verb, data, more = {}) =>
      post({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } }, ...more }),
    trail: () => curbside.audit.entries(1, 1_000),
    messagesIn: (conversation) =>
      connector.until(() => {
        const messages = connector.sent.filter((each) => each.type === 'message' && each.conversation?.id === conversation);
        return messages.length > 0 ? messages : undefined;
      }),
    async close() {
      if (closed) return;
      closed = true;
      await curbside.close();
      await connector.close();
      restore();
      if (overrides.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/* eslint-disable no-console, @typescript-eslint/unbound-method -- the console itself is what is listened to */
/** Libraries that write to the console instead of the log are heard too. */
function overhear(hear: (line: string) => void): () => void {
  const names = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const before = names.map((name) => [name, console[name]] as const);
  for (const name of names)
    console[name] = (...words: unknown[]) =>
      hear(words.map((word) => (word instanceof Error ? `${word.stack ?? ''} ${JSON.stringify(word)}` : JSON.stringify(word))).join(' '));
  return () => before.forEach(([name, original]) => (console[name] = original));
}

/* eslint-enable no-console, @typescript-eslint/unbound-method */

/** All words of a card, in reading order. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('\n');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const {
    text,
    items,
    inlines,
    body,
    columns,
    rows,
    cells,
    actions,
    title,
    card,
    content,
    attachments,
    facts,
    value: own,
    label,
  } = value as Record<string, unknown>;
  return [text, title, label, attachments, content, body, items, columns, rows, cells, inlines, facts, own, actions, card]
    .map((each) => (each === undefined ? '' : wordsOf(each)))
    .filter(Boolean)
    .join('\n');
}
