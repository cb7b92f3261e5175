import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { charts } from './demo-hospital';

const collected = new Map<string, Map<string, string>>();
function collect(value: unknown): void {
  if (Array.isArray(value)) value.forEach(collect);
  else if (value && typeof value === 'object') {
    const { system, code, display } = value as { system?: unknown; code?: unknown; display?: unknown };
    if (typeof system === 'string' && typeof code === 'string') {
      const codes = collected.get(system) ?? new Map<string, string>();
      collected.set(system, codes.set(code, typeof display === 'string' ? display : ''));
    }
    Object.values(value).forEach(collect);
  }
}
for (const resources of charts.values()) collect(resources);
const codesOf = (system: string): [code: string, display: string][] => [...(collected.get(system) ?? [])];

it('uses LOINC, SNOMED CT, RxNorm, ICD-10-CM, CVX and UCUM', () => {
  for (const system of [
    'http://loinc.org',
    'http://snomed.info/sct',
    'http://www.nlm.nih.gov/research/umls/rxnorm',
    'http://hl7.org/fhir/sid/icd-10-cm',
    'http://hl7.org/fhir/sid/cvx',
    'http://unitsofmeasure.org',
  ])
    expect(codesOf(system).length).toBeGreaterThan(8);
});

it('writes every LOINC code with its right check digit', () => {
  const checkDigit = (number: string): number => {
    const sum = [...number].reverse().reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return (10 - (sum % 10)) % 10;
  };
  expect(codesOf('http://loinc.org').filter(([code]) => checkDigit(code.split('-')[0] ?? '') !== Number(code.split('-')[1]))).toEqual([]);
});

it('writes every SNOMED CT code with its right Verhoeff check digit', () => {
  const d = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
  ];
  const p = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
    [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
    [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
    [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
    [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
    [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
    [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
  ];
  const verhoeff = (code: string): number =>
    [...code].reverse().reduce((check, digit, index) => d[check]?.[p[index % 8]?.[Number(digit)] ?? 0] ?? 0, 0);
  expect(codesOf('http://snomed.info/sct').filter(([code]) => verhoeff(code) !== 0)).toEqual([]);
});

const published = process.env['CURBSIDE_BENCHMARK_DATA'] ?? join(__dirname, '../../../shared/data');
const whenPublished = existsSync(join(published, 'drugs/rxnorm/rxcui_names.csv')) ? it : it.skip;

whenPublished('names every tablet and capsule as the published RxNorm list does (skipped where the list is not at hand)', () => {
  const names = new Map(
    readFileSync(join(published, 'drugs/rxnorm/rxcui_names.csv'), 'utf8')
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1).toLowerCase()]),
  );
  const oral = codesOf('http://www.nlm.nih.gov/research/umls/rxnorm').filter(([, display]) => /oral|sublingual/.test(display));
  expect(oral.length).toBeGreaterThan(50);
  // RxNorm says "alendronic acid" where prescribers say "alendronate", and counts a microgram in milligrams.
  for (const [code, display] of oral) {
    const published = `${code} ${names.get(code) ?? 'unknown'}`;
    expect(published).toContain(display.slice(0, 7).trim());
    if (!display.includes('microgram'))
      for (const strength of display.match(/[\d.]+(?= (?:mg|unt))/gi) ?? []) expect(published).toContain(` ${strength} `);
  }
});

whenPublished('takes every diagnosis code from the published ICD-10-CM list', () => {
  const known = new Set(
    readFileSync(join(published, 'coding/icd10cm/codes.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[0]),
  );
  expect(codesOf('http://hl7.org/fhir/sid/icd-10-cm').filter(([code]) => !known.has(code))).toEqual([]);
});
