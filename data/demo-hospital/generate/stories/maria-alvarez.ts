import { createChart, type Chart } from '../builder/chart';
import { mariaNotes } from './maria-alvarez-notes';
import { mariaMustKnow } from './maria-alvarez-must-know';
import { mariaResults } from './maria-alvarez-results';

/** The demo patient: a potassium nobody acted on, with three reasons for it in three places of the chart. */
export function mariaAlvarez(): Chart {
  const chart = createChart(
    {
      slug: 'maria-alvarez',
      mrn: '100001',
      given: ['Maria', 'Elena'],
      family: 'Alvarez',
      gender: 'female',
      birthDate: '1962-03-14',
      phone: '555-0142',
      address: ['18 Tidewater Lane', 'Harborfield', '02199'],
      race: ['2106-3', 'White'],
      contact: ['Daughter', 'Lucia Alvarez', '555-0143'],
    },
    'Potassium 5.9 nobody repeated, on lisinopril + spironolactone + ibuprofen from a telephone note; falling eGFR on full-dose metformin; overdue ACR and eye exam',
  );
  visits(chart);
  const problems = problemList(chart);
  const medicines = medicineList(chart, problems);
  const results = mariaResults(chart);
  const notes = mariaNotes(chart);
  prevention(chart, problems);
  mariaMustKnow(chart, { ...problems, ...medicines, ...results, ...notes });
  return chart;
}

function visits(chart: Chart): void {
  const past: [string, string][] = [
    ['2023-11-15', 'Diabetes and blood pressure follow-up'],
    ['2024-05-16', 'Diabetes and blood pressure follow-up'],
    ['2024-11-14', 'Annual visit'],
    ['2025-05-15', 'Diabetes and blood pressure follow-up'],
    ['2025-09-10', 'Diabetes follow-up'],
    ['2025-11-18', 'Annual visit'],
    ['2026-05-14', 'Follow-up after heart failure admission, diabetes'],
    ['2026-08-13', 'Diabetes and kidney follow-up'],
  ];
  for (const [date, reason] of past) chart.visit(date, 'raman', { reason });
  chart.visit('2026-03-02', 'lindqvist', {
    kind: 'inpatient',
    reason: 'Acute decompensated heart failure',
    end: '2026-03-06',
    with: ['berg'],
    disposition: 'Home',
  });
  chart.visit('2026-03-19', 'berg', { reason: 'Cardiology, new heart failure with reduced ejection fraction' });
  chart.visit('2026-09-14', 'berg', { reason: 'Cardiology follow-up, heart failure' });
  chart.visit('2026-10-28', 'rivera', { kind: 'telephone', reason: 'Knee pain, medication question' });
  chart.visit('2026-11-06', 'rivera', { reason: 'Laboratory draw and blood pressure check' });
  chart.appointment('2026-11-20', '14:00', 'raman', 'Follow-up: diabetes, kidney, heart failure');
  chart.appointment('2026-12-10', '09:00', 'berg', 'Cardiology follow-up');
  chart.appointment('2026-02-24', '10:00', 'raman', 'Follow-up', 'noshow');
}

function problemList(chart: Chart): Record<'ckd' | 'diabetes' | 'hfref' | 'hypertension', string> {
  const diabetes = chart.condition('t2dmKidney', '2011-06-20', { recorder: 'raman' });
  const hypertension = chart.condition('hypertension', '2008-02-11', { recorder: 'raman' });
  chart.condition('ckd3a', '2020-10-05', { status: 'resolved', abated: '2025-05-15', note: 'Progressed to stage 3b' });
  const ckd = chart.condition('ckd3b', '2025-05-15', { recorder: 'raman' });
  const hfref = chart.condition('hfref', '2026-03-02', { recorder: 'berg', note: 'LVEF 38 % on echo of 3 March 2026' });
  chart.condition('hyperlipidemia', '2012-01-30');
  chart.condition('kneeOa', '2019-08-12', { text: 'Osteoarthritis of both knees' });
  chart.condition('uti', '2025-01-22', { status: 'resolved', abated: '2025-01-29', category: 'encounter-diagnosis' });
  chart.condition('hypothyroidism', '2018-04-02', {
    verification: 'refuted',
    note: 'TSH repeatedly normal off treatment; entered from an outside list',
  });
  return { ckd, diabetes, hfref, hypertension };
}

