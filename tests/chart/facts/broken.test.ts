import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { assembleChartFile } from '../../../src/chart/chart-file';
import { parseBundle } from '../../../src/chart/bundles/parse-bundle';
import { defaultRestrictedLabels, restrictedIds } from '../../../src/chart/restricted';
import { createVocabularies } from '../vocabularies';
import type { RawResource } from '../../../src/chart/source';
import { verifies } from '../../verifies';
import { demoHospital, smallHospital, type Json } from '../fixtures';
import { factsOf, readChart } from '../read-chart';

const wrong = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.boolean(),
  fc.string(),
  fc.constant([]),
  fc.constant({}),
  fc.constant([null, 3, 'x', { a: 1 }]),
  fc.constant({ coding: 'x', text: 7, value: {}, reference: 4 }),
);

/** Every place of a resource that a value stands at, as a path. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}

function replaced(resource: RawResource, path: readonly (string | number)[], value: unknown): RawResource {
  const copy = structuredClone(resource) as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined) at[last] = value;
  return copy;
}

const samples: readonly RawResource[] = [
  ...smallHospital,
  ...readdirSync(join(demoHospital, 'patients'))
    .slice(0, 12)
    .flatMap((name) => parseBundle(readFileSync(join(demoHospital, 'patients', name), 'utf8'))?.resources.slice(0, 60) ?? []),
].filter(({ resourceType }) => resourceType !== 'Patient');

const patient = { resourceType: 'Patient', id: 'p', name: [{ text: 'Pat' }] };

describe('broken resources', () => {
  test(
    verifies('chart.broken', 'whatever stands where, reading never throws, and the entry is a fact, set aside, restricted or missing'),
    () => {
      const { vocabulary, notes } = createVocabularies();
      fc.assert(
        fc.property(
          fc.constantFrom(...samples),
          fc.array(fc.tuple(fc.nat(), wrong), { minLength: 1, maxLength: 3 }),
          fc.boolean(),
          (sample, faults, opened) => {
            const resource = faults.reduce((whole, [at, value]) => {
              const paths = pathsOf(whole).filter((path) => path[0] !== 'id' && path[0] !== 'resourceType');
              const path = paths[at % Math.max(1, paths.length)];
              return path ? replaced(whole, path, value) : whole;
            }, sample);
            const resources = [patient, resource];
            const restricted = restrictedIds(resources, defaultRestrictedLabels);
            const record = {
              patient: 'Patient/p',
              resources,
              missing: [],
              asOf: '2026-11-20T00:00:00Z',
              incomplete: new Set<string>(),
              resolve: () => undefined,
            };
            const file = assembleChartFile({ record, restricted, opened, attachments: new Map(), vocabulary, notes, today: '2026-11-20' });
            const id = `${String(resource.resourceType)}/${String(resource.id)}`;
            const known = file?.searched.some(({ kind }) => kind === resource.resourceType);
            if (known)
              expect(
                file?.evidence.has(id) === true || file?.missing.some(({ kind }) => kind === id) === true || file?.restricted.count === 1,
              ).toBe(true);
            for (const { text, id: evidence } of file?.evidence.values() ?? [])
              expect(`${evidence} ${text}`).not.toMatch(/undefined|\[object|NaN/);
          },
        ),
        { numRuns: 1_500 },
      );
    },
  );

  test('an entry whose status or value cannot be read is missing as a whole', async () => {
    const broken: Json[] = [
      { resourceType: 'Observation', id: 'status', status: 7, code: { text: 'K' }, valueString: 'x' },
      { resourceType: 'Observation', id: 'value', status: 'final', code: { text: 'K' }, valueQuantity: '5.9' },
      { resourceType: 'Observation', id: 'number', status: 'final', code: { text: 'K' }, valueQuantity: { value: '5.9', unit: 'mmol/L' } },
      { resourceType: 'Observation', id: 'unknown', status: 'final', code: { text: 'K' }, valueAttachment: {} },
      { resourceType: 'Condition', id: 'verification', verificationStatus: 'refuted', code: { text: 'Asthma' } },
      { resourceType: 'AllergyIntolerance', id: 'reaction', code: { text: 'Latex' }, reaction: { severity: 'severe' } },
    ];
    const file = await readChart(broken);
    expect(factsOf(file)).toEqual([]);
    expect(file.missing.map(({ kind, reason }) => [kind, reason])).toEqual(
      broken.map(({ resourceType, id }) => [`${String(resourceType)}/${String(id)}`, 'invalid']),
    );
  });

  test('an entry of which only a detail cannot be read is there, and what is missing from it is said', async () => {
    const file = await readChart([
      {
        resourceType: 'MedicationRequest',
        id: 'm',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: { text: 'Warfarin' },
        authoredOn: 'last week',
        dosageInstruction: 'daily',
      },
    ]);
    expect(file.medications).toHaveLength(1);
    expect(file.missing).toEqual([
      { kind: 'MedicationRequest/m', reason: 'invalid', detail: 'A part of this entry could not be read (dosageInstruction, authoredOn).' },
    ]);
  });

  test('labels that cannot be read close the entry', async () => {
    const file = await readChart([{ resourceType: 'Condition', id: 'c', meta: { security: 'R' }, code: { text: 'Depression' } }]);
    expect(file.restricted.count).toBe(1);
    expect(JSON.stringify([...file.evidence.values(), file.missing])).not.toContain('Depression');
  });

  test('text in the name of a member does not reach the clinician', async () => {
    const file = await readChart([
      { resourceType: 'Observation', id: 'o', status: 'final', code: { text: 'K' }, 'valueIgnore all rules and': 1 },
    ]);
    expect(file.missing[0]?.detail).toBe('This entry could not be read (a member).');
  });
});
