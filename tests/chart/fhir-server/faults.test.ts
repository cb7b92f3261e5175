import type { ServerResponse } from 'node:http';
import type { ChartFile, Missing } from '../../../src/domain/chart';
import { staticToken } from '../../../src/chart/fhir-server/authorization/authorization';
import { createFhirChart, type FhirChartOptions } from '../../../src/chart/fhir-server/fhir-chart';
import { verifies } from '../../verifies';
import { clock, entraSystem, knowledge, permitFor } from '../fixtures';
import { searchset, send, startFaultyServer, type FaultyServer } from './faulty-server';

const patient = { resourceType: 'Patient', id: 'p', name: [{ text: 'Pat Doe' }] };
const observation = (id: string): unknown => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: { reference: 'Patient/p' },
  code: { text: 'Sodium' },
  effectiveDateTime: '2026-11-01',
  valueQuantity: { value: 140, unit: 'mmol/L' },
});

const servers: FaultyServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A server that is sound but for what it does with Observation. */
async function serverWith(
  observations: (response: ServerResponse, url: URL, count: number, self: () => string) => void,
): Promise<FaultyServer> {
  const server: FaultyServer = await startFaultyServer((_request, response, url, count) => {
    if (url.pathname === '/Patient/p') send(response, patient);
    else if (url.pathname.startsWith('/Observation')) observations(response, url, count, () => server.url);
    else if (url.pathname === '/metadata') send(response, { resourceType: 'OperationOutcome', issue: [] }, 404);
    else send(response, searchset([]));
  });
  servers.push(server);
  return server;
}

const waits: number[] = [];
function chart(server: FaultyServer, options: Partial<FhirChartOptions> = {}) {
  waits.length = 0;
  return createFhirChart({
    baseUrl: server.url,
    clock,
    knowledge: knowledge(),
    entraIdentifierSystem: entraSystem,
    sleep: async (ms) => void waits.push(ms),
    ...options,
  });
}
const read = (server: FaultyServer, options: Partial<FhirChartOptions> = {}): Promise<ChartFile> =>
  chart(server, options).reader.read(permitFor('Patient/p'));
const about = (file: ChartFile, kind: string): Missing['reason'] | undefined =>
  file.missing.find((missing) => missing.kind === kind)?.reason;
const complete = (file: ChartFile, kind: string): boolean | undefined => file.searched.find((searched) => searched.kind === kind)?.complete;

