import * as fc from 'fast-check';
import type { Clinician, PatientLookup, PatientQuery } from '../../src/domain/access';
import type { PatientIdentity } from '../../src/domain/chart';
import type { Clock } from '../../src/domain/calendar';
import type { AccessPolicy, CareRelation, Directory } from '../../src/domain/ports';
import { createRecordedDirectory, type World } from '../access/recorded-directory';
import { verifies } from '../verifies';

/** A policy on this directory and clock, under the default rules. */
export type CreatePolicy = (options: { readonly directory: Directory; readonly clock: Clock }) => Promise<AccessPolicy>;

const chen: Clinician = { practitioner: 'Practitioner/chen', name: 'Dr. Li Chen' };
const stranger: Clinician = { practitioner: 'Practitioner/stranger', name: 'Dr. Ann Stranger' };

const patient = (id: string, name: string, mrn: string, birthDate: string): PatientIdentity => ({
  reference: `Patient/${id}`,
  name,
  mrn,
  birthDate,
});
const maria = patient('maria', 'María Elena Álvarez', '1001', '1961-03-04');
const otherMaria = patient('other-maria', 'Maria Alvarez', '1002', '1975-08-09');
const twinOne = patient('twin-one', 'John Doe', '1003', '1980-01-01');
const twinTwo = patient('twin-two', 'John Doe', '1004', '1980-01-01');
const suharti = patient('suharti', 'Suharti', '1005', '1950-05-05');

const careTeam: CareRelation = { basis: 'care-team', reference: 'CareTeam/one' };
const world: World = {
  clinicians: { 'oid-chen': chen },
  patients: [maria, otherMaria, twinOne, twinTwo, suharti],
  relations: { 'Practitioner/chen Patient/maria': [careTeam], 'Practitioner/chen Patient/twin-one': [careTeam] },
};

