import fc from 'fast-check';
import { codeSystemOf, isCpt, isCvx, isIcd10Prefix, isLoinc, isSnomed } from '../../src/knowledge/codes';

describe('code shapes', () => {
  test.each(['2823-3', '4548-4', '85354-9', '8480-6', '105045-9', '100822-6', '33914-3'])('LOINC %s is well formed', (code) =>
    expect(isLoinc(code)).toBe(true),
  );
  test.each(['44054006', '73211009', '38341003', '10939881000119105', '445281000124101'])('SNOMED %s is well formed', (code) =>
    expect(isSnomed(code)).toBe(true),
  );

  test('any single wrong digit is caught in a SNOMED identifier', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('44054006', '73211009', '445281000124101'),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (code, where, by) => {
          const at = where % code.length;
          const digit = (Number(code[at]) + by) % 10;
          expect(isSnomed(`${code.slice(0, at)}${digit}${code.slice(at + 1)}`)).toBe(false);
        },
      ),
    );
  });

  test('a wrong check digit is caught in a LOINC code', () => {
    for (let digit = 0; digit <= 9; digit += 1) expect(isLoinc(`2823-${digit}`)).toBe(digit === 3);
    expect(isLoinc('LA6576-8')).toBe(false);
    expect(isLoinc('5088AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).toBe(false);
  });

  test('ICD-10 prefixes, CVX and CPT keep their shapes', () => {
    expect(['E11', 'E11.3', 'Z68.25', 'C7A.0', 'U07.1'].every(isIcd10Prefix)).toBe(true);
    expect(['E1', 'e11', 'E11.', '11E'].some(isIcd10Prefix)).toBe(false);
    expect([isCvx('03'), isCvx('3'), isCvx('140'), isCpt('33249'), isCpt('3324')]).toEqual([true, false, true, true, false]);
  });

  test('systems are known by URI, by OID and by SNOMED edition', () => {
    expect(codeSystemOf('http://loinc.org')).toBe('loinc');
    expect(codeSystemOf('urn:oid:2.16.840.1.113883.6.96')).toBe('snomed');
    expect(codeSystemOf('http://snomed.info/sct/731000124108')).toBe('snomed');
    expect(codeSystemOf('urn:local')).toBeUndefined();
    expect(codeSystemOf(undefined)).toBeUndefined();
  });
});
