import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runVerifyCommand } from '../../src/audit/verify-command';
import { productFolder } from '../product-folder';
import { verifies } from '../verifies';
import { activityFor, listen, openConnector, openDoor, personal, wordsOf, type Door } from './support/door';
import { openHospital, type Hospital } from './support/hospital';

const children: ChildProcess[] = [];
// A test that fails half-way leaves no process behind.
afterAll(() => children.forEach((child) => child.kill('SIGKILL')));

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test(
  verifies('hostile.killed', 'kill -9 amid 50 questions: what was received stands in the trail, which is intact and goes on'),
  async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'curbside-killed-'));
    const connector = await openConnector();
    const port = await freePort();
    const child = spawn(process.execPath, ['--import', 'tsx', join(productFolder, 'src/main.ts')], {
      cwd: productFolder,
      env: { PATH: process.env.PATH, PORT: String(port), CURBSIDE_DATA: dataFolder, CURBSIDE_HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let printed = '';
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const ready = new Promise<void>((resolve) =>
      child.stdout.on('data', (chunk: Buffer) => ((printed += chunk.toString()), printed.includes('curbside listens') && resolve())),
    );
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await Promise.race([ready, gone]);
    const waiting = Array.from({ length: 50 }, (_, index) =>
      activityFor(connector.url, {
        id: `killed-${index}`,
        type: 'message',
        text: 'what was Maria Alvarez’s last potassium?',
        conversation: { ...personal, id: `a:killed-${index}` },
      }),
    );
    const lane = async (): Promise<void> => {
      for (let activity = waiting.shift(); activity; activity = waiting.shift())
        await fetch(`http://127.0.0.1:${port}/api/messages`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(activity),
        }).catch(() => undefined);
    };
    const posting = [1, 2, 3, 4, 5].map(lane);
    await connector.until(() => (connector.sent.filter(({ type }) => type === 'message').length >= 12 ? true : undefined));
    child.kill('SIGKILL');
    await Promise.all([gone, ...posting]);
    const received = connector.sent.filter(({ type }) => type === 'message').map(({ replyToId }) => replyToId);
    expect(received.length).toBeGreaterThanOrEqual(12);
    expect(received.length).toBeLessThan(50);

    const door = await openDoor({ dataFolder });
    const answered = new Set((await door.trail()).filter(({ event }) => event.action === 'answer').map(({ event }) => event.turn));
    expect(received.filter((id) => !answered.has(id))).toEqual([]);
    expect((await door.say('what was Maria Alvarez’s last potassium?')).wire).toContain('5.9');
    await door.close();
    const lines: string[] = [];
    expect(await runVerifyCommand(['--data', dataFolder], (line) => lines.push(line))).toBe(0);
    expect(lines.join('\n')).toContain('intact');
    expect(printed).not.toMatch(/Alvarez|100001|1962-03-14|potassium/);
    await connector.close();
    rmSync(dataFolder, { recursive: true, force: true });
  },
);

describe('a slow record system', () => {
  let hospital: Hospital;
  let door: Door;
  let release: () => void;
  let reached: Promise<void>;
  beforeEach(async () => {
    let arrived: () => void;
    reached = new Promise((resolve) => (arrived = resolve));
    const gate = new Promise<void>((resolve) => (release = resolve));
    let first = true;
    // The first chart that is read waits; whatever is asked of it later does not.
    hospital = await openHospital(
      (url, response, honest) => {
        if (!first || url.pathname !== '/fhir/Patient/nora') return false;
        first = false;
        arrived();
        void gate.then(() => {
          response.writeHead(200, { 'content-type': 'application/fhir+json' });
          response.end(JSON.stringify(honest()[0]));
        });
        return true;
      },
      undefined,
      30_000,
    );
    door = await openDoor({ chart: hospital.config });
  });
  afterEach(async () => {
    release();
    await door.close();
    await hospital.close();
  });

  test(
    verifies('hostile.concurrent', 'the second question of a chat is answered first, and the first one later as a message of its own'),
    async () => {
      const slow = door.say('what was Nora Quill’s last potassium?', { id: 'slow' });
      await reached;
      const quick = await door.say('what allergies does Nora Quill have?', { id: 'quick' });
      expect(quick.wire).toMatch(/penicillin/i);
      expect(door.sent.filter(({ replyToId, type }) => replyToId === 'slow' && type === 'message')).toEqual([]);
      // Past the time after which Teams gives up on a request.
      await slow;
      release();
      // An answer that comes later is a message of its own: it replies to nothing.
      while (!JSON.stringify(door.sent).includes('4.1')) await new Promise((resolve) => setTimeout(resolve, 50));
    },
  );

  test(verifies('hostile.concurrent', 'stopping while a question is worked on says so to the one who asked'), async () => {
    const slow = door.say('what was Nora Quill’s last potassium?', { id: 'stopped' });
    await reached;
    await Promise.all([door.curbside.close(), slow.catch(() => undefined)]);
    const replies = door.sent.filter(({ replyToId, type }) => replyToId === 'stopped' && type === 'message');
    expect(replies).toHaveLength(1);
    expect(wordsOf(replies)).toMatch(/4\.1|cancelled|took too long/);
    door.close = async () => undefined;
  });

  test(verifies('hostile.concurrent', 'a client that sends half a request does not keep the house from closing'), async () => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write('POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type":');
    await door.say('help', { conversation: { ...personal, id: 'a:half' } });
    const closing = door.curbside.close().then(() => 'closed');
    const waited = new Promise((resolve) => setTimeout(() => resolve('still waiting'), 4_000));
    const outcome = await Promise.race([closing, waited]);
    socket.destroy();
    await closing;
    door.close = async () => undefined;
    expect(outcome).toBe('closed');
  });
});

test(
  verifies(
    'hostile.no-patient-in-logs',
    'a connector that refuses every message: no words of the answer in the log, and the process lives',
  ),
  async () => {
    let down = true;
    const door = await openDoor({}, () => down);
    await door.say('summarize Maria Alvarez');
    await door.say('what was her last potassium?');
    expect(door.log.join('\n')).not.toMatch(/Maria|Alvarez|100001|1962-03-14|potassium/i);
    down = false;
    expect((await door.say('what was Maria Alvarez’s last potassium?')).wire).toContain('5.9');
    await door.close();
  },
);

test(verifies('hostile.lives', 'a body that claims to be compressed and is not is declined, and ends nothing'), async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'curbside-gzip-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', join(productFolder, 'src/main.ts')], {
    cwd: productFolder,
    env: { PATH: process.env.PATH, PORT: String(port), CURBSIDE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let printed = '';
  const ready = new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => ((printed += chunk.toString()), printed.includes('listens') && resolve())),
  );
  await Promise.race([ready, gone]);
  const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
  const status = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers,
    body: 'not gzip',
    signal: AbortSignal.timeout(4_000),
  }).then(
    (response) => response.status,
    () => 0,
  );
  const health = await fetch(`http://127.0.0.1:${port}/healthz`).then(
    (response) => response.status,
    () => 0,
  );
  child.kill('SIGKILL');
  await gone;
  rmSync(dataFolder, { recursive: true, force: true });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(health).toBe(200);
});
