import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../domain/calendar';
import type { ChartReader, Directory } from '../../domain/ports';
import { createBundleChart } from '../../chart/bundles/bundle-chart';
import type { Knowledge } from '../../knowledge/knowledge';

/** A chart of a question set: where it is read from, and whose it is. */
export interface OpenedChart {
  readonly patient: string;
  readonly reader: ChartReader;
  readonly directory: Directory;
}

/** The folder of the public benchmarks; they are read from there and never copied. */
export function benchmarkFolder(productFolder: string, configured: string | undefined): string | undefined {
  const folder = configured ?? join(productFolder, '../shared/data');
  return existsSync(folder) ? folder : undefined;
}

/** Opens `demo/<patient id>` or `synthea/<file name>`; undefined when the benchmark data is not on this machine. */
export function openChart(
  name: string,
  places: { productFolder: string; benchmarks: string | undefined },
  clock: Clock,
  knowledge: Knowledge,
): OpenedChart | undefined {
  const [where, ...rest] = name.split('/');
  const id = rest.join('/');
  if (where === 'demo') {
    return {
      patient: demoPatient(name),
      ...createBundleChart({ from: { folder: join(places.productFolder, 'data/demo-hospital') }, clock, knowledge }),
    };
  }
  const file = ['synthea', 'synthea-notes']
    .map((folder) => join(places.benchmarks ?? '', 'fhir', folder, `${id}.json`))
    .find((each) => existsSync(each));
  if (!file) return undefined;
  return { patient: patientOf(file), ...createBundleChart({ from: { files: [file] }, clock, knowledge }) };
}

/** `demo/<patient id>` or `demo/Patient/<patient id>` → `Patient/<patient id>`. */
export const demoPatient = (name: string): string => `Patient/${name.replace(/^demo\/(?:Patient\/)?/, '')}`;

function patientOf(file: string): string {
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as { entry: { resource: { resourceType: string; id: string } }[] };
  const patient = bundle.entry.find((entry) => entry.resource.resourceType === 'Patient');
  if (!patient) throw new Error(`The bundle ${file} has no patient.`);
  return `Patient/${patient.resource.id}`;
}
