import { readRelations } from '../../src/chart/relations';

const actors = new Set(['Practitioner/raman']);
const participant = { individual: { reference: 'Practitioner/raman' } };
const encounter = (more: object) => ({
  resourceType: 'Encounter',
  id: 'e',
  subject: { reference: 'Patient/ann' },
  participant: [participant],
  ...more,
});
const appointment = (more: object) => ({
  resourceType: 'Appointment',
  id: 'a',
  participant: [{ actor: { reference: 'Patient/ann' } }, { actor: { reference: 'Practitioner/raman' } }],
  start: '2026-11-20T09:00:00Z',
  ...more,
});
const read = (resource: object) => readRelations([resource as never], 'Patient/ann', actors);

describe('what opens a chart', () => {
  test('a visit that is over and does not say since when counts from its first day', () => {
    expect(read(encounter({ status: 'finished', period: { start: '2024-01-05' } }))).toEqual([
      { basis: 'encounter', reference: 'Encounter/e', from: '2024-01-05', until: '2024-01-05' },
    ]);
  });
  test('a visit that is over without any day opens nothing', () => expect(read(encounter({ status: 'finished' }))).toEqual([]));
  test('a visit under way has no end', () =>
    expect(read(encounter({ status: 'in-progress', period: { start: '2026-11-18' } }))).toEqual([
      { basis: 'encounter', reference: 'Encounter/e', from: '2026-11-18' },
    ]));
  test('a planned visit holds from its first day', () =>
    expect(read(encounter({ status: 'planned', period: { start: '2027-01-05' } }))[0]?.from).toBe('2027-01-05'));
  test.each(['proposed', 'pending', 'cancelled', 'noshow', 'entered-in-error', 'waitlist'])('a %s appointment opens nothing', (status) =>
    expect(read(appointment({ status }))).toEqual([]),
  );
  test('a booked appointment is a relation', () =>
    expect(read(appointment({ status: 'booked' }))[0]).toMatchObject({ basis: 'appointment', from: '2026-11-20' }));
});
