import type { Directory } from '../../src/domain/ports';
import { verifies } from '../verifies';

/** What every directory must do, given `smallHospital` of tests/chart/fixtures.ts. */
export function describeDirectoryContract(
  name: string,
  create: () => Promise<{ readonly directory: Directory; close?(): Promise<void> }>,
): void {
  describe(`a directory: ${name}`, () => {
    let directory: Directory;
    let close: (() => Promise<void>) | undefined;

    beforeAll(async () => {
      const created = await create();
      directory = created.directory;
      close = created.close?.bind(created);
    });
    afterAll(() => close?.());

    const found = async (query: Parameters<Directory['patients']>[0]): Promise<readonly string[]> =>
      (await directory.patients(query)).map(({ reference }) => reference).sort();

    test(verifies('directory.clinician', 'only an active practitioner who carries the Entra object id is a clinician'), async () => {
      expect(await directory.clinician('AAAA-1')).toEqual({
        practitioner: 'Practitioner/raman',
        name: 'Dr. Priya Raman',
        role: 'Internal medicine',
      });
      expect(await directory.clinician('bbbb-2')).toBeUndefined();
      expect(await directory.clinician('nobody')).toBeUndefined();
      expect(await directory.clinician('')).toBeUndefined();
    });

    test(
      verifies('directory.patients', 'a patient matches by every given field, names by their words in any order, without case or accents'),
      async () => {
        expect(await found({ name: 'smith' })).toEqual(['Patient/ann', 'Patient/bob']);
        expect(await found({ name: 'SMITH bob' })).toEqual(['Patient/bob']);
        expect(await found({ name: 'Núñez Ann' })).toEqual(['Patient/ann']);
        expect(await found({ name: "O'Brien" })).toEqual(['Patient/ann']);
        expect(await found({ name: 'Annie' })).toEqual(['Patient/ann']);
        expect(await found({ name: 'Smit' })).toEqual([]);
        expect(await found({ name: 'bob', birthDate: '1950' })).toEqual(['Patient/bob']);
        expect(await found({ name: 'bob', birthDate: '1962-03-14' })).toEqual([]);
        expect(await found({ mrn: '100001' })).toEqual(['Patient/ann']);
        expect(await found({ mrn: '10000' })).toEqual([]);
        expect(await found({ mrn: '999-00-0001' })).toEqual([]);
        expect(await found({ mrn: '100001', name: 'bob' })).toEqual([]);
        expect(await found({ birthDate: '1962-03-14' })).toEqual(['Patient/ann']);
        expect(await found({ reference: 'Patient/bob' })).toEqual(['Patient/bob']);
        expect(await found({ reference: 'Patient/bob', mrn: '100001' })).toEqual([]);
        expect(await found({ reference: 'Patient/nobody' })).toEqual([]);
        expect(await found({})).toEqual([]);
        expect(await found({ name: 'n' })).toEqual([]);
      },
    );

    test(
      verifies(
        'directory.relations',
        'relations come from active care teams, visits and appointments that were not cancelled, newest first',
      ),
      async () => {
        expect(await directory.relations('Practitioner/raman', 'Patient/ann')).toEqual([
          { basis: 'appointment', reference: 'Appointment/soon', from: '2026-12-10', until: '2026-12-10' },
          { basis: 'encounter', reference: 'Encounter/visit', from: '2026-11-06', until: '2026-11-06' },
          { basis: 'care-team', reference: 'CareTeam/team', from: '2016-01-01' },
        ]);
        expect(await directory.relations('Practitioner/berg', 'Patient/ann')).toEqual([]);
        expect(await directory.relations('Practitioner/raman', 'Patient/bob')).toEqual([]);
        expect(await directory.relations('Practitioner/raman', 'Patient/nobody')).toEqual([]);
      },
    );
  });
}
