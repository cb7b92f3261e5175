import type { ChartFile } from '../../src/domain/chart';
import type { Examination } from '../../src/domain/examination';
import { createGroundingVerifier } from '../../src/grounding/create-grounding-verifier';
import { rules } from '../../src/examination/rules';
import { verifies } from '../verifies';
import { allergy, chartOf, egfr, examine, flagged, medicine, note, potassium, problem, report, result, type Entry } from './small-chart';

const fit: Entry = {
  resourceType: 'Observation', status: 'final', code: { text: 'Fecal immunochemical test (FIT)', coding: [{ system: 'http://loinc.org', code: '29771-3' }] }, effectiveDateTime: '2026-06-09', valueString: 'Positive',
};
const nodule = report('CT of the chest', '9 mm nodule. Recommend CT in 3 months.', '2026-04-08');
const methotrexate = medicine('methotrexate 2.5 MG oral tablet', { dosageInstruction: [{ text: '1 tablet daily' }] });
const cleared = medicine('metformin 1000 MG oral tablet');

/** Charts in which, read whole, every rule says of something that it is not there. */
const charts: Readonly<Record<string, readonly Entry[]>> = {
  empty: [],
  'medicines alone': [cleared, methotrexate, medicine('levothyroxine 0.075 MG oral tablet')],
  'creatinine without eGFR': [cleared, result('Creatinine', '2160-0', 1.1, 'mg/dL', '2026-10-05', flagged('N', 0.6, 1.2, 'mg/dL'))],
  'results and reports without an answer': [potassium(5.9, '2026-11-06'), fit, nodule],
  'treatment missed': [problem('Old myocardial infarction', 'I25.2'), problem('Type 2 diabetes mellitus', 'E11.9')],
  'opioid without naloxone': [medicine('oxycodone 5 MG oral tablet'), medicine('alprazolam 1 MG oral tablet'), medicine('lithium carbonate 300 MG oral capsule')],
  'label with a value': [medicine('lisinopril 20 MG oral tablet'), medicine('spironolactone 25 MG oral tablet'), potassium(5.9, '2026-11-06'), egfr(50, '2026-10-05')],
  'told by notes alone': [
    medicine('warfarin 5 MG oral tablet'), medicine('amoxicillin 500 MG oral capsule'), allergy('Peanut'),
    note('Takes ibuprofen 400 mg daily, bought over the counter.', '2026-10-28'), note('Allergies: penicillin (rash).', '2026-10-29'),
  ],
};
const young = { birthDate: '1994-06-25' };
const inPregnancy = [medicine('isotretinoin 40 MG oral capsule')];

/** Of each kind, what may be said only when all of it was read. */
const drugs = [/No medicines are recorded/, /no medicines are recorded/, /\bno current \S.* documented/, /no naloxone/, /\bonly in the note\b/, /by a note only/];
const answers = [/no answer to it is documented/];
const orders = [/no answer to it|no later report, procedure or order/, /no colonoscopy/];
const absences: Readonly<Record<string, readonly RegExp[]>> = {
  AllergyIntolerance: [/Allergies are not recorded/, /not among the recorded allergies/],
  MedicationRequest: drugs,
  MedicationStatement: drugs,
  Condition: [/No problems/, /documented on the problem list/, /outside cancer treatment:/],
  Observation: [/No results/, /No eGFR/, /not repeated since/, /no pregnancy test/, /\blatest /, /\bno (?:hemoglobin|lithium|thyroid|TSH|eGFR|creatinine|international normalized ratio)[^;]* documented/i],
  DiagnosticReport: [/no reports/, ...orders, /\bno [^;]*exam[^;]* documented/i],
  Procedure: [...orders, /\bno [^;]*exam[^;]* documented/i],
  ServiceRequest: orders,
  Appointment: [...answers, /no colonoscopy documented/],
  DocumentReference: [/No notes/, ...answers, /no pregnancy test is documented(?! among)/, /no current \S.* documented(?! on)/],
};
const saysAbsent = /\b(?:no|not|none|never|nothing|nobody|only|without|outside|latest)\b/i;

