import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKnowledge } from '../../src/knowledge/knowledge';
import { phraseKey } from '../../src/knowledge/lexicon';

const folder = join(__dirname, '../../data/knowledge');
const knowledge = readKnowledge(folder);
const loinc = (code: string) => [{ system: 'http://loinc.org', code }];
const snomed = (code: string) => [{ system: 'http://snomed.info/sct', code }];
const icd = (code: string) => [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }];
const cvx = (code: string) => [{ system: 'http://hl7.org/fhir/sid/cvx', code }];

describe('the knowledge as a whole', () => {
  test('covers what a chart holds', () => {
    expect(knowledge.observations.length).toBeGreaterThanOrEqual(150);
    expect(knowledge.conditions.length).toBeGreaterThanOrEqual(150);
    expect(knowledge.vaccines.length).toBeGreaterThanOrEqual(35);
    expect(knowledge.procedures.length).toBeGreaterThanOrEqual(60);
    expect(knowledge.abbreviations.length).toBeGreaterThanOrEqual(250);
  });

  test('a phrase means one concept of each kind, combination brands aside', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { phrase, kind, id } of knowledge.lexicon.filter((entry) => entry.kind !== 'drug')) {
      const key = `${kind} ${phraseKey(phrase)}`;
      meanings.set(key, (meanings.get(key) ?? new Set()).add(id));
    }
    expect([...meanings].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  test('every entry of the lexicon leads to a concept', () => {
    const ids = new Set([
      ...knowledge.observations.map(({ id }) => `observation ${id}`),
      ...knowledge.panels.map(({ id }) => `panel ${id}`),
      ...knowledge.conditions.map(({ id }) => `condition ${id}`),
      ...knowledge.vaccines.map(({ id }) => `vaccine ${id}`),
      ...knowledge.procedures.map(({ id }) => `procedure ${id}`),
      ...knowledge.drugs.ingredients.map(({ id }) => `drug ${id}`),
      ...knowledge.drugs.classes.map(({ id }) => `drug-class ${id}`),
    ]);
    expect(knowledge.lexicon.filter(({ kind, id }) => !ids.has(`${kind} ${id}`))).toEqual([]);
  });

  test.each([
    ['k', 'observation', 'potassium'],
    ['cr', 'observation', 'creatinine'],
    ['lfts', 'panel', 'liver-panel'],
    ['hgb', 'observation', 'hemoglobin'],
    ['a1c', 'observation', 'hba1c'],
    ['bp', 'observation', 'blood-pressure'],
    ['afib', 'condition', 'atrial-fibrillation'],
    ['htn', 'condition', 'hypertension'],
    ['dm2', 'condition', 'type-2-diabetes'],
    ['ckd', 'condition', 'ckd'],
    ['copd', 'condition', 'copd'],
    ['hfref', 'condition', 'hfref'],
    ['echo', 'procedure', 'echocardiogram'],
    ['cxr', 'procedure', 'chest-x-ray'],
    ['colo', 'procedure', 'colonoscopy'],
    ['mammo', 'procedure', 'mammogram'],
    ['pap', 'observation', 'pap-cytology'],
    ['tdap', 'vaccine', 'tdap'],
    ['flu shot', 'vaccine', 'influenza'],
    ['pneumovax', 'vaccine', 'pneumococcal-polysaccharide'],
    ['metformin', 'drug', 'metformin'],
  ])('a clinician who types "%s" means the %s %s', (phrase, kind, id) => {
    expect(knowledge.lexicon).toContainEqual(expect.objectContaining({ phrase, kind, id }));
  });

  test('letters that stand for several things weigh less and keep all their readings', () => {
    expect(knowledge.lexicon).toContainEqual({ phrase: 'ms', kind: 'condition', id: 'multiple-sclerosis', weight: 0.5 });
    const readings = knowledge.abbreviations.find(({ abbreviation }) => abbreviation === 'ms')?.expansions.map(({ text }) => text);
    expect(readings).toEqual(expect.arrayContaining(['multiple sclerosis', 'mental status', 'morphine sulfate']));
  });

  test('letters that usually mean no concept are left to their context', () => {
    expect(knowledge.lexicon.filter(({ phrase }) => phrase === 'ed' || phrase === 'fh')).toEqual([]);
  });

  test('social and administrative findings are minor, a heart failure is not', () => {
    expect(knowledge.conditionOf(snomed('160903007'))).toMatchObject({ id: 'social-finding', importance: 'minor' });
    expect(knowledge.conditionOf(undefined, 'Full-time employment (finding)')?.importance).toBe('minor');
    expect(knowledge.conditionOf(snomed('84114007'))?.importance).toBe('high');
  });
});

describe('recognising coded entries', () => {
  test('an observation is found by its LOINC code whatever its text says', () => {
    expect(knowledge.observationOf(loinc('2823-3'), 'Sodium')?.id).toBe('potassium');
    expect(knowledge.observationOf([{ system: 'urn:oid:2.16.840.1.113883.6.1', code: '4548-4' }])?.id).toBe('hba1c');
  });

  test('without a known code, only an exact name will do', () => {
    expect(knowledge.observationOf([{ system: 'urn:local', code: 'K' }], 'Potassium')?.id).toBe('potassium');
    expect(knowledge.observationOf(undefined, 'Potassium in urine')).toBeUndefined();
    expect(knowledge.observationOf(undefined, 'Glucose [Mass/volume] in Urine')).toBeUndefined();
  });

  test('a code without a system is not guessed at', () => {
    expect(knowledge.observationOf([{ code: '2823-3' }])).toBeUndefined();
  });

  test('blood pressure panels of US Core and Synthea are the same concept, with both components', () => {
    const panel = knowledge.observationOf(loinc('85354-9'));
    expect(knowledge.observationOf(loinc('55284-4'))).toBe(panel);
    expect(panel?.components?.map((component) => component.loinc[0])).toEqual(['8480-6', '8462-4']);
  });

  test('the longest fitting ICD-10 prefix wins, with or without its dot', () => {
    expect(knowledge.conditionOf(icd('E11.9'))?.id).toBe('type-2-diabetes');
    expect(knowledge.conditionOf(icd('E11.311'))?.id).toBe('diabetic-retinopathy');
    expect(knowledge.conditionOf(icd('E1122'))?.id).toBe('diabetic-nephropathy');
    expect(knowledge.conditionOf(icd('I50.22'))?.id).toBe('hfref');
    expect(knowledge.conditionOf(icd('I50.32'))?.id).toBe('heart-failure');
    expect(knowledge.conditionOf(icd('QQQ'))).toBeUndefined();
  });

  test('a condition knows its broader ones, nearest first', () => {
    const dkd = knowledge.conditionOf(icd('E11.22'));
    expect(dkd && knowledge.lineageOf(dkd).map(({ id }) => id)).toEqual(['diabetic-nephropathy', 'ckd']);
  });

  test('the SNOMED semantic tag does not hide a name', () => {
    expect(knowledge.conditionOf(undefined, 'Chronic congestive heart failure (disorder)')?.id).toBe('heart-failure');
    expect(knowledge.conditionOf(undefined, "Alzheimer's disease")?.id).toBe('dementia');
  });

  test('vaccines and procedures are found by their codes', () => {
    expect(knowledge.vaccineOf(cvx('140'))?.id).toBe('influenza');
    expect(knowledge.vaccineOf(cvx('03'))?.id).toBe('mmr');
    expect(knowledge.vaccineOf(cvx('110'))?.includes).toEqual(['dtap', 'hepatitis-b', 'polio']);
    expect(knowledge.procedureOf(snomed('73761001'))?.id).toBe('colonoscopy');
    expect(knowledge.procedureOf(undefined, 'CXR')?.id).toBe('chest-x-ray');
  });
});

describe('expected treatments', () => {
  test('each names a guideline with an address and the day it was checked', () => {
    const expecting = knowledge.conditions.filter(({ expectsTreatment }) => expectsTreatment);
    expect(expecting.map(({ id }) => id)).toEqual(expect.arrayContaining(['hfref', 'hypothyroidism', 'hiv', 'type-1-diabetes']));
    for (const { expectsTreatment } of expecting) {
      expect(expectsTreatment?.source).toMatchObject({
        url: expect.stringMatching(/^https?:/),
        checked: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
    }
  });
});

describe('reading damaged files', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'knowledge-'));
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));
  const edit = (name: string, from: string, to: string): void => {
    const text = readFileSync(join(copy, name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(copy, name), text.replace(from, to));
  };

  test('every problem of every file is reported at once, with file and path', () => {
    edit('observations.json', '"2823-3"', '"2823-4"');
    edit('conditions.json', '"73211009"', '"73211008"');
    edit('vaccines.json', '"includes"', '"contains"');
    writeFileSync(join(copy, 'procedures.json'), '{ not json');
    expect(() => readKnowledge(copy)).toThrow(
      /observations\.json: observations\.0\.loinc\.0: is not a LOINC code[^]*conditions\.json: conditions\.0\.snomed\.0: [^]*vaccines\.json: [^]*procedures\.json: /,
    );
  });

  test('references to nothing, repeated codes and doubled phrases are reported together', () => {
    edit('conditions.json', '"hba1c", "glucose"', '"hba1c", "sweetness"');
    edit('observations.json', '"2951-2"', '"2823-3"');
    edit('observations.json', '"serum sodium"', '"serum potassium"');
    const read = (): unknown => readKnowledge(copy);
    expect(read).toThrow(/unknown observation 'sweetness'/);
    expect(read).toThrow(/repeats loinc 2823-3/);
    expect(read).toThrow(/'serum potassium' means two observations/);
  });

  test('a source that is not listed is refused', () => {
    edit('observations.json', '"unitsSource": "ama"', '"unitsSource": "hearsay"');
    expect(() => readKnowledge(copy)).toThrow(/cites 'hearsay'/);
  });
});
