import { createChart, type Chart } from '../builder/chart';
import { egfrOf } from './kidney-function';

/** Dabigatran at full dose with an eGFR that fell below 30, and two ACE inhibitors at once. */
export function georgePapadakis(): Chart {
  const chart = createChart(
    {
      slug: 'george-papadakis',
      mrn: '100018',
      given: ['George'],
      family: 'Papadakis',
      gender: 'male',
      birthDate: '1943-02-08',
      phone: '555-0170',
    },
    'Dabigatran 150 mg twice daily with eGFR 24; lisinopril and enalapril both active; metformin below eGFR 30',
  );
  for (const [date, creat, k] of [
    ['2024-02-06', 1.6, 4.6],
    ['2025-02-11', 1.8, 4.9],
    ['2026-02-10', 2.1, 5.1],
    ['2026-10-27', 2.6, 5.4],
  ] as const) {
    chart.visit(date, 'raman', { reason: 'Kidney and heart follow-up' });
    chart.panel('bmp', date, {
      na: 139,
      k,
      co2: 21,
      bun: Math.round(creat * 17),
      creat,
      egfr: egfrOf(creat, chart.person, date),
      glucose: 140,
    });
    chart.lab('a1c', date, 7.1);
    chart.bp(date, 118, 64);
    chart.vital('weight', date, 70.3);
    chart.panel('cbc', date, { hgb: 11.4, wbc: 6.1, plt: 190 });
  }
  chart.visit('2026-10-05', 'berg', { reason: 'Cardiology follow-up' });
  const kidney = chart.condition('ckd4', '2026-02-10', { recorder: 'okafor' });
  const fibrillation = chart.condition('afParoxysmal', '2020-07-01');
  chart.condition('t2dm', '2005-07-01');
  chart.condition('hypertension', '1990-07-01');
  chart.allergy('none', '2020-07-01');
  const dabigatran = chart.medicine('dabigatran150', '2020-07-01', {
    sig: '1 capsule by mouth twice daily',
    dose: [150, 'mg'],
    timing: [2, 1, 'd'],
    by: 'berg',
    reason: fibrillation,
  });
  const lisinopril = chart.medicine('lisinopril20', '2012-07-01', {
    sig: '1 tablet by mouth once daily',
    dose: [20, 'mg'],
    timing: [1, 1, 'd'],
  });
  const enalapril = chart.medicine('enalapril10', '2026-10-05', {
    sig: '1 tablet by mouth twice daily',
    dose: [10, 'mg'],
    timing: [2, 1, 'd'],
    by: 'berg',
  });
  const metformin = chart.medicine('metformin500', '2010-01-01', {
    sig: '1 tablet by mouth twice daily',
    dose: [500, 'mg'],
    timing: [2, 1, 'd'],
  });
  const consult = chart.note(
    'consult',
    '2026-10-05',
    'berg',
    'PAF, no palpitations. No bleeding, denies falls. BP 142/80 in my office. Start enalapril 10 bid for BP. Continue dabigatran 150 bid. (med list from 2019 referral letter)',
  );
  chart.team('Primary care team', '2010-01-01', [
    ['raman', 'Primary care physician'],
    ['okafor', 'Nephrologist'],
    ['berg', 'Cardiologist'],
  ]);
  const egfr = 'Observation/george-papadakis-obs-egfr-2026-10-27';
  const value = String(egfrOf(2.6, chart.person, '2026-10-27'));
  chart.know(
    `Dabigatran 150 mg twice daily with eGFR ${value}`,
    'renally cleared: accumulates and bleeds',
    [dabigatran, egfr, fibrillation],
    ['dabigatran', '150', value],
  );
  chart.know(
    'Lisinopril and enalapril are both active since 5 Oct 2026',
    'two ACE inhibitors',
    [lisinopril, enalapril, consult],
    ['lisinopril', 'enalapril'],
  );
  chart.know(
    'Creatinine 2.6 mg/dL and potassium 5.4 mmol/L on 27 Oct 2026, up from 2.1 and 5.1',
    'kidney injury after the second ACE inhibitor',
    ['Observation/george-papadakis-obs-creat-2026-10-27', 'Observation/george-papadakis-obs-k-2026-10-27', kidney],
    ['creatinine', '2.6', '5.4'],
  );
  chart.know('Metformin is active below eGFR 30', 'contraindicated', [metformin, egfr], ['metformin']);
  return chart;
}
