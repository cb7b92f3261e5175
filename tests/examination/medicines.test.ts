import { verifies } from '../verifies';
import { allergy, checkOf, egfr, inError, medicine, noKnownAllergies, note, problem, refuted, result, textsOf } from './small-chart';

const stopped = { status: 'stopped' };

describe('allergies against medicines', () => {
  const rule = 'allergy-against-medicine';
  const penicillin = allergy('Penicillin', { criticality: 'high', reaction: [{ manifestation: [{ text: 'anaphylaxis' }] }] });

  test(verifies('examination.rules', 'a drug of the allergen’s group alerts, once a medicine'), async () => {
    const texts = await textsOf(rule, [penicillin, allergy('Amoxicillin'), medicine('amoxicillin 875 MG / clavulanate 125 MG oral tablet')]);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/amoxicillin/i);
  });

  test('neither a stopped medicine nor a refuted, erroneous or resolved allergy alerts', async () => {
    const amoxicillin = medicine('amoxicillin 500 MG oral capsule');
    const resolved = allergy('Penicillin', { clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'inactive' }] } });
    const erroneous = allergy('Penicillin', { verificationStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', code: 'entered-in-error' }] } });
    expect(await textsOf(rule, [penicillin, medicine('amoxicillin 500 MG oral capsule', stopped)])).toEqual([]);
    expect(await textsOf(rule, [penicillin, medicine('amoxicillin 500 MG oral capsule', inError)])).toEqual([]);
    expect(await textsOf(rule, [allergy('Penicillin', refuted), amoxicillin])).toEqual([]);
    expect(await textsOf(rule, [resolved, amoxicillin])).toEqual([]);
    expect(await textsOf(rule, [erroneous, amoxicillin])).toEqual([]);
  });

  test('a sulfonamide antibiotic allergy says nothing against hydrochlorothiazide', async () => {
    expect(await textsOf(rule, [allergy('Sulfonamide antibacterial'), medicine('hydrochlorothiazide 25 MG oral tablet')])).toEqual([]);
  });

  test('an allergy that only a note names alerts as such, unless the record refuted it', async () => {
    const words = note('Allergies: amoxicillin (hives).', '2026-05-01');
    const [text] = await textsOf(rule, [words, medicine('amoxicillin 500 MG oral capsule')]);
    expect(text).toMatch(/note of 1 May 2026/);
    expect(await textsOf(rule, [words, allergy('Amoxicillin', refuted), medicine('amoxicillin 500 MG oral capsule')])).toEqual([]);
  });

  test('mild nausea from one opioid is no alert for another', async () => {
    const codeine = allergy('Codeine', { type: 'intolerance', reaction: [{ manifestation: [{ text: 'nausea' }], severity: 'mild' }] });
    expect(await textsOf(rule, [codeine, medicine('morphine sulfate 30 MG oral tablet')])).toEqual([]);
    expect(await textsOf(rule, [codeine, medicine('codeine 30 MG oral tablet')])).toHaveLength(1);
  });

  test(verifies('examination.could-not-run', 'allergies that are not recorded are not "none"'), async () => {
    expect(await checkOf(rule, [medicine('amoxicillin 500 MG oral capsule')])).toMatchObject({ outcome: 'could-not-run', reason: expect.stringMatching(/not recorded/) as unknown });
    expect(await checkOf(rule, [noKnownAllergies, medicine('amoxicillin 500 MG oral capsule')])).toMatchObject({ outcome: 'clear' });
  });
});

