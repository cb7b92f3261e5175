import { closest } from '../../src/text/spelling';

test.each([
  ['metforman', ['metformin', 'metoprolol'], 'metformin'],
  ['potasium', ['potassium', 'sodium'], 'potassium'],
  ['lisinorpil', ['lisinopril', 'losartan'], 'lisinopril'],
  ['Metformin', ['metformin'], 'metformin'],
  ['hb', ['hr'], undefined],
  ['tsh', ['tss'], undefined],
  ['b6', ['b12'], undefined],
  ['vitamin b6', ['vitamin b2'], undefined],
  ['casts', ['cases', 'carts'], undefined],
  ['hydroxyzine', ['hydralazine'], undefined],
  ['diabtees', ['diabetes'], 'diabetes'],
  ['summarise', ['summarize'], 'summarize'],
])('%s among %j is %s', (word, candidates, expected) => {
  expect(closest(word, candidates)).toBe(expected);
});
