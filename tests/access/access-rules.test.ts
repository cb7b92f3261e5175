import * as fc from 'fast-check';
import { defaultAccessRules as rules, holdsToday } from '../../src/access/access-rules';
import type { CareRelation } from '../../src/domain/ports';

const today = '2026-11-20';
const relation = (basis: CareRelation['basis'], from?: string, until?: string): CareRelation => ({
  basis,
  reference: 'X/1',
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
});

test.each<[string, CareRelation, boolean]>([
  ['a care team without an end', relation('care-team'), true],
  ['a care team that ends today', relation('care-team', '2020-01-01', '2026-11-20'), true],
  ['a care team that ended yesterday', relation('care-team', '2020-01-01', '2026-11-19'), false],
  ['a care team that begins tomorrow', relation('care-team', '2026-11-21'), false],
  ['an encounter in progress', relation('encounter', '2026-11-18'), true],
  ['an encounter that ended 90 days ago', relation('encounter', '2026-08-20', '2026-08-22'), true],
  ['an encounter that ended 91 days ago', relation('encounter', '2026-08-20', '2026-08-21'), false],
  ['an encounter planned for tomorrow', relation('encounter', '2026-11-21'), false],
  ['an appointment today', relation('appointment', '2026-11-20', '2026-11-20'), true],
  ['an appointment in 7 days', relation('appointment', '2026-11-27', '2026-11-27'), true],
  ['an appointment in 8 days', relation('appointment', '2026-11-28', '2026-11-28'), false],
  ['an appointment in 8 days of which only the last day is known', relation('appointment', undefined, '2026-11-28'), false],
  ['an appointment 30 days ago', relation('appointment', '2026-10-21', '2026-10-21'), true],
  ['an appointment 31 days ago', relation('appointment', '2026-10-20', '2026-10-20'), false],
  ['an appointment without a day', relation('appointment'), false],
  ['a relation that ends in an unreadable month', relation('encounter', '2026-11-01', '2026-13'), false],
])('%s: %#', (_, given, expected) => {
  expect(holdsToday(given, today, rules)).toBe(expected);
});

test('the hospital sets the days', () => {
  expect(holdsToday(relation('encounter', undefined, '2026-01-01'), today, { ...rules, encounterDaysAfter: 365 })).toBe(true);
  expect(holdsToday(relation('appointment', '2026-11-20', '2026-11-20'), '2026-11-21', { ...rules, appointmentDaysAfter: 0 })).toBe(false);
});

test('a relation that has ended never holds again', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((offset) => new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, fc.constantFrom('care-team', 'encounter', 'appointment'), (end, one, other, basis) => {
      const [earlier, later] = one <= other ? [one, other] : [other, one];
      const ended = relation(basis, undefined, end);
      fc.pre(earlier >= end && !holdsToday(ended, earlier, rules));
      expect(holdsToday(ended, later, rules)).toBe(false);
    }),
  );
});
