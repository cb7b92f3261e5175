import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interactionsBetween } from '../../src/knowledge/interactions';
import { drug, knowledge } from './drug-fixture';

const between = (one: string, other: string): string[] => interactionsBetween(knowledge, drug(one), drug(other)).map(({ id }) => id);

describe('the high-priority interactions', () => {
  test.each([
    ['simvastatin', 'clarithromycin', 'statins-cyp3a4-inhibitors'],
    ['phenelzine', 'sertraline', 'ssri-maoi'],
    ['methadone', 'ondansetron', 'qt-qt'],
    ['tizanidine', 'ciprofloxacin', 'tizanidine-cyp1a2-inhibitors'],
    ['febuxostat', 'azathioprine', 'febuxostat-azathioprine'],
    ['atazanavir', 'omeprazole', 'atazanavir-ppi'],
  ])('%s with %s, in both orders', (one, other, id) => {
    expect(between(one, other)).toContain(id);
    expect(between(other, one)).toContain(id);
  });

  test('a drug does not interact with itself, and pravastatin is no simvastatin', () => {
    expect(between('methadone', 'methadone')).toEqual([]);
    expect(between('pravastatin', 'clarithromycin')).toEqual([]);
  });

  test('common pairs that are given together every day raise nothing', () => {
    const everyday = [
      'lisinopril',
      'metformin',
      'atorvastatin',
      'amlodipine',
      'aspirin',
      'metoprolol',
      'omeprazole',
      'levothyroxine',
      'albuterol',
      'sertraline',
      'gabapentin',
      'acetaminophen',
      'furosemide',
      'insulin-glargine',
      'apixaban',
      'montelukast',
    ];
    const alarms = everyday.flatMap((one) =>
      everyday.filter((other) => one < other && between(one, other).length > 0).map((other) => `${one} + ${other}`),
    );
    expect(alarms).toEqual([]);
  });
});

describe('against the published list of pairs', () => {
  const folder = process.env['CURBSIDE_BENCHMARK_DATA'] ?? join(__dirname, '../../../shared/data');
  const file = join(folder, 'drugs/onc-high-priority/dev.csv');
  const present = existsSync(file);

  interface Pair {
    names: string;
    list: string;
    alarms: number;
  }
  const pairs = (): Pair[] =>
    readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line) => {
        const [one = '', , other = '', , list = ''] = line.split(',');
        const [first] = knowledge.drugsOf(undefined, one);
        const [second] = knowledge.drugsOf(undefined, other);
        return first && second ? [{ names: `${one} + ${other}`, list, alarms: interactionsBetween(knowledge, first, second).length }] : [];
      });

  (present ? test : test.skip)('every high-priority pair of the benchmark is found (needs the benchmark data)', () => {
    const high = pairs().filter(({ list }) => list === 'ONC_HIGH');
    expect(high.length).toBeGreaterThanOrEqual(349);
    expect(high.filter(({ alarms }) => alarms === 0)).toEqual([]);
  });

  (present ? test : test.skip)('no pair that should not interrupt raises an alarm (needs the benchmark data)', () => {
    const quiet = pairs().filter(({ list }) => list === 'ONC_NON_INTERRUPTIVE');
    expect(quiet.length).toBeGreaterThan(300);
    expect(quiet.filter(({ alarms }) => alarms > 0)).toEqual([]);
  });
});
