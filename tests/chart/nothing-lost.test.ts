import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartFile } from '../../src/domain/chart';
import { createBundleChart } from '../../src/chart/bundles/bundle-chart';
import { parseBundle } from '../../src/chart/bundles/parse-bundle';
import { patientsOf } from '../../src/chart/compartment';
import { isReadKind, supportingKinds, unreadKinds } from '../../src/chart/kinds';
import { verifies } from '../verifies';
import { benchmarkFolder, clock, demoHospital, knowledge, permitFor } from './fixtures';

const folders = [
  { name: 'Synthea', folder: benchmarkFolder('fhir', 'synthea') },
  { name: 'Synthea with notes', folder: benchmarkFolder('fhir', 'synthea-notes') },
  { name: 'US Core examples', folder: benchmarkFolder('fhir', 'us-core-examples') },
  { name: 'the demo hospital', folder: demoHospital },
];

const said: ReadonlySet<string> = new Set(['Patient', ...supportingKinds, ...unreadKinds]);

for (const { name, folder } of folders) {
  const run = existsSync(folder) ? describe : describe.skip;
  run(`${name}${existsSync(folder) ? '' : ' (skipped: the folder is not on this machine)'}`, () => {
    test(verifies('chart.nothing-lost', `every entry of every chart of ${name} is accounted for`), async () => {
      const bundles = filesIn(folder).flatMap((file) => parseBundle(readFileSync(file, 'utf8')) ?? []);
      const resources = new Map(
        bundles
          .flatMap((bundle) => bundle.resources)
          .map((resource) => [`${String(resource.resourceType)}/${String(resource.id)}`, resource]),
      );
      const { reader } = createBundleChart({ from: { folder }, clock, knowledge: knowledge() });
      const patients = [...resources].filter(([, resource]) => resource.resourceType === 'Patient').map(([id]) => id);
      expect(patients.length).toBeGreaterThan(0);
      const charts = new Map<string, ChartFile>();
      for (const patient of patients) charts.set(patient, await reader.read(permitFor(patient, true)));
      const lost = [...resources].filter(([id, resource]) => {
        if (said.has(String(resource.resourceType))) return false;
        if (!isReadKind(String(resource.resourceType))) return true;
        // An entry about somebody whose Patient is not in the folder has no chart to be in.
        const whose = patientsOf(resource).filter((patient) => charts.has(patient));
        return whose.length > 0 && !whose.every((patient) => isAccountedFor(id, charts.get(patient)));
      });
      expect(lost.map(([id]) => id)).toEqual([]);
    });

    test('the same charts give the same words every time', async () => {
      const { reader } = createBundleChart({ from: { folder }, clock, knowledge: knowledge() });
      const again = createBundleChart({ from: { folder }, clock, knowledge: knowledge() });
      const patient = filesIn(folder)
        .flatMap((file) => parseBundle(readFileSync(file, 'utf8'))?.resources ?? [])
        .find((resource) => resource.resourceType === 'Patient');
      const permit = permitFor(`Patient/${String(patient?.id)}`);
      expect([...(await again.reader.read(permit)).evidence]).toEqual([...(await reader.read(permit)).evidence]);
    });
  });
}

const isAccountedFor = (id: string, file: ChartFile | undefined): boolean =>
  file !== undefined && (file.evidence.has(id) || file.missing.some(({ kind }) => kind === id));

const filesIn = (folder: string): readonly string[] => {
  const within = existsSync(join(folder, 'patients')) ? join(folder, 'patients') : folder;
  return readdirSync(within)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(within, name));
};
