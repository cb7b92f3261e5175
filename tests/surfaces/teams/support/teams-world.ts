// The Teams surface, for real and over HTTP, between a client that posts activities and a connector that records what the bot sends.
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import type { Consult, ConsultOptions } from '../../../../src/domain/ports';
import type { Reply } from '../../../../src/domain/reply';
import type { Turn } from '../../../../src/domain/request';
import { createEmbeddedStore } from '../../../../src/store/create-embedded-store';
import { createTeamsSurface, type Feedback, type TeamsParts } from '../../../../src/surfaces/teams';

export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: Record<string, unknown> }[];
  readonly entities?: readonly Record<string, unknown>[];
  readonly channelData?: Record<string, unknown>;
}

export interface TeamsWorld {
  readonly sent: SentActivity[];
  readonly turns: Turn[];
  readonly feedback: Feedback[];
  readonly logged: string[];
  readonly url: string;
  /** Posts an activity over the defaults of a personal Teams chat. */
  post(activity: object): Promise<{ status: number; body: unknown; type: string | null }>;
  postRaw(body: string, headers?: Record<string, string>): Promise<{ status: number; body: unknown; type: string | null }>;
  say(text: string, more?: object): Promise<{ status: number; body: unknown }>;
  press(verb: unknown, data: unknown, more?: object): Promise<{ status: number; body: unknown }>;
  messages(): SentActivity[];
  /** Resolves when the bot has sent that many messages. */
  until(count: number): Promise<SentActivity[]>;
  close(): Promise<void>;
}

export const clinician = { id: '29:user', name: 'Dr. Test', aadObjectId: '00000000-0000-4000-8000-000000000001' };
const tenant = '11111111-1111-4111-8111-111111111111';
const receipt = { sequence: 1, hash: 'h', at: '2026-11-22T04:50:01Z' };

export const recorded = (body: object): Reply => ({ ...body, receipt }) as Reply;
export const information = (title: string): Reply => recorded({ kind: 'information', title, lines: ['A line.'], suggestions: [] });

type Answering = (turn: Turn, options: ConsultOptions) => Reply | Promise<Reply>;

export async function openTeams(
  answering: Answering = ({ words }) => information(`You said: ${words}`),
  more: Partial<TeamsParts> = {},
): Promise<TeamsWorld> {
  const sent: SentActivity[] = [];
  const turns: Turn[] = [];
  const feedback: Feedback[] = [];
  const logged: string[] = [];
  const waiting = new Set<() => void>();
  const log = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`);

  const connector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      sent.push(JSON.parse(Buffer.concat(chunks).toString()) as SentActivity);
      // Not chained: restify replaces `writeHead` for the whole process, and its own returns nothing.
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ id: `sent-${sent.length}` }));
      waiting.forEach((check) => check());
    });
  });
  const serviceUrl = `http://127.0.0.1:${await listening(connector)}/`;
  const store = await createEmbeddedStore({ file: ':memory:' });
  const consult: Consult = async (turn, options = {}) => {
    turns.push(turn);
    return answering(turn, options);
  };
  const surface = createTeamsSurface({
    consult,
    store,
    clock: { now: () => new Date(), today: () => '2026-11-22' },
    logger: { info: log, warn: log, error: log },
    recordFeedback: async (given) => void feedback.push(given),
    examples: ['Summarize Maria Alvarez', 'What was her last potassium?', 'Help'],
    patience: { typingAfterMs: 60_000, progressAfterMs: 60_000, progressEveryMs: 60_000, answerLaterAfterMs: 60_000 },
    ...more,
  });
  const url = `http://127.0.0.1:${await surface.listen(0, '127.0.0.1')}`;

  let count = 0;
  const postRaw: TeamsWorld['postRaw'] = async (body, headers = { 'Content-Type': 'application/json' }) => {
    const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
    const text = await response.text();
    const type = response.headers.get('content-type');
    return { status: response.status, body: type?.includes('json') ? JSON.parse(text) : text, type };
  };
  const post: TeamsWorld['post'] = (activity) =>
    postRaw(
      JSON.stringify({
        id: `incoming-${(count += 1)}`,
        channelId: 'msteams',
        serviceUrl,
        from: clinician,
        recipient: { id: '28:bot', name: 'Curbside' },
        conversation: { id: 'a:chat', conversationType: 'personal', tenantId: tenant },
        timestamp: new Date().toISOString(),
        ...activity,
      }),
    );
  const messages = (): SentActivity[] => sent.filter(({ type }) => type === 'message');
  return {
    sent,
    turns,
    feedback,
    logged,
    url,
    post,
    postRaw,
    say: (text, extra = {}) => post({ type: 'message', text, ...extra }),
    press: (verb, data, extra = {}) =>
      post({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: 'sent-1',
        value: { action: { type: 'Action.Execute', verb, data } },
        ...extra,
      }),
    messages,
    until: (wanted) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (messages().length < wanted) return;
          waiting.delete(check);
          resolve(messages());
        };
        waiting.add(check);
        check();
      }),
    close: async () => {
      await surface.close();
      await store.close();
      connector.closeAllConnections();
      await new Promise((resolve) => connector.close(resolve));
    },
  };
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
