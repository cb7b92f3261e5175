import type { Evidence } from '../../src/domain/evidence';
import { cite, citeSpan, citeWhole } from '../../src/text/quotes';
import { stem } from '../../src/text/stem';
import { tokens } from '../../src/text/tokens';

const evidence: Evidence = {
  id: 'DocumentReference/1',
  text: 'Potassium 15.9 then 5.9 mmol/L. Feverish;\n“no fever” – chest\u00A0pain.',
  wording: 'verbatim',
  source: { kind: 'chart', reference: 'DocumentReference/1', patient: 'Patient/1', label: 'Note' },
};

test('a quote is found at words, not inside numbers or words', () => {
  expect(cite(evidence, '5.9')?.span.start).toBe(evidence.text.indexOf(' 5.9') + 1);
  expect(cite(evidence, 'fever')?.span.start).toBe(evidence.text.indexOf('fever”'));
  expect(cite(evidence, '9 mmol/L')).toBeUndefined();
});

test('typography and spacing may differ, and what is quoted are the source’s own characters', () => {
  expect(cite(evidence, '"No fever" - chest pain')?.quote).toBe('“no fever” – chest\u00A0pain');
});

test('what is not there, or is empty, is not cited', () => {
  expect(cite(evidence, 'Sodium')).toBeUndefined();
  expect(cite(evidence, '  ')).toBeUndefined();
  expect(() => citeSpan(evidence, { start: 3, end: 9999 })).toThrow(RangeError);
  expect(citeWhole(evidence).quote).toBe(evidence.text);
});

test('words and numbers come apart where a clinician reads them apart', () => {
  expect(tokens('Beta-blocker 5mg, A1c 1,000.5 don’t').map((token) => token.word)).toEqual([
    'beta',
    'blocker',
    '5',
    'mg',
    'a1c',
    '1,000.5',
    "don't",
  ]);
});

test('a stem joins forms of one word and leaves names alone', () => {
  expect(stem('exams')).toBe(stem('exam'));
  expect(stem('stopped')).toBe(stem('stopping'));
  expect(stem('takes')).toBe(stem('taking'));
  expect(stem('biopsies')).toBe(stem('biopsy'));
  expect(stem('diabetes')).toBe('diabetes');
  expect(stem('hypertension')).not.toBe(stem('hypotension'));
});
