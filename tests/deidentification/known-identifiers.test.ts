import fc from 'fast-check';
import { createKnownIdentifierDeidentifier } from '../../src/deidentification/known-identifiers';

const deidentifier = createKnownIdentifierDeidentifier();

describe('known identifiers', () => {
  test('names, their words and numbers go out as surrogates and come back', () => {
    const text = 'Maria Alvarez (MRN 100001) was seen. Mrs. Alvarez takes metformin 1000 mg.';
    const gloved = deidentifier.deidentify(text, ['Maria Alvarez', '100001']);
    expect(gloved.text).not.toMatch(/Maria|Alvarez|100001/);
    expect(gloved.text).toContain('metformin 1000 mg');
    expect(gloved.restore(gloved.text)).toBe(text);
  });

  test('a name inside another word is left alone', () => {
    expect(deidentifier.deidentify('Annual review of Ann', ['Ann']).text).toBe('Annual review of [ID-1]');
  });

  test('an instruction and a text make a prompt without anything else', () => {
    expect(deidentifier.prompt('Rewrite.', deidentifier.deidentify('Ann is well', ['Ann']).text)).toEqual({
      system: 'Rewrite.',
      user: '[ID-1] is well',
    });
  });

  test('what goes out never holds a known word, and what comes back is what went in', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z][a-z]{3,8}$/),
        fc.stringMatching(/^[A-Z][a-z]{3,8}$/),
        fc.array(fc.lorem({ maxCount: 3 }), { maxLength: 5 }),
        (given, family, rest) => {
          fc.pre(given !== family);
          const text = rest.flatMap((words) => [words, given, family]).join(' ');
          const gloved = deidentifier.deidentify(text, [`${given} ${family}`]);
          expect(gloved.text.split(/\W+/)).not.toContain(given);
          expect(gloved.restore(gloved.text)).toBe(text);
        },
      ),
    );
  });
});
