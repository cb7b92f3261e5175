import { createChart, type Chart } from '../builder/chart';
import { shiftDate } from '../today';
import { createRandom, near } from '../random';
import { egfrOf } from './kidney-function';

/** One of two men called James Wilson: atrial fibrillation on warfarin, amiodarone added, INR 4.8 unanswered. */
export function jamesWilson1958(): Chart {
  const chart = createChart(
    {
      slug: 'james-wilson-1958',
      mrn: '100002',
      given: ['James', 'Robert'],
      family: 'Wilson',
      gender: 'male',
      birthDate: '1958-04-12',
      phone: '555-0161',
      address: ['4 Mill Street', 'Harborfield', '02199'],
    },
    'Same name as MRN 100003. Atrial fibrillation on warfarin, unstable INR, amiodarone added five weeks ago, INR 4.8 nobody answered',
  );
  for (const [date, reason] of [
    ['2024-12-04', 'Annual visit'],
    ['2025-06-11', 'Blood pressure follow-up'],
    ['2025-12-09', 'Annual visit'],
    ['2026-06-17', 'Blood pressure follow-up'],
  ] as const) {
    chart.visit(date, 'raman', { reason });
    chart.bp(date, 134, 78);
    chart.vital('weight', date, 92.4);
    chart.vital('hr', date, 84);
    const creat = date < '2026' ? 1.1 : 1.2;
    chart.panel('bmp', date, { na: 140, k: 4.3, co2: 25, bun: 18, creat, egfr: egfrOf(creat, chart.person, date), glucose: 98 });
    chart.panel('cbc', date, { hgb: 14.6, wbc: 6.8, plt: 212, mcv: 91 }, { range: [undefined, undefined] });
  }
  chart.visit('2026-10-12', 'berg', { reason: 'Cardiology: palpitations, rate control' });
  const fibrillation = chart.condition('afPermanent', '2019-03-20', { recorder: 'berg' });
  const stroke = chart.condition('stroke', '2021-08-02', { text: 'Transient ischemic attack, 2021', status: 'inactive' });
  chart.condition('hypertension', '2010-05-04');
  chart.condition('bph', '2020-02-18');
  chart.allergy('none', '2019-03-20', { recorder: 'raman' });
  const warfarin = chart.medicine('warfarin5', '2024-01-15', {
    sig: '5 mg by mouth in the evening, adjusted by INR (goal 2.0 to 3.0)',
    dose: [5, 'mg'],
    timing: [1, 1, 'd'],
    reason: fibrillation,
  });
  const amiodarone = chart.medicine('amiodarone200', '2026-10-12', {
    sig: '1 tablet by mouth once daily after a loading week',
    dose: [200, 'mg'],
    timing: [1, 1, 'd'],
    by: 'berg',
    reason: fibrillation,
  });
  chart.medicine('metoprololSucc50', '2019-03-20', {
    sig: '1 tablet by mouth once daily',
    dose: [50, 'mg'],
    timing: [1, 1, 'd'],
    by: 'berg',
    reason: fibrillation,
  });
  chart.medicine('amlodipine5', '2015-09-01', { sig: '1 tablet by mouth once daily', dose: [5, 'mg'], timing: [1, 1, 'd'] });
  chart.medicine('tamsulosin', '2020-02-18', { sig: '1 capsule by mouth at bedtime', dose: [0.4, 'mg'], timing: [1, 1, 'd'] });
  chart.medicine('digoxin125', '2019-03-20', {
    sig: '1 tablet by mouth once daily',
    dose: [0.125, 'mg'],
    timing: [1, 1, 'd'],
    status: 'stopped',
    ended: '2022-05-10',
    stopReason: 'Nausea, level 2.4',
    by: 'berg',
  });
  const random = createRandom(1958);
  for (let week = 0; week < 46; week += 1)
    chart.lab('inr', shiftDate('2025-01-08', week * 14), near(random, week % 5 === 3 ? 3.4 : 2.4, 0.8, 1), { range: [2, 3] });
  const before = chart.lab('inr', '2026-10-21', 3.6, { range: [2, 3] });
  const last = chart.lab('inr', '2026-11-13', 4.8, { range: [2, 3], flag: 'H' });
  chart.note(
    'consult',
    '2026-10-12',
    'berg',
    `
Permanent AF with RVR 110s, symptomatic palpitations. CHA2DS2-VASc 4 (HTN, age 65+, TIA x2). No chest pain, no syncope. Denies bleeding.
Plan: start amiodarone 200 mg daily after load for rate control as bp limits metoprolol. INR will rise - anticoag clinic to check weekly and cut warfarin by about a third. TSH/LFT baseline next visit.`,
  );
  const call = chart.note(
    'telephone',
    '2026-11-13',
    'rivera',
    `
Lab called: INR 4.8 today. Left voicemail for pt to hold tonight's dose, no answer. Message to Dr Raman. Not reached by phone x2. No bleeding reported at last contact (10/21).`,
  );
  chart.vaccine('influenza', '2025-10-08');
  chart.vaccine('pcv20', '2024-12-04');
  chart.smoking('2025-12-09', 'never');
  chart.team('Primary care team', '2018-01-10', [
    ['raman', 'Primary care physician'],
    ['berg', 'Cardiologist'],
    ['rivera', 'Nurse'],
  ]);
  chart.coverage('Medicare', '2023-04-01', 'MED-558102');
  chart.appointment('2026-11-23', '10:00', 'raman', 'Anticoagulation check');
  chart.know(
    'INR 4.8 on 13 Nov 2026 (goal 2-3), not repeated, patient not reached',
    'bleeding risk; nobody has spoken to him',
    [last, call],
    ['inr', '4.8'],
  );
  chart.know(
    'Amiodarone started 12 Oct 2026 with warfarin',
    'the interaction explains the rising INR',
    [amiodarone, warfarin, before],
    ['amiodarone', 'warfarin'],
  );
  chart.know(
    'Permanent atrial fibrillation with a TIA in 2021',
    'why he is anticoagulated',
    [fibrillation, stroke],
    ['atrial fibrillation', 'tia|transient'],
  );
  return chart;
}
