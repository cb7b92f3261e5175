import { verifies } from '../verifies';
import { allergy, appointment, checkOf, inError, medicine, noKnownAllergies, note, problem, result, textsOf } from './small-chart';

const stopped = { status: 'stopped' };
const refutedProblem = { verificationStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'refuted' }] } };

describe('overdue monitoring', () => {
  const rule = 'overdue-monitoring';
  const lithium = medicine('lithium carbonate 300 MG oral capsule');
  const level = (date: string) => result('Lithium level', '14334-7', 0.8, 'mmol/L', date);
  test(verifies('examination.rules', 'a late check is told with its last value, its date and how often it is due'), async () => {
    expect((await textsOf(rule, [lithium, level('2025-09-17')])).join()).toMatch(/last Lithium level 0\.8 mmol\/L on 17 Sep 2025 \(14 months ago\), due every 6 months/);
    expect((await textsOf(rule, [lithium, level('2026-09-17')])).join()).not.toMatch(/Lithium level/);
  });
  test('a stopped or erroneous medicine, and one begun lately, ask for nothing', async () => {
    for (const more of [stopped, inError, { authoredOn: '2026-10-10' }]) expect(await textsOf(rule, [medicine('lithium carbonate 300 MG oral capsule', more)])).toEqual([]);
  });
  test('an eye examination under another name counts', async () => {
    const diabetes = problem('Type 2 diabetes mellitus', 'E11.9');
    const eyes = { resourceType: 'Procedure', status: 'completed', code: { text: 'Dilated retinal examination' }, performedDateTime: '2026-08-08' };
    expect((await textsOf(rule, [diabetes])).join()).toMatch(/eye exam/);
    expect((await textsOf(rule, [diabetes, eyes])).join()).not.toMatch(/eye exam/);
    expect((await textsOf(rule, [diabetes, { ...eyes, status: 'not-done' }])).join()).toMatch(/eye exam/);
  });
  test('a condition that is a kind of diabetes counts as diabetes; a refuted one does not', async () => {
    expect((await textsOf(rule, [problem('Type 2 diabetes mellitus with diabetic chronic kidney disease', 'E11.22')])).join()).toMatch(/hemoglobin A1c/);
    expect(await textsOf(rule, [problem('Type 2 diabetes mellitus', 'E11.9', refutedProblem)])).toEqual([]);
  });
  test(verifies('examination.could-not-run', 'without problems and medicines nothing tells what to monitor'), async () => {
    expect(await checkOf(rule, [noKnownAllergies])).toMatchObject({ outcome: 'could-not-run' });
  });
});

describe('problems without treatment', () => {
  const rule = 'problem-without-treatment';
  const infarction = problem('Old myocardial infarction', 'I25.2');
  test(verifies('examination.rules', 'the expected treatment is missed, with what was stopped and why'), async () => {
    const [text] = await textsOf(rule, [infarction, medicine('atorvastatin 80 MG oral tablet', { ...stopped, statusReason: { text: 'Statin myalgia' } })]);
    expect(text).toMatch(/no current statin documented; atorvastatin was stopped.*Statin myalgia/);
    expect(await textsOf(rule, [infarction, medicine('atorvastatin 80 MG oral tablet')])).toEqual([]);
  });
  test('another lipid-lowering drug, a recorded allergy, a plan, or a resolved or refuted problem settle it', async () => {
    expect(await textsOf(rule, [infarction, medicine('ezetimibe 10 MG oral tablet')])).toEqual([]);
    expect(await textsOf(rule, [infarction, medicine('aspirin 81 MG oral tablet'), allergy('Atorvastatin')])).toEqual([]);
    expect(await textsOf(rule, [infarction, medicine('rosuvastatin 5 MG oral tablet', { status: 'on-hold' })])).toEqual([]);
    expect(await textsOf(rule, [problem('Old myocardial infarction', 'I25.2', refutedProblem), noKnownAllergies, problem('Gout', 'M10.9')])).toEqual([]);
  });
  test('atrial fibrillation asks for an anticoagulant from the guideline’s score on', async () => {
    const fibrillation = problem('Paroxysmal atrial fibrillation', 'I48.0');
    expect(await textsOf(rule, [fibrillation, problem('Essential hypertension', 'I10')])).toEqual([expect.stringMatching(/anticoagulant/)]);
    expect(await textsOf(rule, [fibrillation], { birthDate: '1990-01-01', gender: 'male' })).toEqual([]);
    expect(await textsOf(rule, [fibrillation, problem('Essential hypertension', 'I10'), medicine('apixaban 5 MG oral tablet')])).toEqual([]);
  });
  test(verifies('examination.could-not-run', 'without a problem list, or with a medicine that is not known, it does not say that treatment is missing'), async () => {
    expect(await checkOf(rule, [noKnownAllergies])).toMatchObject({ outcome: 'could-not-run' });
    expect(await checkOf(rule, [infarction, medicine('florbizol 20 MG oral tablet')])).toMatchObject({ outcome: 'could-not-run', found: 0 });
  });
});

