import { createAccessPolicy } from '../../src/access/create-access-policy';
import { describeAccessPolicyContract } from '../contracts/access-policy';
import { createRecordedDirectory } from './recorded-directory';

describeAccessPolicyContract('over a directory', async (options) => createAccessPolicy(options));

describe('the access policy', () => {
  const clinician = { practitioner: 'Practitioner/one', name: 'Dr. One' };
  const clock = { now: () => new Date('2026-11-20T09:00:00Z'), today: () => '2026-11-20' };
  const patients = [{ reference: 'Patient/a', name: 'Ann Lee', mrn: '1', birthDate: '1970-01-01' }];

  test('of several relations it names the firmest that holds', async () => {
    const relations = {
      'Practitioner/one Patient/a': [
        { basis: 'appointment' as const, reference: 'Appointment/1', from: '2026-11-20', until: '2026-11-20' },
        { basis: 'encounter' as const, reference: 'Encounter/1', until: '2026-11-01' },
        { basis: 'care-team' as const, reference: 'CareTeam/old', until: '2024-01-01' },
      ],
    };
    const policy = createAccessPolicy({ directory: createRecordedDirectory({ clinicians: {}, patients, relations }), clock });
    expect(await policy.decide(clinician, { patient: 'Patient/a' })).toMatchObject({
      permit: { basis: 'encounter', ground: 'Encounter/1' },
    });
  });

  test('asks the directory nothing for a query without content', async () => {
    const directory = createRecordedDirectory({ clinicians: {}, patients, relations: {} });
    expect(await createAccessPolicy({ directory, clock }).lookup(clinician, { name: '  ', mrn: '' })).toEqual({ kind: 'nobody' });
    expect(directory.calls).toEqual([]);
  });

  test('asks for the relations of the candidates with this clinician only', async () => {
    const directory = createRecordedDirectory({ clinicians: {}, patients, relations: {} });
    await createAccessPolicy({ directory, clock }).lookup(clinician, { name: 'lee' });
    expect(directory.calls).toEqual([
      ['patients', { name: 'lee' }],
      ['relations', 'Practitioner/one', 'Patient/a'],
    ]);
  });

  test('a permit cannot be changed after it was given', async () => {
    const relations = { 'Practitioner/one Patient/a': [{ basis: 'care-team' as const, reference: 'CareTeam/1' }] };
    const policy = createAccessPolicy({ directory: createRecordedDirectory({ clinicians: {}, patients, relations }), clock });
    const decision = await policy.decide(clinician, { patient: 'Patient/a' });
    expect(decision.kind === 'permit' && Object.isFrozen(decision.permit)).toBe(true);
  });
});
