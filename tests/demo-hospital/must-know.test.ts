import type * as fhir from 'fhir/r4';
import { charts, manifest, mustKnow, referenceOf, wordsOf } from './demo-hospital';

const everything = new Map([...charts.values()].flat().map((resource) => [referenceOf(resource), resource]));
const lists = [...mustKnow];

it('there is a list for every patient, with one to nine facts and ids of their own', () => {
  expect(lists.map(([patient]) => patient)).toEqual(manifest.patients.map(({ patient }) => patient));
  const ids = lists.flatMap(([, facts]) => facts.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, facts] of lists) expect(facts.length >= 1 && facts.length <= 9).toBe(true);
});

describe.each(lists)('the must-know list of %s', (patient, facts) => {
  const slug = patient.replace('Patient/', '');
  const found = (references: string[]): fhir.FhirResource[] => references.flatMap((reference) => everything.get(reference) ?? []);

  it('rests on entries of this chart that exist', () => {
    const own = new Set(charts.get(slug)?.map(referenceOf));
    expect(facts.flatMap(({ resources }) => resources).filter((reference) => !own.has(reference))).toEqual([]);
  });

  it('rests on something, or says what was looked for', () => {
    for (const { kind, kinds, resources } of facts) expect(kind === 'absence' ? (kinds?.length ?? 0) : resources.length).toBeGreaterThan(0);
  });

  it('shows only numbers that its entries record', () => {
    for (const { id, kind, resources, shows } of facts) {
      const words = found(resources).map(wordsOf).join('\n');
      for (const shown of shows) {
        expect(shown).toBe(shown.toLowerCase());
        const numbers = shown.split('|').filter((word) => /\d/.test(word));
        if (kind === 'restricted' || numbers.length === 0) continue;
        expect({ id, shown, recorded: numbers.some((word) => words.includes(word)) }).toEqual({ id, shown, recorded: true });
      }
    }
  });

  it('never rests on an entry made in error, nor on a restricted one except to say that it is withheld', () => {
    for (const { kind, resources } of facts)
      for (const resource of found(resources)) {
        expect(JSON.stringify(resource)).not.toContain('entered-in-error');
        expect(Boolean(resource.meta?.security)).toBe(kind === 'restricted');
      }
  });

  it('counts every restricted entry of the chart as withheld', () => {
    const restricted =
      charts
        .get(slug)
        ?.filter(({ meta }) => meta?.security)
        .map(referenceOf) ?? [];
    const withheld = facts.filter(({ kind }) => kind === 'restricted');
    expect(withheld.flatMap(({ resources }) => resources).sort()).toEqual(restricted.sort());
    if (restricted.length > 0) expect(withheld[0]?.shows).toContain(String(restricted.length));
  });

  it('claims an absence only where nothing of those kinds is recorded, or names the last one', () => {
    for (const { kind, kinds, resources, shows } of facts) {
      if (kind !== 'absence' || resources.length > 0) continue;
      const present = charts.get(slug)?.filter(({ resourceType }) => kinds?.includes(resourceType)) ?? [];
      expect({ shows, present: present.map(referenceOf) }).toEqual({ shows, present: [] });
    }
  });
});
