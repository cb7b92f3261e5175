import { join } from 'node:path';
import fc from 'fast-check';
import { convert, convertBack } from '../../src/knowledge/convert';
import { readKnowledge } from '../../src/knowledge/knowledge';
import { criticalSide } from '../../src/knowledge/observations';
import type { ObservationConcept } from '../../src/knowledge/observations';

const { observations } = readKnowledge(join(__dirname, '../../data/knowledge'));
const concept = (id: string): ObservationConcept => {
  const found = observations.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no observation ${id}`);
  return found;
};

describe('converting units', () => {
  // Published pairs: AMA Manual of Style 17.5 conversion table; NGSP/IFCC master equation.
  test.each([
    ['glucose', 5.5, 'mmol/L', 99, 0],
    ['creatinine', 88.4, 'umol/L', 1.0, 2],
    ['creatinine', 88.4, 'µmol/L', 1.0, 2],
    ['hba1c', 53, 'mmol/mol', 7.0, 1],
    ['hba1c', 48, 'mmol/mol', 6.5, 1],
    ['ldl', 2.6, 'mmol/L', 100.5, 1],
    ['triglycerides', 1.7, 'mmol/L', 150.5, 1],
    ['urea-nitrogen', 1, 'mmol/L', 2.8, 1],
    ['calcium', 2.5, 'mmol/L', 10.0, 1],
    ['magnesium', 1, 'mmol/L', 2.43, 2],
    ['phosphate', 1, 'mmol/L', 3.1, 1],
    ['uric-acid', 357, 'umol/L', 6.0, 1],
    ['bilirubin-total', 17.1, 'umol/L', 1.0, 2],
    ['free-t4', 12.87, 'pmol/L', 1.0, 2],
    ['vitamin-d', 50, 'nmol/L', 20, 0],
    ['hemoglobin', 135, 'g/L', 13.5, 1],
    ['platelets', 250, '10*9/L', 250, 0],
    ['wbc', 7500, '/uL', 7.5, 1],
    ['body-temperature', 98.6, '[degF]', 37.0, 1],
    ['body-temperature', 100.4, '°F', 38.0, 1],
    ['body-weight', 220, '[lb_av]', 99.8, 1],
    ['body-height', 70, '[in_i]', 177.8, 1],
    ['urine-albumin-creatinine-ratio', 3.4, 'mg/mmol', 30, 0],
    ['potassium', 4.1, 'mEq/L', 4.1, 1],
    ['troponin', 0.04, 'ng/mL', 40, 0],
  ])('%s %p %s is %p in the canonical unit', (id, value, unit, expected, digits) => {
    const converted = convert(concept(id), value, unit);
    expect(converted?.unit).toBe(concept(id).unit);
    expect(converted?.value.toFixed(digits)).toBe(expected.toFixed(digits));
  });

  test('a unit that is not listed is never guessed', () => {
    expect(convert(concept('glucose'), 5.5, 'mol/L')).toBeUndefined();
    expect(convert(concept('glucose'), 5.5, '')).toBeUndefined();
    expect(convert(concept('d-dimer'), 500, 'ng/mL')).toBeUndefined();
    expect(convert(concept('glucose'), Number.NaN, 'mg/dL')).toBeUndefined();
  });

  test('spelling, case and spaces do not matter, and an INR needs no unit', () => {
    expect(convert(concept('wbc'), 6.1, 'K/UL')?.value).toBe(6.1);
    expect(convert(concept('blood-pressure'), 120, 'mm hg')?.value).toBe(120);
    expect(convert(concept('inr'), 2.5, '')?.value).toBe(2.5);
  });

  const measured = observations.flatMap((one) => (one.units ?? []).map((unit) => ({ one, unit: unit.ucum })));
  test('there and back gives the same value, for every unit of every observation', () => {
    fc.assert(
      fc.property(fc.constantFrom(...measured), fc.double({ min: 0.01, max: 10_000, noNaN: true }), ({ one, unit }, value) => {
        const there = convert(one, value, unit);
        const back = there && convertBack(one, there.value, unit);
        expect(back?.unit).toBe(unit);
        expect(Math.abs((back?.value ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-6 * Math.max(1, value));
      }),
    );
  });

  test('factors that are not powers of ten name their source', () => {
    const exact = new Set(['L/min', 'kg', 'cm', 'Cel', 'U/L', 'mm[Hg]', 'meq/L']);
    const unsourced = observations.filter(
      ({ unit, units, unitsSource }) =>
        !unitsSource && !exact.has(unit ?? '') && units?.some(({ factor }) => !Number.isInteger(Number(Math.log10(factor).toFixed(9)))),
    );
    expect(unsourced.map(({ id }) => id)).toEqual([]);
  });
});

describe('critical limits', () => {
  test('each names a published source with an address and the day it was checked', () => {
    const limited = observations.filter(({ critical }) => critical);
    expect(limited.length).toBeGreaterThanOrEqual(10);
    for (const { critical } of limited)
      expect(critical?.source).toMatchObject({
        url: expect.stringMatching(/^https?:/),
        checked: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
  });

  test('a limit counts when it is passed, or also when it is reached, as its source says', () => {
    expect(criticalSide(concept('potassium'), 6.2, 60)).toBeUndefined();
    expect(criticalSide(concept('potassium'), 6.3, 60)).toBe('high');
    expect(criticalSide(concept('potassium'), 2.7, 60)).toBe('low');
    expect(criticalSide(concept('inr'), 5.0)).toBe('high');
    expect(criticalSide(concept('inr'), 4.9)).toBeUndefined();
  });

  test('limits for adults say nothing about a child or an unknown age', () => {
    expect(criticalSide(concept('potassium'), 6.9, 1)).toBeUndefined();
    expect(criticalSide(concept('potassium'), 6.9)).toBeUndefined();
    expect(criticalSide(concept('ferritin'), 1, 60)).toBeUndefined();
  });
});
