import { verifies } from '../verifies';
import { checkOf, flagged, inError, noKnownAllergies, note, potassium, problem, report, result, textsOf, type Entry } from './small-chart';

const rule = 'unacted-result';

describe('abnormal results without follow-up', () => {
  test(verifies('examination.rules', 'a clearly abnormal newest result that nothing answers alerts'), async () => {
    expect(await textsOf(rule, [potassium(4.2, '2026-01-05'), potassium(5.9, '2026-11-06')])).toEqual(['Potassium 5.9 mmol/L (high) on 6 Nov 2026, not repeated since']);
  });

  test('a repeat, a later note or order, a small excess, an old and an erroneous result do not', async () => {
    expect(await textsOf(rule, [potassium(5.9, '2026-11-06'), potassium(4.6, '2026-11-08')])).toEqual([]);
    expect(await textsOf(rule, [potassium(5.9, '2026-11-06'), note('Potassium high, diet discussed, will recheck.', '2026-11-09')])).toEqual([]);
    expect(await textsOf(rule, [potassium(5.3, '2026-11-06')])).toEqual([]);
    expect(await textsOf(rule, [potassium(5.9, '2025-06-06')])).toEqual([]);
    expect(await textsOf(rule, [potassium(4.2, '2026-01-05'), { ...potassium(5.9, '2026-11-06'), ...inError }])).toEqual([]);
  });

  test('a critical result alerts for two years whatever a note says, until it is repeated', async () => {
    const critical = potassium(6.8, '2025-06-06', flagged('HH', 3.5, 5.1, 'mmol/L'));
    expect(await textsOf(rule, [critical, note('Potassium seen.', '2025-06-09')])).toHaveLength(1);
    expect(await textsOf(rule, [critical, potassium(4.4, '2025-06-09')])).toEqual([]);
  });

  test('what the patient’s own problem explains, and has not become worse, is no news', async () => {
    const creatinine = (value: number, date: string) => result('Creatinine', '2160-0', value, 'mg/dL', date, flagged('H', 0.6, 1.2, 'mg/dL'));
    const kidneys = problem('Chronic kidney disease, stage 3b', 'N18.32');
    expect(await textsOf(rule, [kidneys, creatinine(1.8, '2026-05-05'), creatinine(1.9, '2026-11-05')])).toEqual([]);
    expect(await textsOf(rule, [kidneys, creatinine(1.8, '2026-05-05'), creatinine(2.6, '2026-11-05')])).toHaveLength(1);
  });

  test('results of one day are one finding', async () => {
    const sodium = result('Sodium', '2951-2', 126, 'mmol/L', '2026-11-06', flagged('L', 136, 145, 'mmol/L'));
    expect(await textsOf(rule, [potassium(5.9, '2026-11-06'), sodium])).toHaveLength(1);
  });

  test(verifies('examination.could-not-run', 'a chart without results is not one without abnormal results'), async () => {
    expect(await checkOf(rule, [noKnownAllergies])).toMatchObject({ outcome: 'could-not-run' });
    expect(await checkOf(rule, [potassium(4.2, '2026-01-05')])).toMatchObject({ outcome: 'clear' });
  });
});

describe('reports that ask for a next step', () => {
  const nodule = report('CT of the chest', '9 mm nodule. Recommend CT in 3 months.', '2026-04-08');
  test(verifies('examination.rules', 'a due recommendation without an answer alerts, and is silent once answered'), async () => {
    expect(await textsOf(rule, [nodule])).toHaveLength(1);
    expect(await textsOf(rule, [nodule, report('CT of the chest', 'Nodule unchanged.', '2026-07-20')])).toEqual([]);
    expect(await textsOf(rule, [nodule, { resourceType: 'ServiceRequest', status: 'active', intent: 'order', code: { text: 'CT of the chest' }, authoredOn: '2026-06-01' }])).toEqual([]);
  });
  test('one that is not due yet, that asks for nothing, or is in error does not', async () => {
    expect(await textsOf(rule, [report('Chest X-ray', 'Infiltrate. Follow-up film in 6 weeks.', '2026-11-10')])).toEqual([]);
    expect(await textsOf(rule, [report('CT of the chest', 'Normal. No follow-up needed.', '2026-04-08')])).toEqual([]);
    expect(await textsOf(rule, [{ ...nodule, ...inError }])).toEqual([]);
  });
  test('a positive stool test asks for a colonoscopy, not for a repeat', async () => {
    const fit = (text: string, date: string): Entry => ({
      resourceType: 'Observation', status: 'final', code: { text: 'Fecal immunochemical test (FIT)', coding: [{ system: 'http://loinc.org', code: '29771-3' }] }, effectiveDateTime: date, valueString: text,
    });
    const colonoscopy = (status: string): Entry => ({ resourceType: 'Procedure', status, code: { text: 'Colonoscopy' }, performedDateTime: '2026-08-01' });
    expect(await textsOf(rule, [fit('Positive', '2026-06-09'), fit('Negative', '2026-07-09')])).toEqual([expect.stringMatching(/Positive on 9 Jun 2026, no colonoscopy documented since/)]);
    expect(await textsOf(rule, [fit('Positive', '2026-06-09'), colonoscopy('completed')])).toEqual([]);
    expect(await textsOf(rule, [fit('Positive', '2026-06-09'), colonoscopy('not-done')])).toHaveLength(1);
    expect(await textsOf(rule, [fit('Negative', '2026-06-09')])).toEqual([]);
    expect(await textsOf(rule, [{ ...fit('Positive', '2026-06-09'), ...inError }])).toEqual([]);
  });
  test('an order that was revoked is no answer', async () => {
    expect(await textsOf(rule, [nodule, { resourceType: 'ServiceRequest', status: 'revoked', intent: 'order', code: { text: 'CT of the chest' }, authoredOn: '2026-06-01' }])).toHaveLength(1);
  });
});
