import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drugLexicon, readDrugKnowledge } from '../../src/knowledge/drug-knowledge';
import { knowledge, knowledgeFolder } from './drug-fixture';

describe('reading the drug files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'drug-knowledge-'));
    for (const name of ['drugs', 'drug-classes', 'allergies', 'interactions', 'label-interactions', 'kidney-dosing', 'monitoring']) {
      cpSync(join(knowledgeFolder, `${name}.json`), join(folder, `${name}.json`));
    }
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const change = (name: string, from: string, to: string): void => {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };

  test('all problems of all files come in one error', () => {
    change('drugs.json', '"rxcui": "6809"', '"rxcui": "six"');
    change('kidney-dosing.json', '"severity": "contraindicated"', '"severity": "bad"');
    writeFileSync(join(folder, 'monitoring.json'), '{');
    rmSync(join(folder, 'allergies.json'));
    expect(() => readDrugKnowledge(folder)).toThrow(
      /4 problem\(s\)[^]*drugs\.json: ingredients\.0\.rxcui[^]*allergies\.json[^]*kidney-dosing\.json[^]*monitoring\.json/,
    );
  });

  test('an id that nobody defines, a class that is its own ancestor and a doubled id are problems', () => {
    change('interactions.json', '"febuxostat"', '"febuxostatt"');
    change('drugs.json', '"classes": ["biguanide"]', '"classes": ["biguanides"]');
    change('drug-classes.json', '"id": "antidiabetic", "name": "diabetes medicine"', '"id": "biguanide", "name": "diabetes medicine"');
    expect(() => readDrugKnowledge(folder)).toThrow(
      /'biguanide' stands there twice[^]*no class 'biguanides'[^]*no ingredient 'febuxostatt'/,
    );
  });

  test('a unit that does not belong to its measure is a problem', () => {
    change('kidney-dosing.json', '"unit": "mL/min/1.73 m2"', '"unit": "mL/min"');
    expect(() => readDrugKnowledge(folder)).toThrow(/unit does not belong to the measure/);
  });
});

describe('what ships', () => {
  test('every judgement names its source with an address and the day it was checked', () => {
    const sources = [
      ...knowledge.interactions.map(({ source }) => source),
      ...knowledge.kidneyDosing.map(({ source }) => source),
      ...knowledge.monitoring.map(({ source }) => source),
      ...knowledge.allergyGroups.flatMap((group) => [...group.crossReactions, ...group.notConflicts].map(({ source }) => source)),
    ];
    expect(sources.length).toBeGreaterThan(100);
    for (const source of sources) {
      expect(source.url).toMatch(/^https?:\/\/[\w.-]+\.\w+/);
      expect(source.checked <= '2026-11-22' && source.year <= 2026).toBe(true);
    }
  });

  test('a lower kidney threshold is never milder than a higher one for the same drug', () => {
    const order = ['caution', 'reduce', 'avoid', 'contraindicated'];
    const softened = knowledge.kidneyDosing.filter((low) =>
      knowledge.kidneyDosing.some(
        (high) =>
          high.ingredient === low.ingredient &&
          high.measure === low.measure &&
          high.below > low.below &&
          order.indexOf(high.severity) > order.indexOf(low.severity),
      ),
    );
    expect(softened).toEqual([]);
  });

  test('the lexicon is lower case and leaves out words that mean a drug only in a medication entry', () => {
    const lexicon = drugLexicon(knowledge);
    expect(lexicon).toContainEqual({ phrase: 'glucophage', kind: 'drug', id: 'metformin' });
    expect(lexicon).toContainEqual({ phrase: 'blood thinner', kind: 'drug-class', id: 'antithrombotic' });
    expect(lexicon.filter(({ phrase }) => phrase !== phrase.toLowerCase())).toEqual([]);
    expect(lexicon.filter(({ phrase, kind }) => kind === 'drug' && ['iron', 'potassium', 'insulin', 'cocaine'].includes(phrase))).toEqual(
      [],
    );
  });
});

// The other half of the knowledge folder defines these ids; each check runs as soon as its file is there.
const idsIn = (name: string): Set<string> | undefined => {
  const path = join(knowledgeFolder, name);
  if (!existsSync(path)) return undefined;
  const lists = Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>).filter(Array.isArray);
  return new Set((lists as { id?: string }[][]).flat().flatMap(({ id }) => id ?? []));
};

describe('ids of the other knowledge files', () => {
  const observations = idsIn('observations.json');
  const procedures = idsIn('procedures.json');
  const conditions = idsIn('conditions.json');

  (observations ? test : test.skip)('every observation that monitoring asks for exists', () => {
    const unknown = knowledge.monitoring.flatMap((rule) => rule.check.observations).filter((id) => !observations?.has(id));
    expect([...new Set(unknown)]).toEqual([]);
  });

  (procedures ? test : test.skip)('every procedure that monitoring asks for exists', () => {
    expect(knowledge.monitoring.flatMap((rule) => rule.check.procedures).filter((id) => !procedures?.has(id))).toEqual([]);
  });

  (conditions ? test : test.skip)('every condition that monitoring and classes name exists', () => {
    const named = [
      ...knowledge.monitoring.flatMap(({ when }) => [...when.conditions, ...when.andConditions]),
      ...knowledge.classes.flatMap(({ treats }) => treats),
    ];
    expect([...new Set(named.filter((id) => !conditions?.has(id)))]).toEqual([]);
  });
});