async function examined(unread?: string): Promise<readonly Examination[]> {
  const files = [...(await Promise.all(Object.values(charts).map((entries) => chartOf(entries)))), await chartOf(inPregnancy, young)];
  return files.map((file) => examine(unread === undefined ? file : without(file, unread)));
}
/** The chart as the reader gives it when a kind broke off: the entries that came are there. */
const without = (file: ChartFile, kind: string): ChartFile => ({
  ...file,
  missing: [...file.missing, { kind, reason: 'invalid', detail: 'Could not be read.' }],
  searched: file.searched.map((each) => (each.kind === kind ? { ...each, complete: false } : each)),
});
const told = ({ findings, checksRun }: Examination): string[] => [...findings.map(({ text }) => text), ...checksRun.flatMap(({ reason }) => reason ?? [])];
const everything = (examination: Examination): string[] => [
  ...told(examination),
  ...examination.findings.flatMap(({ details = [] }) => details.map(({ text }) => text)),
  ...examination.evidence.filter(({ source }) => source.kind === 'search').map(({ text }) => text),
];

describe('what is said of a kind that could not be read', () => {
  test('read whole, every sentence below is said, and every sentence of absence is one of them', async () => {
    const texts = (await examined()).flatMap(told);
    const known = Object.values(absences).flat();
    expect(known.filter((pattern) => !/by a note|later report/.test(pattern.source) && !texts.some((text) => pattern.test(text)))).toEqual([]);
    expect(texts.filter((text) => saysAbsent.test(text) && !known.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  test('every kind that a rule needs stands below', () => {
    expect([...new Set(rules.flatMap(({ needs }) => needs))].filter((kind) => !(kind in absences))).toEqual([]);
  });

  test.each(Object.keys(absences))(verifies('examination.could-not-run', 'no rule says that something is not there when %s was not read completely'), async (kind) => {
    for (const examination of await examined(kind)) {
      const texts = everything(examination);
      expect((absences[kind] ?? []).flatMap((pattern) => texts.filter((text) => pattern.test(text)))).toEqual([]);
      expect(examination.evidence.filter(({ source }) => source.kind === 'search' && source.kinds.includes(kind))).toEqual([]);
      for (const rule of rules.filter(({ needs }) => needs.includes(kind)))
        expect(examination.checksRun.find((check) => check.rule === rule.id)).toMatchObject({ outcome: expect.stringMatching(/found|could-not-run/) as unknown, reason: expect.stringMatching(/could not be read completely/) as unknown });
    }
  });

  test('an allergy that only a note names is told with the search that did not find it, and shown', async () => {
    const file = await chartOf(charts['told by notes alone'] ?? []);
    const examination = examine(file);
    const finding = examination.findings.find(({ text }) => /not among the recorded allergies/.test(text));
    const searches = examination.evidence.filter(({ source }) => source.kind === 'search' && source.kinds.includes('AllergyIntolerance'));
    expect(finding?.citations.some(({ evidence }) => searches.some(({ id }) => id === evidence))).toBe(true);
    const headline = { text: 'Warfarin', citations: [], importance: 'useful' as const };
    const draft = { kind: 'draft' as const, skill: 'ask-chart' as const, headline, sections: [], notAddressed: [], evidence: [], suggestions: [] };
    expect(createGroundingVerifier().verify({ draft, examination, file, library: [] }).attention.map(({ text }) => text)).toContain(finding?.text);
  });

  test('the words are those of the kind', async () => {
    const { checksRun } = examine(without(await chartOf([cleared]), 'AllergyIntolerance'));
    expect(checksRun.find(({ rule }) => rule === 'allergy-against-medicine')?.reason).toBe('Allergies could not be read completely.');
  });
});
