import type { ChartFile, Fact } from '../../src/domain/chart';
import { createBundleChart } from '../../src/chart/bundles/bundle-chart';
import { bundleFile, clock, knowledge, permitFor, type Json } from './fixtures';

const patient: Json = { resourceType: 'Patient', id: 'p', name: [{ given: ['Pat'], family: 'Doe' }] };

/** Reads a chart of one patient, `Patient/p`, from these resources; each gets its subject, and an id when it has none. */
export async function readChart(resources: readonly Json[], opened = false): Promise<ChartFile> {
  const whole = resources.map((resource, index) => ({
    id: `r${index}`,
    subject: { reference: 'Patient/p' },
    patient: { reference: 'Patient/p' },
    ...resource,
  }));
  const { reader } = createBundleChart({ from: { files: [bundleFile([patient, ...whole])] }, clock, knowledge: knowledge() });
  return reader.read(permitFor('Patient/p', opened));
}

/** Every fact of a chart, set aside ones included. */
export const factsOf = (file: ChartFile): readonly Fact[] => [
  ...file.problems,
  ...file.allergies,
  ...file.medications,
  ...file.observations,
  ...file.reports,
  ...file.procedures,
  ...file.immunizations,
  ...file.encounters,
  ...file.plans,
  ...file.familyHistory,
  ...file.notes,
  ...file.setAside,
];

/** The one fact of a chart with one resource, and its passage. */
export async function readOne(resource: Json, others: readonly Json[] = []): Promise<{ fact: Fact; text: string; file: ChartFile }> {
  const file = await readChart([{ id: 'it', ...resource }, ...others]);
  const fact = factsOf(file).find(({ id }) => id === `${String(resource.resourceType)}/it`);
  if (!fact) throw new Error(`not a fact; missing: ${JSON.stringify(file.missing)}`);
  return { fact, text: file.evidence.get(fact.id)?.text ?? '', file };
}