/** Every access policy passes this: what it lets through, and above all what it does not. */
export function describeAccessPolicyContract(name: string, create: CreatePolicy): void {
  describe(`an access policy (${name})`, () => {
    let now: Date;
    const clock: Clock = { now: () => now, today: () => '2026-11-20' };
    const policyOn = (changed: Partial<World> = {}) => create({ directory: createRecordedDirectory({ ...world, ...changed }), clock });
    let policy: AccessPolicy;
    beforeEach(async () => {
      now = new Date('2026-11-20T09:00:00Z');
      policy = await policyOn();
    });
    const minutesLater = (minutes: number): void => {
      now = new Date(now.getTime() + minutes * 60_000);
    };

    test(verifies('access.identified', 'an Entra object id that no Practitioner carries is nobody'), async () => {
      expect(await policy.identify({ entraObjectId: 'oid-chen', name: 'somebody else' })).toEqual(chen);
      expect(await policy.identify({ entraObjectId: 'oid-unknown', name: 'Dr. Li Chen' })).toBeUndefined();
      expect(await policy.identify({ entraObjectId: '', name: 'Dr. Li Chen' })).toBeUndefined();
    });

    describe('looking up', () => {
      test('finds the patients the clinician may see, and only those of the same name', async () => {
        expect(await policy.lookup(chen, { name: 'maria alvarez' })).toEqual({ kind: 'matches', patients: [maria] });
        expect(await policy.lookup(chen, { mrn: '1001' })).toEqual({ kind: 'matches', patients: [maria] });
        expect(await policy.lookup(chen, { reference: 'Patient/maria' })).toEqual({ kind: 'matches', patients: [maria] });
      });

      test(verifies('access.no-oracle', 'to a stranger, one identifier of a patient who exists is answered as one of nobody'), async () => {
        const nobody = { kind: 'nobody' };
        for (const query of [
          { name: 'Maria Elena Alvarez' },
          { mrn: '1001' },
          { birthDate: '1961-03-04' },
          { reference: 'Patient/maria' },
          {},
        ]) {
          expect(await policy.lookup(stranger, query)).toEqual(nobody);
        }
        for (const query of [{ name: 'Nobody At All' }, { mrn: '9999' }, { birthDate: '1900-01-01' }, { reference: 'Patient/none' }]) {
          expect(await policy.lookup(stranger, query)).toEqual(nobody);
        }
      });

      test.each<PatientQuery>([
        { name: 'Maria Alvarez', mrn: '1001' },
        { name: 'álvarez MARÍA', birthDate: '1961-03-04' },
        { mrn: '1001', birthDate: '1961-03-04' },
      ])('two exact identifiers (%j) offer break-glass, and give away nothing but the reference', async (query) => {
        expect(await policy.lookup(stranger, query)).toEqual({ kind: 'break-glass', patient: 'Patient/maria' });
      });

      test.each<[string, PatientQuery]>([
        ['part of a name', { name: 'Alvarez', birthDate: '1961-03-04' }],
        ['the beginning of a name', { name: 'Mar Alvarez', birthDate: '1961-03-04' }],
        ['a first name alone', { name: 'Maria', birthDate: '1961-03-04' }],
        ['the beginning of a middle name', { name: 'Maria Elen Alvarez', birthDate: '1961-03-04' }],
        ['a middle name for a first', { name: 'Elena Alvarez', birthDate: '1961-03-04' }],
        ['a wrong birth date', { name: 'Maria Alvarez', birthDate: '1961-03-05' }],
        ['a wrong record number', { name: 'Maria Alvarez', mrn: '9999' }],
        ['empty second identifiers', { name: 'Maria Elena Alvarez', mrn: '', birthDate: '' }],
        ['a reference for an identifier', { reference: 'Patient/maria', mrn: '1001' }],
      ])('%s is no second identifier', async (_, query) => {
        expect(await policy.lookup(stranger, query)).toEqual({ kind: 'nobody' });
      });

      test('identifiers that two patients share offer nothing', async () => {
        expect(await policy.lookup(stranger, { name: 'John Doe', birthDate: '1980-01-01' })).toEqual({ kind: 'nobody' });
        expect(await policy.lookup(stranger, { name: 'John Doe', mrn: '1004' })).toEqual({
          kind: 'break-glass',
          patient: 'Patient/twin-two',
        });
      });

      test('a patient with one name has it as the full name', async () => {
        expect(await policy.lookup(stranger, { name: 'suharti', birthDate: '1950-05-05' })).toEqual({
          kind: 'break-glass',
          patient: 'Patient/suharti',
        });
      });

      test(verifies('access.only-related', 'no sequence of look-ups ever gives a clinician a patient without a relation'), async () => {
        const fields = {
          reference: fc.constantFrom(...world.patients.map(({ reference }) => reference)),
          name: fc.oneof(fc.constantFrom('maria', 'Maria Alvarez', 'John Doe', 'doe', 'Suharti', 'a', ' '), fc.string({ maxLength: 3 })),
          mrn: fc.constantFrom('1001', '1002', '1003', '1004', '1005', ''),
          birthDate: fc.constantFrom('1961-03-04', '1975-08-09', '1980-01-01', '1950-05-05'),
        };
        const query = fc.record(fields, { requiredKeys: [] });
        const related: Readonly<Record<string, readonly string[]>> = {
          [chen.practitioner]: ['Patient/maria', 'Patient/twin-one'],
          [stranger.practitioner]: [],
        };
        const asking = fc.tuple(fc.constantFrom(chen, stranger), query);
        const found = new Set<PatientLookup['kind']>();
        await fc.assert(
          fc.asyncProperty(fc.array(asking, { minLength: 1, maxLength: 25 }), async (sequence) => {
            const asked = await policyOn();
            for (const [clinician, wanted] of sequence) {
              const result = await asked.lookup(clinician, wanted);
              found.add(result.kind);
              if (result.kind === 'matches') {
                for (const { reference } of result.patients) expect(related[clinician.practitioner]).toContain(reference);
                expect(result.patients.length).toBeGreaterThan(0);
              }
              // Nor does looking up alone open a chart.
              for (const { reference } of world.patients) {
                const decision = await asked.decide(clinician, { patient: reference });
                expect(decision.kind === 'permit').toBe(related[clinician.practitioner]?.includes(reference));
              }
            }
          }),
          { numRuns: 60 },
        );
        expect([...found].sort()).toEqual(['break-glass', 'matches', 'nobody']);
      });
    });

    describe('deciding', () => {
      test('permits on a relation, and names it', async () => {
        expect(await policy.decide(chen, { patient: 'Patient/maria' })).toEqual({
          kind: 'permit',
          permit: { clinician: chen, patient: 'Patient/maria', basis: 'care-team', ground: 'CareTeam/one', restricted: { open: false } },
        });
      });

      test(verifies('access.denied-by-default', 'without a relation the chart stays shut, whatever reason is given'), async () => {
        const decision = await policy.decide(stranger, { patient: 'Patient/maria', breakGlassReason: 'an emergency in the ward tonight' });
        expect(decision).toMatchObject({ kind: 'denied', breakGlass: false, remedy: expect.stringContaining('record number') });
      });

      test(verifies('access.no-oracle', 'a patient who does not exist is denied in the same words'), async () => {
        const real = await policy.decide(stranger, { patient: 'Patient/maria' });
        expect(await policy.decide(stranger, { patient: 'Patient/none' })).toEqual(real);
      });

      test.each(['', 'maria', 'Practitioner/chen', 'Patient/', 'Patient/a/b', 'Patient/maria?x=1'])(
        'the reference %j is no patient',
        async (reference) => {
          expect(await policy.decide(chen, { patient: reference })).toMatchObject({ kind: 'denied', breakGlass: false });
        },
      );

      describe('break-glass', () => {
        const twoIdentifiers = { name: 'Maria Alvarez', birthDate: '1961-03-04' };
        const reason = 'Unconscious in the emergency room';
        beforeEach(() => policy.lookup(stranger, twoIdentifiers));

        test('is offered after two exact identifiers, and a reason makes it a permit', async () => {
          expect(await policy.decide(stranger, { patient: 'Patient/maria' })).toMatchObject({ kind: 'denied', breakGlass: true });
          expect(await policy.decide(stranger, { patient: 'Patient/maria', breakGlassReason: ` ${reason} ` })).toEqual({
            kind: 'permit',
            permit: { clinician: stranger, patient: 'Patient/maria', basis: 'break-glass', ground: reason, restricted: { open: false } },
          });
        });

        test.each(['', 'too short', 'a  b  c  d  e', ' '.repeat(40), '\u200b'.repeat(40), '\u0000'.repeat(40)])(
          'the reason %j is none',
          async (short) => {
            const decision = await policy.decide(stranger, { patient: 'Patient/maria', breakGlassReason: short });
            expect(decision).toMatchObject({ kind: 'denied', breakGlass: true });
            expect((await policy.decide(stranger, { patient: 'Patient/maria' })).kind).toBe('denied');
          },
        );

        test('refused for want of a restricted reason, has opened nothing', async () => {
          const asked = { patient: 'Patient/maria', breakGlassReason: reason, restrictedReason: 'curious' };
          expect((await policy.decide(stranger, asked)).kind).toBe('denied');
          expect((await policy.decide(stranger, { patient: 'Patient/maria' })).kind).toBe('denied');
        });

        test('lasts for follow-up questions, then ends', async () => {
          await policy.decide(stranger, { patient: 'Patient/maria', breakGlassReason: reason });
          minutesLater(29);
          expect(await policy.decide(stranger, { patient: 'Patient/maria' })).toMatchObject({ kind: 'permit', permit: { ground: reason } });
          expect(await policy.lookup(stranger, { name: 'Alvarez' })).toEqual({ kind: 'matches', patients: [maria] });
          minutesLater(2);
          expect(await policy.decide(stranger, { patient: 'Patient/maria' })).toMatchObject({ kind: 'denied', breakGlass: false });
          expect(await policy.lookup(stranger, { name: 'Alvarez' })).toEqual({ kind: 'nobody' });
        });

        test('waits for its reason no longer than that', async () => {
          minutesLater(31);
          expect(await policy.decide(stranger, { patient: 'Patient/maria', breakGlassReason: reason })).toMatchObject({
            kind: 'denied',
            breakGlass: false,
          });
        });

        test('opens this chart to this clinician and no other', async () => {
          await policy.decide(stranger, { patient: 'Patient/maria', breakGlassReason: reason });
          expect((await policy.decide(stranger, { patient: 'Patient/suharti', breakGlassReason: reason })).kind).toBe('denied');
          const another = { ...stranger, practitioner: 'Practitioner/another' };
          expect((await policy.decide(another, { patient: 'Patient/maria', breakGlassReason: reason })).kind).toBe('denied');
        });
      });

      describe('restricted entries', () => {
        const restrictedReason = 'Methadone dose before surgery';

        test('open with a reason, on a relation and on break-glass alike', async () => {
          const open = { restricted: { open: true, reason: restrictedReason } };
          expect(await policy.decide(chen, { patient: 'Patient/maria', restrictedReason })).toMatchObject({ permit: open });
          await policy.lookup(stranger, { mrn: '1001', birthDate: '1961-03-04' });
          expect(
            await policy.decide(stranger, { patient: 'Patient/maria', breakGlassReason: 'Covering the ward tonight', restrictedReason }),
          ).toMatchObject({ permit: { ...open, basis: 'break-glass' } });
        });

        test('need a reason of their own each time, and a reason opens no chart by itself', async () => {
          expect(await policy.decide(chen, { patient: 'Patient/maria', restrictedReason: 'curious' })).toMatchObject({
            kind: 'denied',
            breakGlass: false,
          });
          await policy.decide(chen, { patient: 'Patient/maria', restrictedReason });
          expect(await policy.decide(chen, { patient: 'Patient/maria' })).toMatchObject({ permit: { restricted: { open: false } } });
          expect((await policy.decide(stranger, { patient: 'Patient/maria', restrictedReason })).kind).toBe('denied');
        });
      });
    });

    test('when the directory cannot be reached there is no permit', async () => {
      const directory = createRecordedDirectory(world);
      const broken = await create({ directory: { ...directory, relations: () => Promise.reject(new Error('unreachable')) }, clock });
      await expect(broken.decide(chen, { patient: 'Patient/maria' })).rejects.toThrow('unreachable');
      await expect(broken.lookup(chen, { name: 'maria' })).rejects.toThrow('unreachable');
    });
  });
}