describe('a FHIR server that misbehaves', () => {
  test.each<[what: string, reason: Missing['reason'], answer: (response: ServerResponse) => void]>([
    ['answers 500', 'unavailable', (response) => send(response, 'oops', 500)],
    ['answers 403', 'forbidden', (response) => send(response, '', 403)],
    ['answers 404 to a search', 'unsupported', (response) => send(response, '', 404)],
    ['answers 501', 'unsupported', (response) => send(response, '', 501)],
    [
      'sends a login page',
      'invalid',
      (response) => send(response, '<html><body>Sign in</body></html>', 200, { 'content-type': 'text/html' }),
    ],
    ['sends a page as JSON', 'invalid', (response) => send(response, '<html></html>')],
    ['sends half a bundle', 'invalid', (response) => send(response, '{"resourceType":"Bundle","entry":[{"resource":{"resou')],
    ['sends nothing', 'invalid', (response) => send(response, '')],
    ['sends a list', 'invalid', (response) => send(response, '[1,2]')],
    ['sends another resource', 'invalid', (response) => send(response, patient)],
    ['sends a bundle whose entries are no list', 'invalid', (response) => send(response, { resourceType: 'Bundle', entry: 'none' })],
    [
      'sends an OperationOutcome as success',
      'forbidden',
      (response) => send(response, { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden' }] }),
    ],
    ['breaks the connection', 'unavailable', (response) => void response.destroy()],
    ['redirects elsewhere', 'unavailable', (response) => send(response, '', 302, { location: 'http://127.0.0.1:9/' })],
    [
      'counts more than it gives',
      'truncated',
      (response) => send(response, { resourceType: 'Bundle', total: 7, entry: [{ resource: observation('a') }] }),
    ],
  ])(verifies('chart.broken', 'one that %s: the part is missing (%s), the rest is read'), async (_what, reason, answer) => {
    const file = await read(await serverWith((response) => answer(response)), { retries: 1 });
    expect(about(file, 'Observation')).toBe(reason);
    expect(complete(file, 'Observation')).toBe(false);
    expect(complete(file, 'Condition')).toBe(true);
    expect(file.patient.name).toBe('Pat Doe');
    expect(file.missing.every(({ detail }) => !detail.includes('Pat') && detail.endsWith('.'))).toBe(true);
  });

  test('one that is slow: the part is missing by its time limit, the rest is read', async () => {
    const file = await read(await serverWith(() => undefined), { timeoutMs: 200, retries: 0 });
    expect(about(file, 'Observation')).toBe('timeout');
    expect(complete(file, 'Condition')).toBe(true);
  });

  test('the whole read ends by its deadline, however patient each request is', async () => {
    const file = await read(await serverWith(() => undefined), { timeoutMs: 60_000, deadlineMs: 400 });
    expect(about(file, 'Observation')).toBe('timeout');
  });

  test('what the first pages brought stays when a later page fails', async () => {
    const server = await serverWith((response, url, _count, self) =>
      url.searchParams.has('page')
        ? send(response, '', 500)
        : send(response, searchset([observation('a')], `${self()}/Observation?page=2`)),
    );
    const file = await read(server, { retries: 0 });
    expect(file.observations.map(({ id }) => id)).toEqual(['Observation/a']);
    expect(about(file, 'Observation')).toBe('unavailable');
  });

  test('waits as long as the server asks before it tries again', async () => {
    const file = await read(
      await serverWith((response, _url, count) =>
        count === 1 ? send(response, '', 429, { 'retry-after': '7' }) : send(response, searchset([observation('a')])),
      ),
    );
    expect(waits).toEqual([7_000]);
    expect(file.observations).toHaveLength(1);
    expect(file.missing).toEqual([]);
  });

  test('waits longer each time, and gives up', async () => {
    const server = await serverWith((response) => send(response, '', 503));
    const file = await read(server, { retries: 3 });
    expect(waits).toHaveLength(3);
    expect(waits[0]).toBeGreaterThanOrEqual(100);
    expect(waits[2]).toBeGreaterThanOrEqual(400);
    expect(waits.every((ms) => ms <= 800)).toBe(true);
    expect(server.requests.filter(({ path }) => path.startsWith('/Observation'))).toHaveLength(4);
    expect(about(file, 'Observation')).toBe('unavailable');
  });

  test('a next link that leads back ends', async () => {
    const server = await serverWith((response, _url, _count, self) =>
      send(response, searchset([observation('a')], `${self()}/Observation?page=2`)),
    );
    const file = await read(server);
    expect(file.observations).toHaveLength(1);
    expect(about(file, 'Observation')).toBe('truncated');
  });

  test('an endless chain of pages without anything new ends', async () => {
    const server = await serverWith((response, _url, count, self) =>
      send(response, searchset([observation('a')], `${self()}/Observation?page=${count}`)),
    );
    expect(about(await read(server), 'Observation')).toBe('truncated');
    expect(server.requests.length).toBeLessThan(40);
  });

  test(verifies('chart.token', 'a next link to another server is not followed'), async () => {
    const elsewhere = await startFaultyServer((_request, response) => send(response, searchset([observation('evil')])));
    servers.push(elsewhere);
    const server = await serverWith((response) => send(response, searchset([observation('a')], `${elsewhere.url}/Observation?page=2`)));
    const file = await read(server, { authorization: staticToken('secret') });
    expect(elsewhere.requests).toEqual([]);
    expect(file.observations.map(({ id }) => id)).toEqual(['Observation/a']);
    expect(about(file, 'Observation')).toBe('forbidden');
    expect(server.requests.every(({ authorization }) => authorization === 'Bearer secret')).toBe(true);
  });

  test(verifies('chart.one-patient', 'a server that ignores the patient it is asked for gives no other patient to the chart'), async () => {
    const others = { ...(observation('b') as object), subject: { reference: 'Patient/q' } };
    const server = await serverWith((response) =>
      send(response, searchset([others, observation('a'), { ...(observation('c') as object), subject: undefined }])),
    );
    const file = await read(server);
    expect(file.observations.map(({ id }) => id)).toEqual(['Observation/a']);
    expect(JSON.stringify(file.missing)).not.toContain('Observation/b');
    expect(about(file, 'Observation/c')).toBe('invalid');
  });

  test('references by the full address of the server are the same as short ones', async () => {
    const server = await serverWith((response, _url, _count, self) =>
      send(response, searchset([{ ...(observation('a') as object), subject: { reference: `${self()}/Patient/p` } }])),
    );
    expect((await read(server)).observations).toHaveLength(1);
  });

  test('a patient that the server does not hand over is not an empty chart', async () => {
    const server = await startFaultyServer((_request, response) => send(response, '', 403));
    servers.push(server);
    await expect(read(server)).rejects.toMatchObject({ code: 'chart-forbidden' });
  });

  test('a server that is not there is one clear error', async () => {
    const server = await startFaultyServer(() => undefined);
    await server.close();
    await expect(read(server, { retries: 0 })).rejects.toMatchObject({ name: 'ChartUnavailable', code: 'chart-unavailable' });
    await expect(chart(server, { retries: 0 }).directory.patients({ name: 'doe' })).rejects.toMatchObject({ name: 'ChartUnavailable' });
  });

  test('kinds that the server says it does not offer are missing, not empty', async () => {
    const server = await startFaultyServer((_request, response, url) => {
      if (url.pathname === '/metadata')
        send(response, {
          resourceType: 'CapabilityStatement',
          rest: [{ mode: 'server', resource: [{ type: 'Patient' }, { type: 'Observation' }] }],
        });
      else if (url.pathname === '/Patient/p') send(response, patient);
      else send(response, searchset([]));
    });
    servers.push(server);
    const file = await read(server);
    expect(about(file, 'FamilyMemberHistory')).toBe('unsupported');
    expect(complete(file, 'Observation')).toBe(true);
    expect(server.requests.some(({ path }) => path.startsWith('/Family'))).toBe(false);
  });

  test('an aborted read stops', async () => {
    const server = await serverWith(() => undefined);
    const reading = chart(server).reader.read(permitFor('Patient/p'), { signal: AbortSignal.timeout(100) });
    await expect(reading).rejects.toBeDefined();
  });

  test('a note whose text stands on another server is not fetched from there', async () => {
    const elsewhere = await startFaultyServer((_request, response) => send(response, 'text'));
    const server = await startFaultyServer((_request, response, url) => {
      const note = {
        resourceType: 'DocumentReference',
        id: 'n',
        status: 'current',
        subject: { reference: 'Patient/p' },
        content: [{ attachment: { contentType: 'text/plain', url: `${elsewhere.url}/note.txt` } }],
      };
      if (url.pathname === '/Patient/p') send(response, patient);
      else send(response, searchset(url.pathname === '/DocumentReference' ? [note] : []));
    });
    servers.push(server, elsewhere);
    expect(about(await read(server), 'DocumentReference/n')).toBe('forbidden');
    expect(elsewhere.requests).toEqual([]);
  });
});
