import { createFhirChart } from '../../../src/chart/fhir-server/fhir-chart';
import { verifies } from '../../verifies';
import { clock, entraSystem, knowledge, permitFor } from '../fixtures';
import { searchset, send, startFaultyServer, type Answer, type FaultyServer } from './faulty-server';

const servers: FaultyServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
const patient = { resourceType: 'Patient', id: 'p', name: [{ text: 'Pat Doe' }] };
const boris = { resourceType: 'Patient', id: 'boris', name: [{ text: 'Boris Strangerov' }] };
const sodium = {
  resourceType: 'Observation',
  id: 'a',
  status: 'final',
  subject: { reference: 'Patient/p' },
  code: { text: 'Sodium' },
  performer: [{ reference: 'Practitioner/raman' }],
};

/** A chart with one result, whose performer is looked up at a server that answers so. */
async function chartWith(answer: Answer) {
  const server = await startFaultyServer((request, response, url, count) => {
    if (url.pathname === '/Patient/p') send(response, patient);
    else if (url.pathname === '/Observation') send(response, searchset([sodium]));
    else if (url.pathname.startsWith('/Practitioner')) answer(request, response, url, count);
    else send(response, searchset([]));
  });
  servers.push(server);
  return createFhirChart({ baseUrl: server.url, clock, knowledge: knowledge(), entraIdentifierSystem: entraSystem, retries: 0 }).reader;
}

describe('a server asked for the person behind a reference', () => {
  test.each<[what: string, resource: unknown]>([
    ['a patient', boris],
    ['a patient with the id that was asked for', { ...boris, id: 'raman' }],
    ['another practitioner', { resourceType: 'Practitioner', id: 'other', name: [{ text: 'Dr. Strangerov' }] }],
    ['somebody without an id', { resourceType: 'Practitioner', name: [{ text: 'Dr. Strangerov' }] }],
  ])(verifies('chart.one-patient', 'that answers with %s: nobody is named, and the gap is'), async (_what, resource) => {
    for (const together of [[], [resource]]) {
      const reader = await chartWith((_request, response, url) => send(response, url.search === '' ? resource : searchset(together)));
      const file = await reader.read(permitFor('Patient/p'));
      expect(file.observations[0]).not.toHaveProperty('author');
      expect(JSON.stringify([...file.evidence])).not.toMatch(/Strangerov/);
      expect(file.missing).toMatchObject([{ kind: 'Practitioner', reason: 'invalid' }]);
    }
  });

  test('that answers with the one asked for: the name is the author', async () => {
    const raman = { resourceType: 'Practitioner', id: 'raman', name: [{ text: 'Dr. Raman' }] };
    const reader = await chartWith((_request, response, url) => send(response, url.search === '' ? raman : searchset([])));
    expect((await reader.read(permitFor('Patient/p'))).observations[0]?.author).toBe('Dr. Raman');
  });
});

describe('a read that its caller gives up', () => {
  const silent: Answer = () => undefined;
  test('is cancelled, and not the record system’s delay', async () => {
    const giveUp = new AbortController();
    const reading = (await chartWith(silent)).read(permitFor('Patient/p'), { signal: giveUp.signal });
    setTimeout(() => giveUp.abort(), 100);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
  test('before it began, or for a reason of the caller’s own, is cancelled too', async () => {
    const reader = await chartWith(silent);
    await expect(reader.read(permitFor('Patient/p'), { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    const signal = AbortSignal.abort(new Error('closed the window'));
    await expect(reader.read(permitFor('Patient/p'), { signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
