import { kidneyDosingAt } from '../../src/knowledge/kidney-dosing';
import { drug, knowledge } from './drug-fixture';

const severities = (id: string, measure: 'egfr' | 'crcl', value: number): string[] =>
  kidneyDosingAt(knowledge, drug(id), { measure, value }).map(({ severity }) => severity);

describe('kidney dosing', () => {
  test.each([
    ['metformin', 'egfr', 60, []],
    ['metformin', 'egfr', 45, []],
    ['metformin', 'egfr', 44.9, ['caution']],
    ['metformin', 'egfr', 29, ['contraindicated', 'caution']],
    ['dabigatran', 'crcl', 25, ['reduce']],
    ['dabigatran', 'crcl', 10, ['avoid', 'reduce']],
    ['ibuprofen', 'egfr', 25, ['avoid']],
    ['nitrofurantoin', 'crcl', 50, ['caution']],
    ['enoxaparin', 'crcl', 29, ['reduce']],
  ] as const)('%s at %s %d', (id, measure, value, expected) => {
    expect(severities(id, measure, value)).toEqual(expected);
  });

  test('a criterion for the old is silent for the young, and where the age is unknown', () => {
    const baclofen = (age: number | undefined) => kidneyDosingAt(knowledge, drug('baclofen'), { measure: 'egfr', value: 50, age }).length;
    expect([baclofen(70), baclofen(40), baclofen(undefined)]).toEqual([1, 0, 0]);
  });

  test('an eGFR does not answer a row that asks for creatinine clearance', () => {
    expect(severities('dabigatran', 'egfr', 10)).toEqual([]);
  });
});