describe('treatments without a problem', () => {
  const rule = 'treatment-without-problem';
  const levothyroxine = medicine('levothyroxine 0.075 MG oral tablet');
  test(verifies('examination.rules', 'a medicine that implies a problem alerts when neither list, note nor order explains it'), async () => {
    expect(await textsOf(rule, [levothyroxine, problem('Gout', 'M10.9')])).toHaveLength(1);
    expect(await textsOf(rule, [levothyroxine, problem('Hypothyroidism', 'E03.9')])).toEqual([]);
    expect(await textsOf(rule, [levothyroxine, note('Hypothyroidism, stable.', '2026-02-02')])).toEqual([]);
    expect(await textsOf(rule, [medicine('levothyroxine 0.075 MG oral tablet', { reasonCode: [{ text: 'after thyroidectomy' }] })])).toEqual([]);
  });
  test('a stopped medicine, and a refuted problem that would have explained it', async () => {
    expect(await textsOf(rule, [medicine('levothyroxine 0.075 MG oral tablet', stopped)])).toEqual([]);
    expect(await textsOf(rule, [levothyroxine, problem('Hypothyroidism', 'E03.9', refutedProblem)])).toHaveLength(1);
  });
  test(verifies('examination.could-not-run', 'without recorded medicines it says so'), async () => {
    expect(await checkOf(rule, [noKnownAllergies])).toMatchObject({ outcome: 'could-not-run' });
  });
});

describe('notes against the medication list', () => {
  const rule = 'note-against-list';
  const warfarin = medicine('warfarin 5 MG oral tablet');
  test(verifies('examination.rules', 'a note that stops a listed medicine, or has one that the list has not'), async () => {
    expect(await textsOf(rule, [warfarin, note('Warfarin STOPPED today, start apixaban 5 mg bid tomorrow.', '2026-09-30')])).toEqual([
      'The progress note of 30 Sep 2026 speaks of warfarin being stopped and of apixaban being taken; warfarin is still active on the medication list; no current apixaban is documented on it',
    ]);
  });
  test('a newer list, a newer note, an intention, a denial and a relative contradict nothing', async () => {
    const silent = [
      [medicine('warfarin 5 MG oral tablet', { authoredOn: '2026-10-15' }), note('Warfarin stopped today.', '2026-09-30')],
      [warfarin, note('Warfarin stopped today.', '2026-09-30'), note('Warfarin restarted, continues warfarin 5 mg daily.', '2026-10-30')],
      [warfarin, note('Plan to stop warfarin next year. Consider starting apixaban.', '2026-09-30')],
      [warfarin, note('Denies taking ibuprofen.', '2026-09-30')],
      [warfarin, note('Husband takes metformin 500 mg daily.', '2026-09-30')],
      [warfarin, medicine('lisinopril 10 MG oral tablet', { ...stopped, authoredOn: '2020-01-01', dispenseRequest: { validityPeriod: { end: '2026-10-10' } } }), note('Continues lisinopril 10 mg daily.', '2020-09-30')],
    ];
    for (const entries of silent) expect(await textsOf(rule, entries)).toEqual([]);
  });
  test(verifies('examination.could-not-run', 'without notes there is nothing to compare'), async () => {
    expect(await checkOf(rule, [warfarin])).toMatchObject({ outcome: 'could-not-run' });
    expect(await checkOf(rule, [warfarin, note('Feels well.', '2026-09-30')])).toMatchObject({ outcome: 'clear' });
  });
});

describe('contradictions', () => {
  const rule = 'contradiction';
  test(verifies('examination.rules', 'no known allergies together with an allergy'), async () => {
    expect(await textsOf(rule, [noKnownAllergies, allergy('Penicillin')])).toHaveLength(1);
    expect(await textsOf(rule, [allergy('No known drug allergy', { code: { text: 'No known drug allergy', coding: [{ system: 'http://snomed.info/sct', code: '409137002' }] } }), allergy('Peanut')])).toEqual([]);
  });
  test('an appointment after death, and the other rules stay quiet', async () => {
    expect(await textsOf(rule, [appointment('Follow-up', '2026-12-02')], { deceasedDateTime: '2026-08-30' })).toHaveLength(1);
    expect(await textsOf(rule, [appointment('Follow-up', '2026-12-02')])).toEqual([]);
    expect(await checkOf('therapeutic-duplicate', [medicine('lisinopril 20 MG oral tablet')], { deceasedDateTime: '2026-08-30' })).toMatchObject({ outcome: 'could-not-run' });
  });
  test('a medicine that a label warns of in a current pregnancy, not in a past one', async () => {
    const young = { birthDate: '1994-06-25' };
    const lisinopril = medicine('lisinopril 10 MG oral tablet');
    const pregnancy = problem('Pregnancy', 'Z33.1', { onsetDateTime: '2026-08-19', recordedDate: '2026-08-19' });
    expect(await textsOf(rule, [lisinopril, pregnancy], young)).toHaveLength(1);
    expect(await textsOf(rule, [medicine('lisinopril 10 MG oral tablet', stopped), pregnancy], young)).toEqual([]);
    expect(await textsOf(rule, [lisinopril, problem('Pregnancy', 'Z33.1', { onsetDateTime: '2023-08-19' })], young)).toEqual([]);
    expect(await textsOf(rule, [lisinopril], young)).toEqual([]);
  });
  test(verifies('examination.could-not-run', 'a part of the chart that could not be read leaves no check clear'), async () => {
    expect(await checkOf(rule, [noKnownAllergies, { resourceType: 'Observation', id: undefined, status: 'final' }])).toMatchObject({ outcome: 'could-not-run' });
  });
});
