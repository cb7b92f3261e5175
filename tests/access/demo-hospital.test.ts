import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAccessPolicy } from '../../src/access/create-access-policy';
import { listChartFolder } from '../../src/chart/bundles/bundle-files';
import { createBundleSource } from '../../src/chart/bundles/bundle-source';
import { createDirectory } from '../../src/chart/directory';
import type { AccessPolicy } from '../../src/domain/ports';

interface Manifest {
  readonly today: string;
  readonly entraIdentifierSystem: string;
  readonly clinicians: readonly {
    readonly entraObjectId: string;
    readonly practitioner: string;
    readonly sees: readonly { readonly patient: string }[];
  }[];
  readonly patients: readonly { readonly patient: string; readonly name: string; readonly mrn: string; readonly birthDate: string }[];
}

describe('access in the demo hospital', () => {
  const folder = join(__dirname, '../../data/demo-hospital');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const clock = { now: () => new Date(`${manifest.today}T12:00:00Z`), today: () => manifest.today };
  const directory = createDirectory({
    source: createBundleSource(listChartFolder(folder)),
    entraIdentifierSystem: manifest.entraIdentifierSystem,
  });
  /** As the manifest words its access rule. */
  const rules = { encounterDaysAfter: 365, appointmentDaysAhead: 30, appointmentDaysAfter: 0 };
  const fresh = (): AccessPolicy => createAccessPolicy({ directory, clock, rules });

  test.each(manifest.clinicians.map((clinician) => [clinician.practitioner, clinician] as const))(
    '%s may see whom the manifest says, and nobody else',
    async (_, { entraObjectId, practitioner, sees }) => {
      const policy = fresh();
      const clinician = await policy.identify({ entraObjectId });
      expect(clinician?.practitioner).toBe(practitioner);
      const permitted: string[] = [];
      for (const { patient } of manifest.patients) {
        if ((await policy.decide(clinician!, { patient })).kind === 'permit') permitted.push(patient);
      }
      expect(permitted.sort()).toEqual(sees.map(({ patient }) => patient).sort());
    },
  );

  test('a clinician without patients finds nobody by name, and each by two identifiers as break-glass', async () => {
    const policy = fresh();
    const stone = (await policy.identify({ entraObjectId: manifest.clinicians.find(({ sees }) => sees.length === 0)!.entraObjectId }))!;
    for (const { patient, name, mrn, birthDate } of manifest.patients) {
      expect(await policy.lookup(stone, { name })).toEqual({ kind: 'nobody' });
      for (const query of [
        { name, mrn },
        { mrn, birthDate },
        { name, birthDate },
      ]) {
        expect(await policy.lookup(stone, query)).toEqual({ kind: 'break-glass', patient });
      }
    }
  });
});