describe('therapeutic duplicates', () => {
  const rule = 'therapeutic-duplicate';
  test(verifies('examination.rules', 'two separate medicines of one class alert, with the narrowest class'), async () => {
    expect(await textsOf(rule, [medicine('lisinopril 20 MG oral tablet'), medicine('enalapril 10 MG oral tablet')])).toEqual([expect.stringMatching(/ACE inhibitor/)]);
  });
  test('a renewal, a combination’s own parts, a cream and a stopped medicine are no duplicates', async () => {
    expect(await textsOf(rule, [medicine('lisinopril 20 MG oral tablet'), medicine('lisinopril 10 MG oral tablet')])).toEqual([]);
    expect(await textsOf(rule, [medicine('amlodipine 5 MG / benazepril 10 MG oral capsule')])).toEqual([]);
    expect(await textsOf(rule, [medicine('diclofenac 1 % topical gel'), medicine('ibuprofen 400 MG oral tablet')])).toEqual([]);
    expect(await textsOf(rule, [medicine('lisinopril 20 MG oral tablet'), medicine('enalapril 10 MG oral tablet', stopped)])).toEqual([]);
    expect(await textsOf(rule, [medicine('lisinopril 20 MG oral tablet'), medicine('enalapril 10 MG oral tablet', inError)])).toEqual([]);
  });
  test(verifies('examination.could-not-run', 'no recorded medicine is not a clear list'), async () => {
    expect(await checkOf(rule, [noKnownAllergies])).toMatchObject({ outcome: 'could-not-run' });
    expect(await checkOf(rule, [medicine('florbizol 20 MG oral tablet')])).toMatchObject({ outcome: 'could-not-run', reason: expect.stringMatching(/not known/) as unknown });
    expect(await checkOf(rule, [medicine('lisinopril 20 MG oral tablet')])).toMatchObject({ outcome: 'clear' });
  });
});

describe('high-priority interactions', () => {
  const rule = 'high-priority-interaction';
  test(verifies('examination.rules', 'a pair of the ONC list alerts once, and with a medicine that only a note tells of'), async () => {
    expect(await textsOf(rule, [medicine('simvastatin 40 MG oral tablet'), medicine('clarithromycin 500 MG oral tablet')])).toHaveLength(1);
    const [text] = await textsOf(rule, [medicine('simvastatin 40 MG oral tablet'), note('Urgent care started clarithromycin 500 mg bid.', '2026-11-15')]);
    expect(text).toMatch(/only in the note of 15 Nov 2026/);
  });
  test('a stopped or erroneous partner and a planned one do not alert', async () => {
    for (const more of [stopped, inError, { intent: 'proposal' }, { status: 'on-hold' }])
      expect(await textsOf(rule, [medicine('simvastatin 40 MG oral tablet'), medicine('clarithromycin 500 MG oral tablet', more)])).toEqual([]);
    expect(await textsOf(rule, [medicine('simvastatin 40 MG oral tablet'), note('Plan to start clarithromycin if worse.', '2026-11-15')])).toEqual([]);
  });
});

describe('kidney dosing', () => {
  const rule = 'kidney-dosing';
  const metformin = medicine('metformin 1000 MG oral tablet', { dosageInstruction: [{ text: '1 tablet twice daily' }] });
  test(verifies('examination.rules', 'the latest eGFR decides, and its date is told'), async () => {
    expect(await textsOf(rule, [metformin, egfr(55, '2026-01-05'), egfr(25, '2026-10-05')])).toEqual([expect.stringMatching(/25 mL\/min\/1\.73 m2 on 5 Oct 2026: contraindicated below 30/)]);
    expect(await textsOf(rule, [metformin, egfr(25, '2026-01-05'), egfr(55, '2026-10-05')])).toEqual([]);
  });
  test('an old value says how old it is', async () => {
    expect(await textsOf(rule, [metformin, egfr(25, '2025-01-05')])).toEqual([expect.stringMatching(/22 months ago/)]);
  });
  test('neither a stopped medicine nor an erroneous value counts', async () => {
    expect(await textsOf(rule, [medicine('metformin 1000 MG oral tablet', stopped), egfr(25, '2026-10-05')])).toEqual([]);
    expect(await textsOf(rule, [metformin, egfr(80, '2026-01-05'), { ...egfr(25, '2026-10-05'), ...inError }])).toEqual([]);
  });
  test(verifies('examination.could-not-run', 'without an eGFR it says whether there is a creatinine'), async () => {
    const creatinine = result('Creatinine', '2160-0', 1.1, 'mg/dL', '2026-10-05');
    expect(await checkOf(rule, [metformin, creatinine])).toMatchObject({ outcome: 'could-not-run', reason: expect.stringMatching(/only creatinine/) as unknown });
    expect(await checkOf(rule, [metformin])).toMatchObject({ outcome: 'could-not-run' });
    expect(await checkOf(rule, [metformin, egfr(90, '2026-10-05')])).toMatchObject({ outcome: 'clear' });
  });
  test('end-stage kidney disease stands below every threshold', async () => {
    expect(await textsOf(rule, [medicine('gabapentin 600 MG oral tablet'), problem('End-stage renal disease', 'N18.6')])).toHaveLength(1);
  });
});
