import fc from 'fast-check';
import type { Evidence } from '../../src/domain/evidence';
import { normalize } from '../../src/text/normalize';
import { findQuantities } from '../../src/text/numbers';
import { cite, citeSpan } from '../../src/text/quotes';
import { sentences } from '../../src/text/sentences';
import { tokens } from '../../src/text/tokens';
import { findDates } from '../../src/text/dates';
import { verifies } from '../verifies';

const clinical = fc.constantFrom(
  'No',
  'chest pain',
  '5.9',
  'mmol/L',
  '\n',
  '. ',
  'é',
  'é',
  '\u200B',
  '–',
  '“',
  'Dr.',
  '10⁹/L',
  '½',
  '6 Nov 2026',
  '120/80',
  ':',
  '- ',
  '😀',
  'ﬁ',
  '  ',
  '\u00A0',
  'ß',
  '５',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(clinical, { maxLength: 25 }).map((parts) => parts.join('')),
);
const textAndSpan = anyText.chain((text) =>
  fc
    .tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length))
    .map(([all, one, other]) => ({ text: all, start: Math.min(one, other), end: Math.max(one, other) })),
);

const evidenceOf = (text: string): Evidence => ({
  id: 'Observation/1',
  text,
  wording: 'verbatim',
  source: { kind: 'chart', reference: 'Observation/1', patient: 'Patient/1', label: 'Result' },
});

test(verifies('text.spans', 'for any text and any range, a citation is exactly that range of the evidence'), () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, start, end }) => {
      const citation = citeSpan(evidenceOf(text), { start, end });
      expect(text.slice(citation.span.start, citation.span.end)).toBe(citation.quote);
      const found = cite(evidenceOf(text), text.slice(start, end));
      if (found) expect(text.slice(found.span.start, found.span.end)).toBe(found.quote);
    }),
    { numRuns: 500 },
  );
});

test('for any text, a range of the folded text leads back to the characters it came from', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
      const folded = normalize(text);
      const start = Math.min(one, other) % (folded.text.length + 1);
      const end = Math.min(folded.text.length, start + (Math.max(one, other) % 12));
      const original = folded.toOriginal({ start, end });
      expect(original.start).toBeGreaterThanOrEqual(0);
      expect(original.end).toBeLessThanOrEqual(text.length);
      expect(original.end).toBeGreaterThanOrEqual(original.start);
      // A character that unfolds into several ("…") comes back whole, so the way back may hold more, never less.
      if (end > start) expect(normalize(text.slice(original.start, original.end)).text).toContain(folded.text.slice(start, end).trim());
    }),
    { numRuns: 500 },
  );
});

test('folding a folded text changes nothing', () => {
  fc.assert(fc.property(anyText, (text) => normalize(normalize(text).text).text === normalize(text).text));
});

test('sentences never overlap and hold every character that is not white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      let between = '';
      for (const span of sentences(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        between += text.slice(end, span.start);
        end = span.end;
      }
      expect((between + text.slice(end)).trim()).toBe('');
    }),
  );
});

test('tokens, dates and quantities lie in the text, in order, without overlaps', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const found of [tokens(text), findDates(text), findQuantities(text)]) {
        let end = 0;
        for (const { span } of found) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
