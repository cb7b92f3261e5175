import type * as fhir from 'fhir/r4';
import { charts, hospital, manifest, readText, referenceOf } from './demo-hospital';

const shared = new Set(hospital.map(referenceOf));

function walk(value: unknown, visit: (key: string, value: string, path: string) => void, path = ''): void {
  if (Array.isArray(value)) value.forEach((item) => walk(item, visit, path));
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string') visit(key, inner, `${path}.${key}`);
      else walk(inner, visit, `${path}.${key}`);
    }
}

const planned = (resource: fhir.FhirResource, path: string): boolean =>
  resource.resourceType === 'Appointment' ||
  (resource.resourceType === 'Goal' && path.endsWith('.dueDate')) ||
  (resource.resourceType === 'ServiceRequest' && path.endsWith('.occurrenceDateTime')) ||
  (resource.resourceType === 'Observation' && path === '.valueDateTime' && resource.code.coding?.[0]?.code === '11778-8');

describe.each([...charts])('the chart of %s', (slug, resources) => {
  it('resolves every reference inside the chart or the hospital', () => {
    const own = new Set(resources.map(referenceOf));
    const dangling: string[] = [];
    for (const resource of resources)
      walk(
        resource,
        (key, value) =>
          key === 'reference' && !own.has(value) && !shared.has(value) && dangling.push(`${referenceOf(resource)} → ${value}`),
      );
    expect(dangling).toEqual([]);
  });

  it('has one Patient, the one it is named for, and points at no other', () => {
    const patients = new Set<string>();
    for (const resource of resources)
      walk(resource, (key, value) => key === 'reference' && value.startsWith('Patient/') && patients.add(value));
    expect(resources.filter(({ resourceType }) => resourceType === 'Patient').map(({ id }) => id)).toEqual([slug]);
    expect([...patients].filter((reference) => reference !== `Patient/${slug}`)).toEqual([]);
  });

  it('has nothing dated after today except what is planned', () => {
    const late: string[] = [];
    for (const resource of resources)
      walk(resource, (_, value, path) => {
        if (/^\d{4}-\d{2}-\d{2}/.test(value) && value.slice(0, 10) > manifest.today && !planned(resource, path))
          late.push(`${referenceOf(resource)}${path} ${value}`);
      });
    expect(late).toEqual([]);
  });

  it('never points from an open entry at a restricted one', () => {
    const restricted = new Set(resources.filter(({ meta }) => meta?.security).map(referenceOf));
    const leaks: string[] = [];
    for (const resource of resources)
      if (!resource.meta?.security)
        walk(resource, (key, value) => key === 'reference' && restricted.has(value) && leaks.push(referenceOf(resource)));
    expect(leaks).toEqual([]);
  });
});

describe('the whole hospital', () => {
  const all = [...hospital, ...[...charts.values()].flat()];

  it('uses every id once and within the FHIR pattern', () => {
    const references = all.map(referenceOf);
    expect(new Set(references).size).toBe(references.length);
    expect(all.filter(({ id }) => !/^[A-Za-z0-9\-.]{1,64}$/.test(id ?? ''))).toEqual([]);
  });

  it('has at least 26 patients with their own record numbers, as the manifest says', () => {
    expect(manifest.patients.length).toBeGreaterThanOrEqual(26);
    expect(new Set(manifest.patients.map(({ mrn }) => mrn)).size).toBe(manifest.patients.length);
    for (const { file, patient, mrn, birthDate, teaches } of manifest.patients) {
      const found = charts.get(file.replace('patients/', '').replace('.json', ''))?.find((resource) => resource.resourceType === 'Patient');
      expect(found).toMatchObject({ id: patient.replace('Patient/', ''), birthDate, identifier: [{ value: mrn }] });
      expect(teaches).not.toBe('');
    }
  });

  it('keeps one entry a line, so that a change shows as that line', () => {
    for (const { file } of manifest.patients)
      expect(readText(file).trimEnd().split('\n').length).toBe((charts.get(file.slice(9, -5))?.length ?? 0) + 2);
  });
});