function medicineList(chart: Chart, problems: Record<'ckd' | 'diabetes' | 'hfref' | 'hypertension', string>): Record<string, string> {
  chart.medicine('metformin1000', '2014-03-03', {
    sig: '1 tablet by mouth twice daily with meals',
    dose: [1000, 'mg'],
    timing: [2, 1, 'd'],
    status: 'stopped',
    ended: '2025-11-18',
    stopReason: 'Renewed as a new order',
    reason: problems.diabetes,
  });
  chart.medicine('metformin500', '2011-06-20', {
    sig: '1 tablet by mouth twice daily',
    dose: [500, 'mg'],
    timing: [2, 1, 'd'],
    status: 'stopped',
    ended: '2014-03-03',
    stopReason: 'Dose increased',
    reason: problems.diabetes,
  });
  const metformin = chart.medicine('metformin1000', '2025-11-18', {
    sig: '1 tablet by mouth twice daily with meals',
    dose: [1000, 'mg'],
    timing: [2, 1, 'd'],
    reason: problems.diabetes,
  });
  const lisinopril = chart.medicine('lisinopril20', '2025-11-18', {
    sig: '1 tablet by mouth once daily',
    dose: [20, 'mg'],
    timing: [1, 1, 'd'],
    reason: problems.hypertension,
  });
  chart.medicine('lisinopril10', '2013-02-11', {
    sig: '1 tablet by mouth once daily',
    dose: [10, 'mg'],
    timing: [1, 1, 'd'],
    status: 'stopped',
    ended: '2019-05-06',
    stopReason: 'Dose increased to 20 mg',
  });
  const spironolactone = chart.medicine('spironolactone25', '2026-09-14', {
    sig: '1 tablet by mouth once daily',
    dose: [25, 'mg'],
    timing: [1, 1, 'd'],
    by: 'berg',
    reason: problems.hfref,
    note: 'Potassium and creatinine in 1 week please',
  });
  chart.medicine('carvedilol125', '2026-03-06', {
    sig: '1 tablet by mouth twice daily with food',
    dose: [12.5, 'mg'],
    timing: [2, 1, 'd'],
    by: 'lindqvist',
    reason: problems.hfref,
  });
  chart.medicine('furosemide40', '2026-03-06', {
    sig: '1 tablet by mouth every morning',
    dose: [40, 'mg'],
    timing: [1, 1, 'd'],
    by: 'lindqvist',
    reason: problems.hfref,
  });
  chart.medicine('atorvastatin40', '2025-11-18', { sig: '1 tablet by mouth at bedtime', dose: [40, 'mg'], timing: [1, 1, 'd'] });
  chart.medicine('amlodipine10', '2020-10-05', {
    sig: '1 tablet by mouth once daily',
    dose: [10, 'mg'],
    timing: [1, 1, 'd'],
    status: 'stopped',
    ended: '2026-03-06',
    stopReason: 'Ankle swelling; heart failure with reduced ejection fraction',
  });
  chart.medicine('glipizide5', '2018-06-01', {
    sig: '1 tablet by mouth before breakfast',
    dose: [5, 'mg'],
    timing: [1, 1, 'd'],
    status: 'stopped',
    ended: '2022-07-19',
    stopReason: 'Two episodes of hypoglycemia',
  });
  chart.medicine('nitrofurantoin100', '2025-01-22', {
    sig: '1 capsule by mouth twice daily for 5 days',
    dose: [100, 'mg'],
    timing: [2, 1, 'd'],
    status: 'completed',
    ended: '2025-01-27',
    reasonText: 'Urinary tract infection',
  });
  chart.medicine('naproxen500', '2026-02-10', {
    sig: '1 tablet by mouth twice daily',
    status: 'entered-in-error',
    note: 'Ordered on the wrong patient',
  });
  chart.takes('acetaminophen500', '2026-08-13', { sig: '2 tablets as needed for knee pain, at most 3 g a day', started: '2019-08-12' });
  const penicillin = chart.allergy('penicillin', '2009-05-18', {
    reaction: 'anaphylaxis',
    severity: 'severe',
    criticality: 'high',
    recorder: 'raman',
    note: 'Throat swelling and collapse after IV penicillin in 1998, given adrenaline',
  });
  chart.allergy('latex', '2016-04-04', { verification: 'entered-in-error', note: 'Entered on the wrong chart' });
  return { metformin, lisinopril, spironolactone, penicillin };
}

function prevention(chart: Chart, problems: Record<string, string>): void {
  for (const year of [2021, 2022, 2023, 2024, 2025]) chart.vaccine('influenza', `${year}-10-1${year % 10}`);
  chart.vaccine('pcv20', '2023-11-15');
  chart.vaccine('tdap', '2017-06-12');
  chart.vaccine('zoster', '2022-02-01');
  chart.vaccine('zoster', '2022-05-03');
  chart.vaccine('covid', '2025-10-15');
  chart.vaccine('hepBAdult', '2024-11-14', 'Patient wants to think about it');
  chart.family(['FTH', 'Father'], '2016-04-04', [['Myocardial infarction', 52]]);
  chart.family(['MTH', 'Mother'], '2016-04-04', [
    ['Type 2 diabetes mellitus', 48],
    ['Kidney failure on dialysis', 70],
  ]);
  chart.family(['SIS', 'Sister'], '2016-04-04', [['Breast cancer', 58]]);
  const goal = chart.goal('a1c', 'HbA1c below 7.5 %', '2025-11-18', '2026-11-18');
  const pressure = chart.goal('bp', 'Blood pressure below 130/80 mmHg', '2025-11-18');
  chart.plan(
    'diabetes',
    'Diabetes and kidney care plan',
    '2025-11-18',
    ['HbA1c every 3 months', 'Albumin/creatinine ratio yearly', 'Dilated eye exam yearly', 'Foot exam yearly'],
    {
      goals: [goal, pressure],
      addresses: [problems['diabetes'] ?? '', problems['ckd'] ?? ''],
    },
  );
  chart.order('uacr', 'Albumin/creatinine ratio, urine', '2026-08-13', {
    loinc: '9318-7',
    status: 'active',
    note: 'Not collected: patient could not give a sample',
  });
  chart.order('eye', 'Referral to ophthalmology, diabetic eye exam', '2025-11-18', { category: 'Referral', note: 'Not scheduled' });
  chart.procedure('colonoscopy', 'Colonoscopy', '2019-07-09', { snomed: '73761001', outcome: 'No polyps; repeat in 10 years' });
  chart.procedure('foot-exam', 'Diabetic foot examination', '2026-05-14', { by: 'raman', outcome: 'Sensation intact, pulses palpable' });
  chart.procedure('eye-exam', 'Dilated retinal examination', '2024-10-08', { outcome: 'Mild nonproliferative retinopathy, both eyes' });
  chart.team('Primary care team', '2016-04-04', [
    ['raman', 'Primary care physician'],
    ['berg', 'Cardiologist'],
    ['rivera', 'Nurse'],
  ]);
  chart.coverage('Harbor Health Plan PPO', '2020-01-01', 'HHP-448812');
}
