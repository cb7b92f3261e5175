// Hides how each code system guards its codes: check digits, shapes, and the names a system goes by in FHIR.

/** The code systems that carry clinical concepts here. */
export type CodeSystem = 'loinc' | 'snomed' | 'icd10' | 'cvx' | 'cpt';

/** One FHIR Coding as far as it is needed to recognise a concept. */
export interface CodeReference {
  readonly system?: string | undefined;
  readonly code?: string | undefined;
}

const systems: ReadonlyMap<string, CodeSystem> = new Map([
  ['http://loinc.org', 'loinc'],
  ['https://loinc.org', 'loinc'],
  ['urn:oid:2.16.840.1.113883.6.1', 'loinc'],
  ['http://snomed.info/sct', 'snomed'],
  ['urn:oid:2.16.840.1.113883.6.96', 'snomed'],
  ['http://hl7.org/fhir/sid/icd-10-cm', 'icd10'],
  ['http://hl7.org/fhir/sid/icd-10', 'icd10'],
  ['urn:oid:2.16.840.1.113883.6.90', 'icd10'],
  ['http://hl7.org/fhir/sid/cvx', 'cvx'],
  ['urn:oid:2.16.840.1.113883.12.292', 'cvx'],
  ['http://www.ama-assn.org/go/cpt', 'cpt'],
]);

/** The code system behind a Coding.system (a URI or an OID; SNOMED editions too); undefined when it is not one of ours. */
export function codeSystemOf(system: string | undefined): CodeSystem | undefined {
  if (system === undefined) return undefined;
  return systems.get(system) ?? (system.startsWith('http://snomed.info/sct/') ? 'snomed' : undefined);
}

/** Whether this has the shape of a LOINC code and its modulo-10 check digit is right (LOINC Users' Guide, appendix C). */
export function isLoinc(code: string): boolean {
  const match = /^(\d{1,7})-(\d)$/.exec(code);
  if (!match?.[1]) return false;
  const sum = [...match[1]].reverse().reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(match[2]);
}

// The dihedral group of order 10: rotations are 0–4, reflections 5–9.
const multiply = (a: number, b: number): number =>
  a < 5 ? (b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5) : b < 5 ? ((a - b) % 5) + 5 : (5 + a - b) % 5;
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Whether this has the shape of a SNOMED CT identifier and its Verhoeff check digit is right (SNOMED CT Release File Specification, 5.5). */
export function isSnomed(code: string): boolean {
  if (!/^\d{6,18}$/.test(code)) return false;
  const checked = [...code].reverse().reduce((state, digit, position) => {
    let value = Number(digit);
    for (let turn = position % 8; turn > 0; turn -= 1) value = permutation[value] ?? 0;
    return multiply(state, value);
  }, 0);
  return checked === 0;
}

/** Whether this is an ICD-10(-CM) category or the beginning of a code in one, with its dot: 'E11', 'E11.3', 'Z68.25'. */
export function isIcd10Prefix(code: string): boolean {
  return /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(code);
}

/** Whether this has the shape of a CVX code: two or three digits, leading zero kept. */
export function isCvx(code: string): boolean {
  return /^\d{2,3}$/.test(code);
}

/** Whether this has the shape of a CPT code. */
export function isCpt(code: string): boolean {
  return /^\d{4}[0-9A-Z]$/.test(code);
}
