import { createFhirChart } from '../../../src/chart/fhir-server/fhir-chart';
import { clock, entraSystem, knowledge } from '../fixtures';
import { searchset, send, startFaultyServer, type FaultyServer } from './faulty-server';

const servers: FaultyServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const encounter = (start: string, end: string) => ({
  resourceType: 'Encounter',
  id: 'e',
  status: 'finished',
  subject: { reference: 'Patient/p' },
  participant: [{ individual: { reference: 'Practitioner/raman' } }],
  period: { start, end },
});
const appointment = (start: string) => ({
  resourceType: 'Appointment',
  id: 'a',
  status: 'booked',
  start,
  participant: [{ actor: { reference: 'Patient/p' } }, { actor: { reference: 'Practitioner/raman' } }],
});

/** What the directory says of Dr. Raman and Patient/p on 20 November 2026, with these answers; a number is a refusal with that status. */
async function relations(answers: Readonly<Record<string, readonly unknown[] | number>>) {
  const server = await startFaultyServer((_request, response, url) => {
    const answer = answers[url.pathname.slice(1)] ?? [];
    if (typeof answer === 'number') send(response, '', answer);
    else send(response, searchset(answer));
  });
  servers.push(server);
  const { directory } = createFhirChart({
    baseUrl: server.url,
    clock,
    knowledge: knowledge(),
    entraIdentifierSystem: entraSystem,
    retries: 0,
  });
  return directory.relations('Practitioner/raman', 'Patient/p');
}
const forbidden = { name: 'ChartUnavailable', code: 'chart-forbidden' };

describe('relations when a part of them cannot be asked for', () => {
  test.each(['CareTeam', 'Encounter', 'Appointment'])('%s refused and nothing found: it cannot be told', async (kind) => {
    await expect(relations({ [kind]: 403 })).rejects.toMatchObject(forbidden);
  });
  test('care teams refused and an encounter of years ago: it cannot be told', async () => {
    await expect(relations({ CareTeam: 403, Encounter: [encounter('2024-11-01', '2024-11-02')] })).rejects.toMatchObject(forbidden);
    await expect(relations({ CareTeam: 500, Encounter: [encounter('2024-11-01', '2024-11-02')] })).rejects.toMatchObject({
      code: 'chart-unavailable',
    });
  });
  test('care teams refused and an encounter of this month: the encounter is enough', async () => {
    await expect(relations({ CareTeam: 403, Encounter: [encounter('2026-11-01', '2026-11-02')] })).resolves.toMatchObject([
      { basis: 'encounter' },
    ]);
  });
  test('encounters refused: an appointment of next week is enough, one of next year is not', async () => {
    await expect(relations({ Encounter: 403, Appointment: [appointment('2026-11-25T09:00:00Z')] })).resolves.toHaveLength(1);
    await expect(relations({ Encounter: 403, Appointment: [appointment('2027-11-25T09:00:00Z')] })).rejects.toMatchObject(forbidden);
  });
  test('a relation of somebody else is not enough', async () => {
    const others = { ...encounter('2026-11-01', '2026-11-02'), participant: [{ individual: { reference: 'Practitioner/berg' } }] };
    await expect(relations({ CareTeam: 403, Encounter: [others] })).rejects.toMatchObject(forbidden);
  });
  test('care teams that the server does not keep are no failure', async () => {
    await expect(relations({ CareTeam: 404 })).resolves.toEqual([]);
    await expect(relations({ CareTeam: 404, Encounter: [encounter('2024-11-01', '2024-11-02')] })).resolves.toHaveLength(1);
  });
});
