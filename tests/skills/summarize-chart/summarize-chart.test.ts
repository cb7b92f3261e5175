import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ChartFile, Missing } from '../../../src/domain/chart';
import type { Draft } from '../../../src/domain/answer';
import { verifies } from '../../verifies';
import { chartsOf, data, everyClaim, flattened, permitFor, skill, summarize } from './summarized';

const folder = join(data, 'demo-hospital');
const charts = chartsOf({ folder });
const read = (slug: string) => charts.reader.read(permitFor(`Patient/${slug}`));
const slugs = readdirSync(join(folder, 'patients')).map((name) => name.replace(/\.json$/, ''));

const textsOf = ({ sections }: Draft, ...ids: string[]) =>
  sections
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap(({ claims }) => claims.flatMap(flattened))
    .map(({ text }) => text);
const mustKnow = ({ headline, sections }: Draft) =>
  new Set(
    [headline, ...sections.flatMap(({ claims }) => claims)]
      .flatMap(flattened)
      .filter(({ importance }) => importance === 'must-know')
      .flatMap(({ citations }) => citations.map(({ evidence }) => evidence)),
  );

/** The same chart with a kind that could not be read to its end. */
const withoutAllOf = (file: ChartFile, kind: string): ChartFile => {
  const missing: Missing = { kind, reason: 'timeout', detail: `${kind} did not answer in time.` };
  return {
    ...file,
    missing: [...file.missing, missing],
    searched: file.searched.map((each) => (each.kind === kind ? { ...each, complete: false } : each)),
  };
};

describe('an almost empty chart', () => {
  test(verifies('summary.absence', 'says what is not documented, each with the search that found nothing'), async () => {
    const { checked, withheld } = summarize(await read('noor-haidari'));
    const texts = everyClaim(checked).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Problems not documented', 'Medicines not documented', 'Allergies not documented']));
    for (const claim of everyClaim(checked).filter(({ text }) => text.endsWith('not documented')))
      expect(claim.citations.every(({ evidence }) => evidence.startsWith('search:'))).toBe(true);
    expect(withheld).toEqual([]);
  });

  test(verifies('summary.absence', 'never says so of a kind that could not be read completely, and says that it cannot say'), async () => {
    const file = await read('noor-haidari');
    for (const kind of ['Condition', 'MedicationStatement', 'AllergyIntolerance', 'Observation']) {
      const { checked } = summarize(withoutAllOf(file, kind));
      const searches = checked.evidence.flatMap(({ source }) => (source.kind === 'search' ? source.kinds : []));
      expect(searches).not.toContain(kind);
      expect(checked.notAddressed.some((line) => line.includes(kind))).toBe(true);
    }
  });

  test(verifies('summary.absence', 'a statement that there are no allergies is not the absence of one'), async () => {
    const asked = textsOf(summarize(await read('aisha-bello')).draft, 'allergies');
    expect(asked.join()).toMatch(/No known allergies/);
    expect(asked.join()).not.toMatch(/not documented/);
  });
});

describe('lengths', () => {
  test.each(slugs)(
    verifies('summary.lengths', '%s: the line says nothing that the screen does not, nor the screen what the full summary does not'),
    async (slug) => {
      const file = await read(slug);
      const [line, screen, full] = (['line', 'screen', 'full'] as const).map((length) => summarize(file, length).draft);
      if (!line || !screen || !full) throw new Error('A length was not written.');
      const within = (shorter: Draft, longer: Draft) => [...mustKnow(shorter)].filter((id) => !mustKnow(longer).has(id));
      expect(within(line, screen)).toEqual([]);
      expect(within(screen, full)).toEqual([]);
      expect(textsOf(screen).filter((text) => !textsOf(full).includes(text))).toEqual([]);
      expect(new Set([line, screen, full].map(({ headline }) => headline.text)).size).toBe(1);
      for (const { shown } of screen.sections) expect(shown?.hiddenImportant ?? 0).toBe(0);
    },
  );

  test(verifies('summary.nothing-hidden', 'one line counts what it cannot hold'), async () => {
    const { draft } = summarize(await read('maria-alvarez'), 'line');
    expect(textsOf(draft)).toEqual(expect.arrayContaining(['6 active problems', '7 current medicines', '1 allergy']));
    expect(draft.sections[0]?.shown?.hiddenImportant).toBeGreaterThan(0);
  });
});

