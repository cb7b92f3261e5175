// The other end of the line: a clinician of the demo hospital, as Teams posts what is typed.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Connector } from './connector';

/** Dr. Priya Raman of the demo hospital, who has every patient of the measurements in care. */
const raman = { id: '29:1bench', name: 'Dr. Priya Raman', aadObjectId: 'c0ffee00-0000-4000-8000-000000000001' };
const tenant = '11111111-1111-4111-8111-111111111111';

export interface Heard {
  /** From just before the request is sent until the answer's last byte has arrived at the Connector. */
  readonly ms: number;
  /** What came instead of a cited answer. */
  readonly error?: string;
}

export interface Clinician {
  /** Resolves when the answer is here and the bot has closed the request; never rejects. */
  say(words: string, conversation: string, options?: { readonly timeoutMs?: number; readonly anyMessage?: boolean }): Promise<Heard>;
  close(): void;
}

/** Types into a bot's personal chat. `anyMessage`: an echo cites nothing. */
export function createClinician(bot: string, connector: Connector): Clinician {
  const agent = new Agent({ keepAlive: true });
  return {
    async say(words, conversation, { timeoutMs = 60_000, anyMessage = false } = {}) {
      const body = JSON.stringify(activity(words, conversation, connector.url));
      const begun = performance.now();
      const giveUp = new AbortController();
      const posting = post(`${bot}/api/messages`, body, agent, timeoutMs).catch((error: unknown) => {
        giveUp.abort();
        throw error;
      });
      const [arrived, posted] = await Promise.allSettled([connector.nextMessage(conversation, timeoutMs, giveUp.signal), posting]);
      if (arrived.status === 'rejected' || posted.status === 'rejected') {
        const reason: unknown = posted.status === 'rejected' ? posted.reason : (arrived as PromiseRejectedResult).reason;
        return { ms: performance.now() - begun, error: reason instanceof Error ? reason.message : 'unknown' };
      }
      const { at, cited, summary } = arrived.value;
      const answered = anyMessage || cited;
      return { ms: at - begun, ...(!answered && { error: `not an answer: ${summary.slice(0, 80)}` }) };
    },
    close: () => agent.destroy(),
  };
}

/** Field for field what Teams sends for words typed into a personal chat. */
function activity(text: string, conversation: string, serviceUrl: string): object {
  const now = new Date().toISOString();
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: now,
    localTimestamp: now,
    channelId: 'msteams',
    serviceUrl,
    from: raman,
    recipient: { id: '28:bench', name: 'Curbside' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: tenant },
    text,
    textFormat: 'plain',
    locale: 'en-US',
    entities: [{ type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Windows', timezone: 'America/New_York' }],
    channelData: { tenant: { id: tenant } },
  };
}

/**
 * A kept connection that the server closes at the moment it is used again was no refusal: the request was never read, and is sent once more, as
 * https://nodejs.org/api/http.html#requestreusedsocket has it. The time goes on meanwhile.
 */
function post(url: string, body: string, agent: Agent, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const sending = request(url, { method: 'POST', agent, headers, timeout: timeoutMs }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode !== undefined && response.statusCode < 300 ? resolve() : reject(new Error(`HTTP ${response.statusCode ?? 0}`))));
      response.on('error', reject);
    });
    sending.on('timeout', () => sending.destroy(new Error('the request was not answered in time')));
    sending.on('error', (error: NodeJS.ErrnoException) => {
      if (sending.reusedSocket && error.code === 'ECONNRESET') resolve(post(url, body, agent, timeoutMs));
      else reject(error);
    });
    sending.end(body);
  });
}
