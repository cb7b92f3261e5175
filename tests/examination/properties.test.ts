import * as fc from 'fast-check';
import { verifies } from '../verifies';
import { allergy, chartOf, egfr, examine, flagged, medicine, note, potassium, problem, report, result, type Entry } from './small-chart';

const dangerous: readonly Entry[] = [
  allergy('Penicillin', { criticality: 'high' }),
  medicine('amoxicillin 500 MG oral capsule'),
  medicine('simvastatin 40 MG oral tablet'),
  medicine('clarithromycin 500 MG oral tablet'),
  medicine('lisinopril 20 MG oral tablet'),
  medicine('enalapril 10 MG oral tablet'),
  medicine('metformin 1000 MG oral tablet'),
  medicine('levothyroxine 0.075 MG oral tablet'),
  egfr(25, '2026-10-05'),
  potassium(5.9, '2026-11-06'),
  problem('Paroxysmal atrial fibrillation', 'I48.0'),
  problem('Essential hypertension', 'I10'),
  problem('Type 2 diabetes mellitus', 'E11.9'),
  report('CT of the chest', '9 mm nodule. Recommend CT in 3 months.', '2026-04-08'),
  note('Takes ibuprofen 400 mg daily, bought over the counter.', '2026-10-28'),
];

const day = fc.integer({ min: 0, max: 600 }).map((ago) => new Date(Date.UTC(2026, 10, 20) - ago * 86_400_000).toISOString().slice(0, 10));

/** Entries that have nothing to do with what is dangerous, and are as they should be. */
const unrelated: fc.Arbitrary<Entry> = fc.oneof(
  day.map((date) => result('Sodium', '2951-2', 140, 'mmol/L', date, flagged('N', 136, 145, 'mmol/L'))),
  day.map((date) => result('Heart rate', '8867-4', 72, '/min', date)),
  day.map((date): Entry => ({ resourceType: 'Immunization', status: 'completed', vaccineCode: { text: 'Influenza vaccine' }, occurrenceDateTime: date })),
  day.map((date): Entry => ({ resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' }, type: [{ text: 'Office visit' }], period: { start: date, end: date }, reasonCode: [{ text: 'Flu shot' }] })),
  day.map((date): Entry => ({ resourceType: 'Procedure', status: 'completed', code: { text: 'Ear irrigation' }, performedDateTime: date })),
  day.map((date) => report('Hand X-ray', 'No fracture.', date)),
  day.map((date) => note('Feels well. No complaints.', date)),
  fc.constant(medicine('acetaminophen 500 MG oral tablet')),
  fc.constant(problem('Osteoarthritis of knee', 'M17.11')),
  fc.constant(allergy('Peanut')),
);

test(verifies('examination.monotone', 'unrelated normal entries, in any order, remove no finding'), async () => {
  const before = examine(await chartOf(dangerous)).findings.map(({ text }) => text);
  expect(new Set(examine(await chartOf(dangerous)).findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(8);
  await fc.assert(
    fc.asyncProperty(fc.array(unrelated, { minLength: 1, maxLength: 8 }), fc.boolean(), async (more, first) => {
      const after = examine(await chartOf(first ? [...more, ...dangerous] : [...dangerous, ...more])).findings.map(({ text }) => text);
      expect(before.filter((text) => !after.includes(text))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('examining twice gives the same, and changes nothing', async () => {
  const file = await chartOf(dangerous);
  const frozen = JSON.stringify(file);
  expect(examine(file)).toEqual(examine(file));
  expect(JSON.stringify(file)).toBe(frozen);
});

test('every citation is exactly its range of the evidence it cites', async () => {
  const file = await chartOf(dangerous);
  const { findings, evidence } = examine(file);
  const all = new Map([...file.evidence, ...evidence.map((each) => [each.id, each] as const)]);
  for (const { citations, details } of findings)
    for (const { evidence: id, quote, span } of [...citations, ...(details ?? []).flatMap((detail) => detail.citations)])
      expect(all.get(id)?.text.slice(span.start, span.end)).toBe(quote);
});
