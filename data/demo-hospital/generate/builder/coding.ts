import type * as fhir from 'fhir/r4';

/** Code system addresses used in the demo hospital. */
export const systems = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  ucum: 'http://unitsofmeasure.org',
  hgnc: 'http://www.genenames.org',
  terminology: 'http://terminology.hl7.org/CodeSystem/',
} as const;

/** A US Core profile by the part after `StructureDefinition/`, or any other address as it stands. */
export const profile = (name: string): fhir.Meta => ({ profile: [`http://hl7.org/fhir/us/core/StructureDefinition/${name}`] });

/** One HL7 terminology code as a concept. */
export const hl7 = (codeSystem: string, code: string, display?: string): fhir.CodeableConcept => ({
  coding: [{ system: systems.terminology + codeSystem, code, ...(display ? { display } : {}) }],
});

/** A concept from codings and its words; no coding at all when none was confirmed. */
export const concept = (text: string, ...codings: [system: string, code: string | undefined, display?: string][]): fhir.CodeableConcept => {
  const coding = codings.flatMap(([system, code, display]) => (code ? [{ system, code, display: display ?? text }] : []));
  return coding.length > 0 ? { coding, text } : { text };
};
