import {
  addDays,
  addMonths,
  addYears,
  ageAt,
  compareRecorded,
  daysBetween,
  describeInterval,
  epochDay,
  findDates,
  formatDay,
  fromEpochDay,
  monthsBetween,
  parseDate,
  yearsBetween,
} from '../../src/text/dates';
import fc from 'fast-check';

test.each([
  ['2026-11-06', '6 Nov 2026'],
  ['2026-11', 'Nov 2026'],
  ['2026', '2026'],
  ['2026-11-06T23:59:00-05:00', '6 Nov 2026'],
  ['2026-11-06T00:01:00+12:00', '6 Nov 2026'],
  ['soon', 'soon'],
])('%s is written %s', (date, written) => {
  expect(formatDay(date)).toBe(written);
});

test.each([
  ['6 Nov 2026', '2026-11-06'],
  ['06-Nov-2026', '2026-11-06'],
  ['6th of November, 2026', '2026-11-06'],
  ['11/06/2026', '2026-11-06'],
  ['11/6/26', '2026-11-06'],
  ['2026-11-06', '2026-11-06'],
  ['2026-11-06T08:40:00-05:00', '2026-11-06'],
  ['Nov 6, 2026', '2026-11-06'],
  ['November 6 2026', '2026-11-06'],
  ['March 2024', '2024-03'],
  ['Mar. 2024', '2024-03'],
  ['3/24', '2024-03'],
  ['03/2024', '2024-03'],
  ['2024-03', '2024-03'],
  ['2015', '2015'],
  ['31 Feb 2026', undefined],
  ['13/45/2026', undefined],
  ['120/80', undefined],
  ['next week', undefined],
])('%s is read as %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

test('dates are found in a sentence, each as precise as written', () => {
  const text = 'MI in 2015, stent March 2016; seen 11/06/2026 and 6 Nov 2025, since 3/24 pain 8/10, BP 120/80, 2000 mg.';
  expect(findDates(text).map(({ span, date, precision }) => [text.slice(span.start, span.end), date, precision])).toEqual([
    ['2015', '2015', 'year'],
    ['March 2016', '2016-03', 'month'],
    ['11/06/2026', '2026-11-06', 'day'],
    ['6 Nov 2025', '2025-11-06', 'day'],
    ['3/24', '2024-03', 'month'],
  ]);
});

test.each([
  ['2025-09-12', '2026-11-20', '14 months'],
  ['2024-05-04', '2026-11-20', '30 months'],
  ['2026-11-06', '2026-11-20', '2 weeks'],
  ['2026-11-19', '2026-11-20', '1 day'],
  ['2023-11-20', '2026-11-20', '3 years'],
  ['2024-03', '2026-11-20', '32 months'],
  ['2015', '2026-11-20', '11 years'],
  ['2026-11-20', '2026-11-06', '2 weeks'],
])('from %s to %s are %s', (from, to, words) => {
  expect(describeInterval(from, to)).toBe(words);
});

test('months and years are completed ones', () => {
  expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1);
  expect(monthsBetween('2026-01-15', '2026-02-14')).toBe(0);
  expect(yearsBetween('1968-11-21', '2026-11-20')).toBe(57);
  expect(yearsBetween('1968-11-20', '2026-11-20')).toBe(58);
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-03-08', '2026-03-09')).toBe(1);
});

test.each([
  ['2026-11-08', '12 days'],
  ['2026-04-20', '7 months'],
  ['2024-11-21', '23 months'],
  ['2024-11-20', '2 years'],
  ['1968-05-01', '58 years'],
  ['1968', 'about 58 years'],
])('born %s: %s', (born, age) => {
  expect(ageAt(born, '2026-11-20')?.text).toBe(age);
});

test('nobody is born tomorrow', () => {
  expect(ageAt('2026-11-21', '2026-11-20')).toBeUndefined();
});

test('recorded dates are ordered by day, coarse before fine, and missing ones first', () => {
  const shuffled = ['2026-11-06T09:00:00-05:00', '2026-11', undefined, '2026-11-06', '2025', '2026-11-06T08:00:00-05:00', '2026-11-05'];
  expect(
    shuffled
      .map((date) => ({ date }))
      .sort((left, right) => compareRecorded(left.date, right.date))
      .map(({ date }) => date),
  ).toEqual([undefined, '2025', '2026-11', '2026-11-05', '2026-11-06', '2026-11-06T08:00:00-05:00', '2026-11-06T09:00:00-05:00']);
});

test('days and epoch days are each other’s inverse, and agree with the calendar of the language', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (count) => {
      const day = fromEpochDay(count);
      return epochDay(day) === count && day === new Date(count * 86_400_000).toISOString().slice(0, 10);
    }),
  );
});

test('every written day is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 25_000 }), (count) => {
      const day = fromEpochDay(count);
      return parseDate(formatDay(day)) === day && findDates(`Seen on ${formatDay(day)}.`)[0]?.date === day;
    }),
  );
});
