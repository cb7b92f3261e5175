import { allergyConflicts, allergyGroupsOf } from '../../src/knowledge/allergies';
import { drug, knowledge } from './drug-fixture';

const snomed = 'http://snomed.info/sct';
const groups = (text: string): string[] => allergyGroupsOf(knowledge, undefined, text).map(({ id }) => id);
const conflict = (allergy: string, drugId: string): string[] =>
  allergyConflicts(knowledge, { codings: undefined, text: allergy }, drug(drugId)).map(({ kind }) => kind);

describe('recognizing an allergen', () => {
  test.each([
    ['PCN', ['penicillins']],
    ['Amoxicillin 500 MG', ['penicillins']],
    ['Sulfa drugs', ['sulfonamide-antibiotics']],
    ['Bactrim', ['sulfonamide-antibiotics']],
    ['aspirin', ['nsaids']],
    ['Allergy to fish', ['fish']],
    ['Shellfish allergy', ['shellfish']],
    ['Peanuts', ['peanut']],
    ['IV contrast dye', ['iodinated-contrast']],
    ['No known allergies', []],
  ])('%s', (text, expected) => {
    expect(groups(text)).toEqual(expected);
  });

  test('by code alone', () => {
    expect(allergyGroupsOf(knowledge, [{ system: snomed, code: '763875007' }]).map(({ id }) => id)).toEqual(['sulfonamide-antibiotics']);
    expect(allergyGroupsOf(knowledge, [{ system: 'urn:other', code: '763875007' }])).toEqual([]);
  });
});

describe('allergy against drug', () => {
  test.each([
    ['penicillin', 'amoxicillin', ['same-group']],
    ['lisinopril', 'lisinopril', ['same-drug']],
    ['lisinopril cough', 'enalapril', ['same-group']],
    ['penicillin', 'cephalexin', ['cross-reactive']],
    ['penicillin', 'meropenem', ['cross-reactive']],
    ['penicillin', 'azithromycin', []],
    ['penicillin', 'clavulanate', []],
    ['sulfa', 'sulfamethoxazole', ['same-group']],
    ['sulfa', 'furosemide', []],
    ['sulfa', 'hydrochlorothiazide', []],
    ['sulfa', 'celecoxib', []],
    ['aspirin', 'ibuprofen', ['same-group']],
    ['atorvastatin', 'simvastatin', ['same-group']],
    ['shellfish', 'iron-sucrose', []],
  ])('%s against %s', (allergy, drugId, expected) => {
    expect(conflict(allergy, drugId)).toEqual(expected);
  });

  test('a shared side chain is named before the general judgement on cephalosporins', () => {
    const [found] = allergyConflicts(knowledge, { codings: undefined, text: 'penicillin' }, drug('cephalexin'));
    expect(found?.kind === 'cross-reactive' && found.reaction.strength).toMatch(/^possible/);
    const [other] = allergyConflicts(knowledge, { codings: undefined, text: 'penicillin' }, drug('ceftriaxone'));
    expect(other?.kind === 'cross-reactive' && other.reaction.strength).toMatch(/^low/);
  });
});
