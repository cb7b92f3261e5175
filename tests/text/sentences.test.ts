import { sentences } from '../../src/text/sentences';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Seen by Dr. Chen today. Feels well.', ['Seen by Dr. Chen today.', 'Feels well.']],
  ['Metformin 500 mg b.i.d. with food. Denies pain.', ['Metformin 500 mg b.i.d. with food.', 'Denies pain.']],
  ['Metformin 500 mg b.i.d. Denies pain.', ['Metformin 500 mg b.i.d.', 'Denies pain.']],
  ['K 5.9 today. Repeat.', ['K 5.9 today.', 'Repeat.']],
  ['no chest pain. reports cough.', ['no chest pain.', 'reports cough.']],
  ['Meds:\n- metformin\n- lisinopril 10 mg', ['Meds:', '- metformin', '- lisinopril 10 mg']],
  ['1. Metformin\n2. Lisinopril', ['1. Metformin', '2. Lisinopril']],
  [
    'The patient was seen in clinic today and reports that she has had a\ncough for three days.',
    ['The patient was seen in clinic today and reports that she has had a\ncough for three days.'],
  ],
  ['Fever\nChest pain\nCough', ['Fever', 'Chest pain', 'Cough']],
  ['Is it PE? CT ordered!', ['Is it PE?', 'CT ordered!']],
  ['Has hepatitis C. Denies alcohol.', ['Has hepatitis C.', 'Denies alcohol.']],
  ['Denies pain.Reports cough.', ['Denies pain.', 'Reports cough.']],
  ['', []],
  [' \n\n ', []],
])('%j', (text, expected) => {
  expect(split(text)).toEqual(expected);
});
