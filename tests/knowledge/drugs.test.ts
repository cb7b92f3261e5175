import fc from 'fast-check';
import { rxNormSystem } from '../../src/knowledge/drugs';
import { drug, idsOf, knowledge } from './drug-fixture';

describe('reading a medication entry', () => {
  test.each([
    ['Lisinopril 10 MG Oral Tablet', ['lisinopril']],
    ['Hydrochlorothiazide 25 MG / Losartan Potassium 100 MG Oral Tablet [Hyzaar]', ['hydrochlorothiazide', 'losartan']],
    ['Augmentin 875', ['amoxicillin', 'clavulanate']],
    ['Amoxicillin 250 MG / Clavulanate 125 MG Oral Tablet', ['amoxicillin', 'clavulanate']],
    ['24 HR metoprolol succinate 100 MG Extended Release Oral Tablet [Toprol]', ['metoprolol']],
    ['predniSONE 5 MG Oral Tablet', ['prednisone']],
    ['diphenhydrAMINE Hydrochloride 25 MG Oral Tablet', ['diphenhydramine']],
    ['Simvistatin 10 MG', ['simvastatin']],
    ['Lasix 40mg', ['furosemide']],
    ['Tylenol PM Pill', ['acetaminophen', 'diphenhydramine']],
    ['Alendronic acid 10 MG Oral Tablet', ['alendronate']],
    ['NuvaRing 0.12/0.015 MG per 24HR 21 Day Vaginal Ring', ['ethinyl-estradiol', 'etonogestrel']],
    ['NDA020800 0.3 ML Epinephrine 1 MG/ML Auto-Injector', ['epinephrine']],
    ['Acetaminophen 325 MG / HYDROcodone Bitartrate 7.5 MG Oral Tablet', ['acetaminophen', 'hydrocodone']],
    ['insulin glargine 100 UNT/ML Pen Injector [Lantus]', ['insulin-glargine']],
    ['insulin, regular, human 100 UNT/ML Injectable Solution', ['insulin-regular']],
    ['Penicillin V Potassium 250 MG Oral Tablet', ['penicillin-v']],
    ['Iron 65 mg tablet', ['ferrous-sulfate']],
    ['Vitamin D 1000 unit tablet', ['cholecalciferol']],
    ['Calcium 600 MG / Vitamin D 400 UNT Oral Tablet', ['calcium-carbonate', 'cholecalciferol']],
    ['atorvastatin calcium 20 mg', ['atorvastatin']],
    ['Bactrim DS', ['sulfamethoxazole', 'trimethoprim']],
    ['TMP-SMX 800-160', ['sulfamethoxazole', 'trimethoprim']],
    ['HCTZ 12.5 mg daily', ['hydrochlorothiazide']],
  ])('%s', (display, expected) => {
    expect(idsOf(display).sort()).toEqual([...expected].sort());
  });

  test('the ingredient code decides when it is known, whatever the words say', () => {
    const read = knowledge.drugsOf([{ system: rxNormSystem, code: '6809', display: 'unreadable' }], 'lisinopril');
    expect(read.map((ingredient) => ingredient.id)).toEqual(['metformin']);
  });

  test('a code of another system is not taken for RxNorm', () => {
    expect(knowledge.drugsOf([{ system: 'http://snomed.info/sct', code: '6809' }])).toEqual([]);
  });

  test('falls back on the text when no coding says anything, and on nothing when nothing is known', () => {
    expect(knowledge.drugsOf([{ system: rxNormSystem, code: '000' }], 'warfarin 5 mg').map(({ id }) => id)).toEqual(['warfarin']);
    expect(knowledge.drugsOf(undefined, 'wound dressing')).toEqual([]);
    expect(knowledge.drugsOf(undefined)).toEqual([]);
  });
});

describe('finding drugs in free text', () => {
  const found = (text: string): string[] => knowledge.findDrugs(text).map(({ ingredient }) => ingredient.id);

  test('gives the offsets of every mention', () => {
    const text = 'Stopped lisinopril; now on Norvasc and HCTZ.';
    expect(knowledge.findDrugs(text).map(({ ingredient, start, end }) => [ingredient.id, text.slice(start, end)])).toEqual([
      ['lisinopril', 'lisinopril'],
      ['amlodipine', 'Norvasc'],
      ['hydrochlorothiazide', 'HCTZ'],
    ]);
  });

  test.each([
    'the environment at home',
    'aspirins',
    'serum iron and potassium normal',
    'insulin resistance',
    'vitamin D deficiency',
    'tobacco and cocaine use denied',
    'Nph suspected',
    'Ella and Yasmin visited',
  ])('finds no drug in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('the longest name wins', () => {
    expect(found('ethinyl estradiol and estradiol')).toEqual(['ethinyl-estradiol', 'estradiol']);
    expect(found('5-ASA enemas')).toEqual(['mesalamine']);
  });

  test('a name that ends a sentence and starts the next is not glued together', () => {
    expect(found('Given insulin. Aspart declined.')).toEqual(['insulin-aspart']);
  });

  test('offsets always point at the mention, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...knowledge.ingredients),
        fc.string({ unit: 'grapheme' }),
        (before, ingredient, after) => {
          fc.pre(!ingredient.entryWords?.includes(ingredient.name));
          const text = `${before} | ${ingredient.name} | ${after}`;
          const mentions = knowledge.findDrugs(text).filter((mention) => mention.ingredient.id === ingredient.id);
          expect(mentions.map(({ start, end }) => text.slice(start, end).replace(/[^\p{L}\p{N}]+$/u, ''))).toContain(
            ingredient.name.replace(/[^\p{L}\p{N}]+$/u, ''),
          );
        },
      ),
    );
  });
});

describe('classes', () => {
  test('reach their ancestors', () => {
    expect(knowledge.classesOf(drug('lisinopril'))).toEqual(['ace-inhibitor', 'raas-inhibitor', 'antihypertensive']);
    expect(knowledge.inClass(drug('apixaban'), 'anticoagulant')).toBe(true);
    expect(knowledge.inClass(drug('apixaban'), 'antiplatelet')).toBe(false);
  });

  test('two ACE inhibitors are a duplicate, two insulins are not', () => {
    const concern = (id: string) => knowledge.classes.find((drugClass) => drugClass.id === id)?.duplicateIsConcern;
    expect([concern('ace-inhibitor'), concern('insulin'), concern('nsaid'), concern('opioid')]).toEqual([true, false, true, false]);
  });

  test('every ingredient can be found by its own name', () => {
    const unreadable = knowledge.ingredients.filter((ingredient) => !knowledge.drugsOf(undefined, ingredient.name).includes(ingredient));
    expect(unreadable.map(({ id }) => id)).toEqual([]);
  });
});
