import { findQuantities, roundsTo } from '../../src/text/numbers';
import { canonicalUnit } from '../../src/text/units';

const read = (text: string): string[] =>
  findQuantities(text).map(({ comparator = '', value, unit }) => `${comparator}${value}${unit === undefined ? '' : ` ${unit}`}`);

test.each([
  ['Potassium 5.9 mmol/L (high)', ['5.9 mmol/L']],
  ['1,000 mg', ['1000 mg']],
  ['1000mg twice daily', ['1000 mg']],
  ['A1c 7.2 %', ['7.2 %']],
  ['A1c 7.4 % → 8.9 %', ['7.4 %', '8.9 %']],
  ['A1c from 7.4 to 8.9%', ['7.4 %', '8.9 %']],
  ['BP 120/80 mmHg', ['120 mmHg', '80 mmHg']],
  ['BP 120/80 mm[Hg]', ['120 mmHg', '80 mmHg']],
  ['WBC 4.5 10^9/L', ['4.5 10^9/L']],
  ['WBC 4.5 ×10⁹/L', ['4.5 10^9/L']],
  ['WBC 4.5 10*9/L', ['4.5 10^9/L']],
  ['Platelets 250 K/µL', ['250 10^3/µL']],
  ['3.5–5.1 mmol/L', ['3.5 mmol/L', '5.1 mmol/L']],
  ['(3.5-5.1)', ['3.5', '5.1']],
  ['troponin <0.01 ng/mL', ['<0.01 ng/mL']],
  ['eGFR ≥ 60 mL/min/1.73 m²', ['>=60 mL/min/1.73 m2']],
  ['eGFR 28 mL/min/{1.73_m2}', ['28 mL/min/1.73 m2']],
  ['q8h and twice daily, PHQ-9, B12, A1c, T2DM, COVID-19', []],
  ['PHQ-9 score 14', ['14']],
  ['PHQ-9 14 {score}', ['14 score']],
  ['at 08:40 on 6 Nov 2026 and 11/06/2026', []],
  ['T-score -2.5', ['-2.5']],
  ['- 5 mg\n-10 mg', ['5 mg', '10 mg']],
  ['levothyroxine 88 mcg, 88 µg, 88 ug', ['88 µg', '88 µg', '88 µg']],
  ['58-year-old', ['58 year']],
  ['over 18 months', ['18 month']],
  ['2 tablets', ['2 tablet']],
  ['2nd dose of 3', ['2', '3']],
  ['temp 38.5 °C', ['38.5 °C']],
  ['72 /min', ['72 bpm']],
  ['250 mg/5 mL', ['250 mg/5 mL']],
  ['ACR 45 mg/g', ['45 mg/g']],
  ['insulin 10 units', ['10 unit']],
  ['type 2 diabetes', ['2']],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('the span of a quantity holds its number and unit in the original text', () => {
  const text = 'Potassium\u00A05.9\u202Fmmol/L, high';
  const [found] = findQuantities(text);
  expect(found && text.slice(found.span.start, found.span.end)).toBe('5.9\u202Fmmol/L');
});

test('spellings of one unit meet, and units that differ do not', () => {
  expect(canonicalUnit('mm[Hg]')).toBe(canonicalUnit('mm Hg'));
  expect(canonicalUnit('mcg')).toBe(canonicalUnit('µg'));
  expect(canonicalUnit('mcg')).not.toBe(canonicalUnit('mg'));
  expect(canonicalUnit('mEq/L')).not.toBe(canonicalUnit('mmol/L'));
});

test('a rounded number must be the right one', () => {
  expect(roundsTo({ value: 20.3, decimals: 1 }, 20.27)).toBe(true);
  expect(roundsTo({ value: 20.2, decimals: 1 }, 20.27)).toBe(false);
  expect(roundsTo({ value: 1.01, decimals: 2 }, 1.005)).toBe(true);
  expect(roundsTo({ value: -3, decimals: 0 }, -2.6)).toBe(true);
  expect(roundsTo({ value: 0, decimals: 0 }, -0.2)).toBe(true);
});