describe('order', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'summaries-'));
  afterAll(() => rmSync(temporary, { recursive: true }));

  test(verifies('summary.lengths', 'resources in another order give the same summary'), async () => {
    const readFrom = async (path: string, slug: string) => chartsOf({ files: [path] }).reader.read(permitFor(`Patient/${slug}`));
    const property = fc.asyncProperty(
      fc.constantFrom('maria-alvarez', 'omar-farouk', 'denise-carter', 'suharti'),
      fc.integer(),
      async (slug, seed) => {
        const original = join(folder, 'patients', `${slug}.json`);
        const bundle = JSON.parse(readFileSync(original, 'utf8')) as { entry: readonly unknown[] };
        const path = join(temporary, `${slug}-${seed}.json`);
        writeFileSync(path, JSON.stringify({ ...bundle, entry: shuffle(bundle.entry, seed) }));
        const [one, other] = await Promise.all([readFrom(original, slug), readFrom(path, slug)]);
        expect(summarize(other, 'full').draft).toEqual(summarize(one, 'full').draft);
      },
    );
    await fc.assert(property, { numRuns: 12 });
  });
});

/** Deterministic, so that a failure can be repeated. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed >>> 0;
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { item, key: state };
  });
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

describe('a period', () => {
  test(
    verifies('summary.period', 'since the last visit tells what came after it, and nothing older but who and what is dangerous'),
    async () => {
      const file = await read('james-wilson-1958');
      const since = '2026-10-12';
      const { draft, withheld } = summarize(file, 'screen', { start: since });
      const facts = [...file.observations, ...file.medications, ...file.problems, ...file.encounters, ...file.notes, ...file.procedures];
      const dates = new Map(
        facts.map((fact) => [
          fact.id,
          [fact.date, 'ended' in fact ? fact.ended : undefined, 'abatement' in fact ? fact.abatement : undefined],
        ]),
      );
      const claims = draft.sections
        .filter(({ id }) => id !== 'allergies')
        .flatMap((section) => section.claims)
        .flatMap(flattened);
      expect(claims.length).toBeGreaterThan(3);
      for (const { citations } of claims) {
        const newest = citations.flatMap(({ evidence }) => dates.get(evidence) ?? []).filter((date) => date !== undefined);
        expect(newest.length === 0 || newest.some((date) => date >= since)).toBe(true);
      }
      expect(textsOf(draft).join('\n')).toMatch(/amiodarone/);
      expect(textsOf(draft).join('\n')).toMatch(/INR.*4\.8/);
      expect(draft.sections.some(({ id }) => id === 'allergies')).toBe(true);
      expect(withheld).toEqual([]);
    },
  );

  test(
    verifies('summary.period', 'is counted from the visit before today; without one the whole record is told, and said so'),
    async () => {
      const maria = summarize(await read('maria-alvarez'), 'screen', { anchor: 'last-visit' }).draft;
      expect(
        maria.sections.every(
          ({ title, id }) => id === 'allergies' || id === 'visits' || title.includes('since') || title.includes('between'),
        ),
      ).toBe(true);
      const file = await read('maria-alvarez');
      const { draft } = summarize({ ...file, encounters: [] }, 'screen', { anchor: 'last-visit' });
      expect(draft.notAddressed.join()).toMatch(/no earlier visit/);
      expect(draft.sections.some(({ id }) => id === 'problems')).toBe(true);
    },
  );
});

test.each(slugs)(verifies('summary.traceable', '%s: nothing is withheld, in any length or since any visit'), async (slug) => {
  const file = await read(slug);
  const periods = [undefined, { anchor: 'last-visit' as const }, { start: '2026-01-01' }, { start: '2024-01-01', end: '2025-06-30' }];
  for (const length of ['line', 'screen', 'full'] as const)
    for (const period of periods) expect(summarize(file, length, period).withheld).toEqual([]);
});

test('what a note says to a machine is no part of the summary', async () => {
  const { draft } = summarize(await read('victor-hale'), 'full');
  expect(JSON.stringify(draft)).not.toMatch(/ignore previous|maintenance mode|oxycodone/);
});

test('a medicine that was refilled is told once, with its newest order', async () => {
  const file = await read('maria-alvarez');
  const [order] = file.medications.filter(({ standing }) => standing === 'current');
  if (!order) throw new Error('No medicine to refill.');
  const old = { ...order, id: 'MedicationRequest/older', date: '2020-01-01' };
  const evidence = new Map([...file.evidence, [old.id, { ...file.evidence.get(order.id)!, id: old.id }]]);
  const { draft } = summarize({ ...file, medications: [...file.medications, old], evidence }, 'full');
  const lines = textsOf(draft, 'problems', 'medicines').filter((text) => text.startsWith(order.code.text));
  expect(lines).toHaveLength(1);
  expect([...mustKnow(draft)]).toContain(order.id);
});

test('examples are short sentences and the skill needs a patient', () => {
  expect(skill.needs).toBe('patient');
  expect(skill.examples.length).toBeGreaterThanOrEqual(3);
});
