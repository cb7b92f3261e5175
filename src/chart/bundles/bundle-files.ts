import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleFiles } from './bundle-source';

/** The files of a chart folder, and what its manifest says. */
export interface ChartFolder extends BundleFiles {
  readonly entraIdentifierSystem?: string;
}

const jsonIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** Lists a folder: one with a `manifest.json` is a hospital (`hospital.json` and one file per patient in `patients/`), any other is loose bundles and resources. */
export function listChartFolder(folder: string): ChartFolder {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return { paths: jsonIn(folder), ownFilePerPatient: false };
  const { entraIdentifierSystem } = JSON.parse(readFileSync(manifest, 'utf8')) as { entraIdentifierSystem?: unknown };
  const paths = [join(folder, 'hospital.json'), ...jsonIn(join(folder, 'patients'))];
  return { paths, ownFilePerPatient: true, ...(typeof entraIdentifierSystem === 'string' ? { entraIdentifierSystem } : {}) };
}
