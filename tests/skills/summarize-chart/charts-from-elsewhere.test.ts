import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from '../../../src/domain/answer';
import type { ChartFile } from '../../../src/domain/chart';
import { ageAt } from '../../../src/text/dates';
import { verifies } from '../../verifies';
import { chartsOf, everyClaim, flattened, permitFor, summarize } from './summarized';

const shared = process.env.CURBSIDE_BENCHMARK_DATA ?? join(__dirname, '../../../../shared/data');
const folders = ['synthea', 'synthea-notes', 'us-core-examples'].map((name) => join(shared, 'fhir', name));
const bundles = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name)),
  );

interface Entry {
  readonly resource?: { readonly resourceType: string; readonly id?: string };
}
/** The one patient of a bundle; undefined for single resources, which are no charts. */
function patientOf(path: string): string | undefined {
  const { entry = [] } = JSON.parse(readFileSync(path, 'utf8')) as { entry?: readonly Entry[] };
  const patients = entry.flatMap(({ resource }) => (resource?.resourceType === 'Patient' && resource.id ? [`Patient/${resource.id}`] : []));
  return patients.length === 1 ? patients[0] : undefined;
}

/** Loose resources of several patients in one folder are charts too: one for each patient among them. */
function loosePatients(folder: string) {
  const files = bundles.filter((path) => path.startsWith(folder));
  return files.flatMap((path) => {
    const { resourceType, id } = JSON.parse(readFileSync(path, 'utf8')) as { resourceType: string; id: string };
    return resourceType === 'Patient' ? [{ name: `us-core-examples, Patient/${id}`, files, patient: `Patient/${id}` }] : [];
  });
}

const charts = [
  ...bundles.flatMap((path) => {
    const patient = patientOf(path);
    return patient ? [{ name: path.slice(shared.length + 6), files: [path], patient }] : [];
  }),
  ...loosePatients(join(shared, 'fhir', 'us-core-examples')),
];
const present = charts.length > 0;
const describeIf = present ? describe : describe.skip;

const numbersOf = (text: string): number[] => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
/** Lengths of time are counted between two cited dates; the verifier counts them again. */
const withoutIntervals = (text: string): string => text.replace(/ over \d+ (?:day|week|month|year)s?/g, '');

/** Every number of the summary that is in no resource cited for it: followed through passages and computations to the bundle's own JSON. */
function untraceable(file: ChartFile, { headline, sections, evidence: cited }: Checked, json: ReadonlyMap<string, string>): string[] {
  const evidence = new Map([...file.evidence, ...cited.map((each) => [each.id, each] as const)]);
  const groundsOf = (id: string): readonly string[] => {
    const found = evidence.get(id);
    if (!found) return [];
    const { source, text } = found;
    // Notes are encoded in the resource: what is read is their text.
    if (source.kind === 'chart')
      return [
        json.get(source.reference) ?? '',
        ...(source.reference.startsWith('Doc') || source.reference.startsWith('Diag') ? [text] : []),
      ];
    return [text, ...(source.kind === 'computed' ? source.inputs.flatMap(groundsOf) : [])];
  };
  const age = file.patient.birthDate === undefined ? [] : numbersOf(ageAt(file.patient.birthDate, file.today)?.text ?? '');
  return [headline, ...sections.flatMap(({ claims }) => claims)].flatMap(flattened).flatMap((claim) => {
    if (claim.citations.length === 0) return [`cites nothing: ${claim.text}`];
    const there = new Set([
      ...claim.citations.flatMap(({ evidence: id }) => groundsOf(id)).flatMap(numbersOf),
      ...(claim === headline ? age : []),
    ]);
    return numbersOf(withoutIntervals(claim.text))
      .filter((number) => !there.has(number))
      .map((number) => `${number} in: ${claim.text}`);
  });
}

describeIf('charts that nobody here wrote', () => {
  test.each(charts)(
    verifies('summary.nothing-hidden', '$name: problems, medicines, allergies and abnormal results are shown or counted'),
    async ({ files, patient }) => {
      const file = await chartsOf({ files }).reader.read(permitFor(patient));
      const { checked } = summarize(file);
      const cited = new Set(everyClaim(checked).flatMap(({ citations }) => citations.map(({ evidence }) => evidence)));
      const inputs = new Set(
        checked.evidence.flatMap(({ id, source }) => (source.kind === 'computed' && cited.has(id) ? source.inputs : [])),
      );
      const names = new Set(everyClaim(checked).map(({ text }) => text.split(' — ')[0]));
      const shown = (id: string, text: string) => cited.has(id) || inputs.has(id) || names.has(text);
      const hidden = (section: string) => {
        const counts = checked.sections.find(({ id }) => id === section)?.shown;
        return (counts?.total ?? 0) - (counts?.shown ?? 0);
      };

      const problems = file.problems.filter(({ standing }) => standing === 'current');
      const unseen = new Set(problems.filter(({ id, code }) => !shown(id, code.text)).map(({ code }) => code.text.toLowerCase()));
      expect(unseen.size).toBeLessThanOrEqual(hidden('problems'));
      expect(
        file.medications.filter(({ standing, id, code }) => standing === 'current' && !shown(id, code.text)).map(({ code }) => code.text),
      ).toEqual([]);
      expect(
        file.allergies
          .filter(
            ({ standing, id, code }) =>
              standing === 'current' && !shown(id, code.text) && ![...names].some((name) => name?.includes(code.text)),
          )
          .map(({ id }) => id),
      ).toEqual([]);
      const latest = new Map<string, ChartFile['observations'][number]>();
      for (const fact of file.observations)
        if (fact.concept && fact.value && !latest.has(fact.concept) && fact.standing === 'current') latest.set(fact.concept, fact);
      const abnormal = [...latest.values()].filter(({ flag }) => flag !== undefined && flag !== 'normal');
      expect(abnormal.filter(({ id }) => !shown(id, '')).map(({ id }) => id)).toEqual([]);
      for (const section of checked.sections) expect(section.shown?.hiddenImportant ?? 0).toBe(0);
    },
  );

  test.each(charts)(
    verifies('summary.traceable', '$name: whatever is stated stands in a cited resource, in all lengths'),
    async ({ files, patient }) => {
      const file = await chartsOf({ files }).reader.read(permitFor(patient));
      const resources = files.flatMap((path) => {
        const read = JSON.parse(readFileSync(path, 'utf8')) as { entry?: readonly Entry[]; resourceType: string; id?: string };
        return read.entry ? read.entry.map(({ resource }) => resource) : [read];
      });
      const json = new Map(
        resources.flatMap((resource) =>
          resource?.id ? [[`${resource.resourceType}/${resource.id}`, JSON.stringify(resource)] as const] : [],
        ),
      );
      for (const length of ['line', 'screen', 'full'] as const) {
        const { checked, withheld } = summarize(file, length);
        expect(withheld).toEqual([]);
        expect(untraceable(file, checked, json)).toEqual([]);
        expect(checked.headline.text.length).toBeLessThanOrEqual(140);
      }
    },
  );
});

if (!present) test.todo('charts that nobody here wrote: skipped, their folder is not there');
