import fc from 'fast-check';
import type { ObservationFact } from '../../../src/domain/chart';
import { readOne } from '../read-chart';
import type { Json } from '../fixtures';

const potassium = { coding: [{ system: 'http://loinc.org', code: '2823-3' }], text: 'Potassium' };
const quantity = (value: number, unit = 'mmol/L', extra: Json = {}): Json => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code: unit,
  ...extra,
});
const range = (low: number | undefined, high: number | undefined, extra: Json = {}, unit = 'mmol/L'): Json => ({
  ...(low === undefined ? {} : { low: quantity(low, unit) }),
  ...(high === undefined ? {} : { high: quantity(high, unit) }),
  ...extra,
});
const interpretation = (code: string): Json[] => [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code }] },
];

async function observe(members: Json): Promise<{ fact: ObservationFact; text: string }> {
  const { fact, text } = await readOne({
    resourceType: 'Observation',
    status: 'final',
    code: potassium,
    effectiveDateTime: '2026-11-06',
    ...members,
  });
  return { fact: fact as ObservationFact, text };
}

describe('an Observation', () => {
  test('has its value as recorded and in the canonical unit', async () => {
    const { fact, text } = await observe({ valueQuantity: quantity(5.9, 'mEq/L') });
    expect(fact.concept).toBe('potassium');
    expect(fact.value).toEqual({ text: '5.9 mEq/L', value: 5.9, unit: 'mEq/L', canonical: { value: 5.9, unit: 'mmol/L' } });
    expect(text).toBe('Potassium 5.9 mEq/L — 6 Nov 2026, final');
  });

  test.each<[type: string, members: Json, words: string]>([
    ['CodeableConcept', { valueCodeableConcept: { coding: [{ display: 'Never smoker' }] } }, 'Potassium: Never smoker'],
    ['string', { valueString: 'hemolyzed' }, 'Potassium: hemolyzed'],
    ['boolean', { valueBoolean: false }, 'Potassium: no'],
    ['integer', { valueInteger: 3 }, 'Potassium 3'],
    ['Range', { valueRange: { low: quantity(3), high: quantity(5) } }, 'Potassium: 3–5 mmol/L'],
    ['Ratio', { valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }, 'Potassium: 1:128'],
    ['time', { valueTime: '08:30:00' }, 'Potassium: 08:30:00'],
    ['dateTime', { valueDateTime: '2026-08-01' }, 'Potassium: 1 Aug 2026'],
    ['Period', { valuePeriod: { start: '2026-08-01', end: '2026-08-03' } }, 'Potassium: 1 Aug 2026 to 3 Aug 2026'],
    ['comparator', { valueQuantity: quantity(0.01, 'ng/mL', { comparator: '<' }) }, 'Potassium <0.01 ng/mL'],
    ['percentage', { valueQuantity: quantity(7.2, '%') }, 'Potassium 7.2%'],
    ['no unit', { valueQuantity: { value: 1.2, code: '1' } }, 'Potassium 1.2'],
    ['no value', { dataAbsentReason: { text: 'specimen lost' } }, 'Potassium: no value (specimen lost)'],
  ])('a value of type %s is told', async (_type, members, words) => {
    expect((await observe(members)).text).toBe(`${words} — 6 Nov 2026, final`);
  });

  test("the laboratory's flag is taken before our comparison", async () => {
    const { fact, text } = await observe({
      valueQuantity: quantity(4),
      referenceRange: [range(3.5, 5.1)],
      interpretation: interpretation('HH'),
    });
    expect(fact).toMatchObject({ flag: 'critical-high', flagRecorded: true });
    expect(text).toBe('Potassium 4 mmol/L (reference 3.5–5.1), critically high — 6 Nov 2026, final');
  });

  test('without a recorded flag the value is compared with its range, and the words say only that', async () => {
    const { fact, text } = await observe({ valueQuantity: quantity(5.9), referenceRange: [range(3.5, 5.1)] });
    expect(fact).toMatchObject({ flag: 'high', flagRecorded: false, range: { text: '3.5–5.1', low: 3.5, high: 5.1 } });
    expect(text).toBe('Potassium 5.9 mmol/L (reference 3.5–5.1), above the reference range — 6 Nov 2026, final');
  });

  test.each<[what: string, members: Json]>([
    ['a therapeutic range', { referenceRange: [range(2, 4, { type: { coding: [{ code: 'therapeutic' }] } })] }],
    ['a range for one sex', { referenceRange: [range(2, 4, { appliesTo: [{ text: 'male' }] })] }],
    ['a range for an age', { referenceRange: [range(2, 4, { age: { high: { value: 1, unit: 'a' } } })] }],
    ['a range in another unit', { referenceRange: [range(2, 4, {}, 'mg/dL')] }],
    ['two normal ranges', { referenceRange: [range(2, 4), range(3, 4.5)] }],
    ['a range upside down', { referenceRange: [range(6, 2)] }],
    ['a range of words', { referenceRange: [{ text: 'see comment' }] }],
  ])('%s is not compared with', async (_what, members) => {
    const { fact } = await observe({ valueQuantity: quantity(5.9), ...members });
    expect(fact.flag).toBeUndefined();
    expect(fact.range?.text).toBeTruthy();
  });

  test.each<[comparator: string, value: number, flag: string | undefined]>([
    ['<', 3.5, 'low'],
    ['<', 5, undefined],
    ['<=', 3.5, undefined],
    ['>', 5.1, 'high'],
    ['>', 4, undefined],
    ['>=', 5.2, 'high'],
  ])('%s%d is flagged only when it can be nothing else: %s', async (comparator, value, flag) => {
    expect((await observe({ valueQuantity: quantity(value, 'mmol/L', { comparator }), referenceRange: [range(3.5, 5.1)] })).fact.flag).toBe(
      flag,
    );
  });

  test('a compared flag always agrees with the range', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 1, max: 4, noNaN: true }),
        fc.double({ min: 5, max: 9, noNaN: true }),
        async (value, low, high) => {
          const { fact } = await observe({ valueQuantity: quantity(value), referenceRange: [range(low, high)] });
          expect(fact.flag).toBe(value < low ? 'low' : value > high ? 'high' : 'normal');
        },
      ),
      { numRuns: 40 },
    );
  });

  test('positive, resistant and their like are words, not flags', async () => {
    const { fact, text } = await observe({ valueString: 'E. coli', interpretation: interpretation('R') });
    expect(fact.flag).toBeUndefined();
    expect(text).toContain('note: R');
  });

  test('components keep their own values, absences and order', async () => {
    const { text } = await observe({
      code: { text: 'Blood pressure' },
      component: [
        { code: { text: 'Systolic' }, valueQuantity: quantity(142, 'mmHg') },
        { code: { text: 'Diastolic' }, dataAbsentReason: { text: 'cuff slipped' } },
      ],
    });
    expect(text).toBe('Blood pressure: systolic 142 mmHg, diastolic: no value (cuff slipped) — 6 Nov 2026, final');
  });

  test.each([
    ['preliminary', 'unconfirmed'],
    ['registered', 'planned'],
    ['amended', 'current'],
    ['cancelled', 'refuted'],
    ['entered-in-error', 'entered-in-error'],
    ['made-up', 'unknown'],
  ])('status %s stands as %s', async (status, standing) => {
    expect((await observe({ status, valueQuantity: quantity(4) })).fact.standing).toBe(standing);
  });

  test('results of one thing on one day are told apart by their time', async () => {
    const at = (id: string, time: string): Json => ({
      resourceType: 'Observation',
      id,
      status: 'final',
      code: potassium,
      effectiveDateTime: `2026-11-06T${time}:00-05:00`,
      valueQuantity: quantity(4),
    });
    const { file } = await readOne(at('it', '08:40'), [at('later', '14:05'), { ...at('other', '09:00'), code: { text: 'Sodium' } }]);
    expect(file.evidence.get('Observation/it')?.text).toContain('6 Nov 2026, 08:40, final');
    expect(file.evidence.get('Observation/later')?.text).toContain('6 Nov 2026, 14:05, final');
    expect(file.evidence.get('Observation/other')?.text).toContain('6 Nov 2026, final');
  });
});
